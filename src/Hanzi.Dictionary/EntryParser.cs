namespace Hanzi.Dictionary;

/// <summary>Takes an entry's line apart into what its notes mean.</summary>
internal static class EntryParser
{
    /// <param name="line">A line that <see cref="CedictLine.TryRead"/> has taken.</param>
    public static Entry Parse(int id, ReadOnlySpan<char> line, bool isUserDefined)
    {
        if (!CedictLine.TryRead(line, out var parts, out string expected))
            throw new ArgumentException($"not a checked line: expected {expected}", nameof(line));

        var notes = new PronunciationNotes();
        var senses = new List<Sense>();
        var measureWords = new List<DictionaryReference>();
        var rest = line[parts.Senses];
        while (!rest.IsEmpty)
        {
            int slash = rest.IndexOf('/');
            string text = (slash < 0 ? rest : rest[..slash]).Trim().ToString();
            rest = slash < 0 ? default : rest[(slash + 1)..];
            text = TakeMeasureWords(text, measureWords);
            text = notes.TakeOut(text);
            if (text.Length > 0) senses.Add(SenseParser.Parse(text));
        }

        return new()
        {
            Id = id,
            Traditional = line[..parts.TraditionalEnd].ToString(),
            Simplified = line[parts.SimplifiedStart..parts.SimplifiedEnd].ToString(),
            Reading = ReadingParser.Parse(line[parts.Reading]),
            Senses = senses,
            MeasureWords = measureWords,
            TaiwanReading = notes.Taiwan,
            OtherReadings = notes.Others,
            IsUserDefined = isUserDefined,
        };
    }

    /// <summary>Takes <c>CL:個|个[ge4],名[ming2]</c> off, alone in its sense or in brackets behind a gloss.</summary>
    private static string TakeMeasureWords(string text, List<DictionaryReference> measureWords)
    {
        int at = text.IndexOf("CL:", StringComparison.Ordinal);
        if (at < 0) return text;
        int end = text.Length;
        if (at > 0 && text[at - 1] == '(' && text.IndexOf(')', at) is > 0 and var close)
        {
            at--;
            end = close + 1;
        }

        foreach (var reference in ReferenceScanner.TakeOut(text.AsSpan(at, end - at)).References)
            if (!measureWords.Contains(reference)) measureWords.Add(reference);
        return (text[..at].TrimEnd() + text[end..]).TrimEnd(' ', ';', ',');
    }
}
