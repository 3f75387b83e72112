namespace FlashBuilder.Decks;

/// <summary>The files of the folder Templates, which are built into the library.</summary>
internal static class TemplateFile
{
    /// <summary>A line of this form stands for the text of that file; all answers share one.</summary>
    private const string Include = "<!-- include answer.html -->\n";

    public static string Read(string name)
    {
        using Stream stream = typeof(TemplateFile).Assembly.GetManifestResourceStream("Templates/" + name)
            ?? throw new InvalidOperationException("the library was built without Templates/" + name);
        using var reader = new StreamReader(stream);
        // A checkout on Windows may have other line ends; the deck must come out the same.
        string text = reader.ReadToEnd().Replace("\r\n", "\n");
        return text.Contains(Include) ? text.Replace(Include, Read("answer.html")) : text;
    }
}
