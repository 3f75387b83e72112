using System.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// Pleco's flashcard import: <c>simplified[traditional]</c>, numbered pinyin and definition between tabs, and a line
/// <c>//Category/Sub</c> before the cards that belong there.
/// </summary>
internal static class PlecoList
{
    public const string Start = "//" + DeckName.Parent;

    /// <summary>What Pleco takes for a line end within a definition, as its users found out (plecoforums.com, thread 5916).</summary>
    private const char LineEnd = '\uEAB1';

    public static string Write(Deck deck)
    {
        var text = new StringBuilder();
        if (deck.Notes.Count > 0 || deck.Names.Count == 0) Category(text, deck.Name);
        bool inNames = false;
        foreach (PlainNote note in PlainNote.Of(deck))
        {
            if (note.IsName && !inNames) Category(text, DeckName.OfNames(deck.Name));
            inNames = note.IsName;
            string[] definition = [note.Meaning, note.Sentence, note.SentenceTranslation, .. note.OwnNotes];
            text.Append(Headword(note)).Append('\t').Append(Clean(note.NumberedPinyin).Replace('ü', 'v').Replace('Ü', 'V')).Append('\t')
                .AppendJoin(LineEnd, definition.Select(Clean).Where(line => line.Length > 0)).Append('\n');
        }

        return text.ToString();
    }

    private static string Headword(PlainNote note)
    {
        string simplified = Bare(note.Simplified), traditional = Bare(note.Traditional);
        return simplified == traditional ? simplified : $"{simplified}[{traditional}]";
    }

    /// <summary>Brackets and a stroke would be read as the form's own.</summary>
    private static string Bare(string word) => Clean(word).Replace('[', '［').Replace(']', '］').Replace('/', '／');

    private static void Category(StringBuilder text, string deck) =>
        text.Append("//").AppendJoin('/', deck.Split("::").Select(level => Clean(level).Replace('/', '／'))).Append('\n');

    /// <summary>On one line, without Pleco's own signs (U+EAB0 and behind).</summary>
    private static string Clean(string text) =>
        OneLine.Of(string.Concat(text.Select(c => c is >= '\uEAB0' and <= '\uEAEF' ? '\uFFFD' : c)));
}
