namespace Hanzi.Text;

/// <summary>Splits a sentence behind ， ； ： and their ASCII forms.</summary>
internal static class Clauses
{
    /// <summary>Spans of the same text as the sentence, without white space at either end.</summary>
    public static IReadOnlyList<TextSpan> Of(string text, TextSpan sentence)
    {
        List<TextSpan> clauses = [];
        int start = sentence.Start;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!Divides(text, i, sentence.End)) continue;
            int end = i + 1;
            while (end < sentence.End && (Glyph.IsClosing(text[end]) || Divides(text, end, sentence.End))) end++;
            if (end == sentence.End) break;
            clauses.Add(new TextSpan(start, end));
            while (end < sentence.End && Glyph.IsSpace(text[end])) end++;
            start = end;
            i = end - 1;
        }
        clauses.Add(new TextSpan(start, sentence.End));
        return clauses;
    }

    private static bool Divides(string text, int at, int end) => text[at] switch
    {
        '，' or '；' or '：' => true,
        // 7,600 and 12:30 and http://… stay whole.
        ',' or ';' or ':' => at + 1 < end && (!char.IsAscii(text[at + 1]) || Glyph.IsSpace(text[at + 1])),
        _ => false,
    };
}
