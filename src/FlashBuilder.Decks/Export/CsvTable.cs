namespace FlashBuilder.Decks;

/// <summary>A table for spreadsheets: plain text, RFC 4180, UTF-8 with the mark by which Excel knows it.</summary>
internal static class CsvTable
{
    private static readonly (string Name, Func<PlainNote, string> Value)[] Columns =
    [
        ("word", note => note.Word),
        ("other script", note => note.OtherScript),
        ("pinyin", note => note.Pinyin),
        ("zhuyin", note => note.Zhuyin),
        ("meaning", note => note.Meaning),
        ("sentence", note => note.Sentence),
        ("sentence pinyin", note => note.SentencePinyin),
        ("sentence translation", note => note.SentenceTranslation),
        ("other meanings", note => string.Join("; ", note.MoreMeanings)),
        ("part of speech", note => note.PartOfSpeech),
        ("measure words", note => note.MeasureWords),
        ("parts", note => string.Join("; ", note.Parts)),
        ("spoken", note => note.Spoken),
        ("also read", note => note.OtherRegion),
        ("level", note => note.Level),
        ("frequency", note => note.Frequency),
        ("source", note => note.Source),
        ("own notes", note => string.Join("; ", note.OwnNotes)),
        ("kind", note => note.IsName ? "name" : "word"),
    ];

    public static string Start { get; } = $"\uFEFF{string.Join(',', Columns.Select(column => column.Name))}\r\n";

    public static string Write(Deck deck)
    {
        var rows = new SeparatedValues(',', "\r\n");
        foreach (PlainNote note in PlainNote.Of(deck)) rows.Row(Columns.Select(column => Harmless(column.Value(note))));
        return Start + rows;
    }

    /// <summary>Spreadsheets compute cells that begin so, full-width signs among them; an apostrophe before makes them text.</summary>
    private static string Harmless(string value) =>
        value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? "'" + value : value;
}
