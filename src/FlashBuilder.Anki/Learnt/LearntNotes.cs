using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Notes of one kind in one deck that a learner has learnt.</summary>
/// <param name="Type">Name of the note type.</param>
/// <param name="Fields">Names, in order.</param>
/// <param name="Rows">The fields of each note in plain text; of a field with gaps, what its learnt cards ask for, line by line.</param>
/// <param name="OwnWords">The words themselves in Traditional, where the note type is FlashBuilder's; then there are no rows.</param>
public sealed record LearntNotes(
    string Type, IReadOnlyList<string> Fields, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> OwnWords)
{
    private const int InReview = 2, Suspended = -1;

    public int Count => Rows.Count + OwnWords.Count;

    /// <summary>
    /// The notes with a card in review whose interval is long enough. A suspended card is not learnt: leeches are
    /// suspended. Cards that were forgotten are on their steps again, and buried ones only wait.
    /// </summary>
    /// <param name="days">The shortest interval that counts.</param>
    public static IReadOnlyList<LearntNotes> Of(AnkiCollection collection, int days)
    {
        var learnt = new Dictionary<long, (HashSet<int> Ordinals, long Deck)>();
        foreach (AnkiCard card in collection.Cards)
        {
            if (card.Type != InReview || card.Queue == Suspended || card.Interval < days) continue;
            if (!learnt.TryGetValue(card.Note, out var note)) learnt[card.Note] = note = ([], card.HomeDeck != 0 ? card.HomeDeck : card.Deck);
            note.Ordinals.Add(card.Ordinal);
        }

        // One note type may serve several languages, but they will not share a deck.
        return [.. collection.Notes.Where(note => learnt.ContainsKey(note.Id))
            .GroupBy(note => (note.NoteType, Deck: TopOf(collection, learnt[note.Id].Deck)))
            .Select(group => Group(collection.NoteTypes[group.Key.NoteType], group, note => learnt[note.Id].Ordinals))];
    }

    /// <summary>The words of a collection that is a deck of ours and nothing else, in Traditional; null where it is more, or was studied.</summary>
    public static IReadOnlyList<string>? OfUnstudiedDeck(AnkiCollection collection) =>
        collection.Notes.Count > 0 && collection.Cards.All(card => card.Type == 0) && collection.Notes.All(note => note.NoteType == NoteType.Id && note.Fields.Count == NoteFields.Count)
            ? OwnWordsOf(collection.Notes)
            : null;

    private static string[] OwnWordsOf(IEnumerable<AnkiNote> notes) =>
        [.. notes.Select(note => NoteKey.Traditional(PlainText.Of(note.Fields[(int)Field.Key]))).Where(word => word.Length > 0)];

    private static LearntNotes Group(AnkiNoteType type, IEnumerable<AnkiNote> notes, Func<AnkiNote, IReadOnlySet<int>> ordinals)
    {
        if (type.Id == NoteType.Id && type.Fields.Count == NoteFields.Count)
            return new(type.Name, [], [], OwnWordsOf(notes));
        return new(type.Name, type.Fields, [.. notes.Select(note => (IReadOnlyList<string>)
            [.. note.Fields.Select(field => (type.IsCloze ? FieldPlainText.Gaps(field, ordinals(note)) : null) ?? FieldPlainText.Of(field))])], []);
    }

    private static string TopOf(AnkiCollection collection, long deck)
    {
        string name = collection.Decks.TryGetValue(deck, out AnkiDeck? found) ? found.Name : "";
        return name.IndexOf("::", StringComparison.Ordinal) is >= 0 and var level ? name[..level] : name;
    }
}
