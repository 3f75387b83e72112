namespace FlashBuilder.Anki;

/// <summary>The files of the folder Rendering/Page, which are built into the library.</summary>
internal static class PageFile
{
    public static string Read(string name)
    {
        using Stream stream = typeof(PageFile).Assembly.GetManifestResourceStream("Page/" + name)
            ?? throw new InvalidOperationException("the library was built without Page/" + name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
