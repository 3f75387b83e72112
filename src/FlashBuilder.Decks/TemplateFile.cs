namespace FlashBuilder.Decks;

/// <summary>The files of the folder Templates, which are built into the library.</summary>
internal static class TemplateFile
{
    /// <summary>Files that all answers share; a line <c>&lt;!-- include NAME --&gt;</c> stands for the text of one.</summary>
    private static readonly string[] s_shared = ["word.html", "answer.html"];

    public static string Read(string name)
    {
        using Stream stream = typeof(TemplateFile).Assembly.GetManifestResourceStream("Templates/" + name)
            ?? throw new InvalidOperationException("the library was built without Templates/" + name);
        using var reader = new StreamReader(stream);
        // A checkout on Windows may have other line ends; the deck must come out the same.
        string text = reader.ReadToEnd().Replace("\r\n", "\n");
        foreach (string shared in s_shared)
            if ($"<!-- include {shared} -->\n" is var line && text.Contains(line)) text = text.Replace(line, Read(shared));
        return text;
    }
}
