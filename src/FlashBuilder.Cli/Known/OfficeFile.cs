namespace FlashBuilder.Cli;

/// <summary>Tells documents of office programs from text, by their first bytes and the names in their zip.</summary>
internal static class OfficeFile
{
    private const int Looked = 1 << 16;

    /// <returns>What the file is, with an article; null where it is something else.</returns>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "an old Excel or Word file (.xls, .doc)";
        if (bytes.StartsWith("%PDF"u8)) return "a PDF file";
        if (bytes.StartsWith("{\\rtf"u8)) return "a rich text file (.rtf)";
        if (!bytes.StartsWith("PK"u8)) return null;
        // The names stand before each entry and again at the end.
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, Looked)], end = bytes[Math.Max(0, bytes.Length - Looked)..];
        return Has(start, end, "xl/workbook"u8) || Has(start, end, "xl/worksheets"u8) ? "an Excel file (.xlsx)"
            : Has(start, end, "word/document"u8) ? "a Word file (.docx)"
            : Has(start, end, "opendocument.spreadsheet"u8) ? "a LibreOffice spreadsheet (.ods)"
            : Has(start, end, "opendocument.text"u8) ? "a LibreOffice document (.odt)"
            : null;
    }

    private static bool Has(ReadOnlySpan<byte> start, ReadOnlySpan<byte> end, ReadOnlySpan<byte> name) => start.IndexOf(name) >= 0 || end.IndexOf(name) >= 0;
}
