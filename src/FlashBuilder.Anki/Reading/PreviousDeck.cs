using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Finds the deck that FlashBuilder wrote in a collection.</summary>
internal static class PreviousDeck
{
    /// <summary>The deck without its sentences, which a package does not hold; null where no note type is ours.</summary>
    /// <exception cref="ArgumentException">A note is not as we write them.</exception>
    /// <exception cref="InvalidDataException">A card or a guid is not as we write them.</exception>
    public static Deck? Of(AnkiCollection collection)
    {
        if (!collection.NoteTypes.ContainsKey(NoteType.Id)) return null;
        List<(Note Note, long Deck)> all = NotesOf(collection);
        string NameOf(long id) => DeckOf(collection, id).Name;
        long[] decks = [.. all.Select(row => row.Deck).Distinct()];
        HashSet<long> ofNames = [.. decks.Where(id => DeckName.IsOfNames(NameOf(id)))], ofRetired = [.. decks.Where(id => DeckName.IsOfRetired(NameOf(id)))];
        bool IsBeside(long id) => ofNames.Contains(id) || ofRetired.Contains(id);
        long deck = decks.FirstOrDefault(id => !IsBeside(id), decks.FirstOrDefault(1));
        string name = NameOf(deck);
        return Deck.OfNotes(
            IsBeside(deck) ? DeckName.OfWords(name) : name, DeckOf(collection, deck).Description, collection.Created,
            [.. all.Where(row => !IsBeside(row.Deck)).Select(row => row.Note)],
            [.. all.Where(row => ofNames.Contains(row.Deck)).Select(row => row.Note)],
            [.. all.Where(row => ofRetired.Contains(row.Deck)).Select(row => row.Note).OrderBy(note => note.Id)]);
    }

    /// <summary>A package without notes names its deck all the same: the last one, below those that it stands in.</summary>
    private static AnkiDeck DeckOf(AnkiCollection collection, long id) =>
        collection.Decks.GetValueOrDefault(id) ?? collection.Decks.Values.LastOrDefault() ?? throw new InvalidDataException("it has no deck");

    /// <summary>In learning order, each with the deck of its cards.</summary>
    private static List<(Note Note, long Deck)> NotesOf(AnkiCollection collection)
    {
        ILookup<long, AnkiCard> cards = collection.Cards.ToLookup(card => card.Note);
        var guids = new HashSet<string>();
        var notes = new List<(Note Note, long Deck, long Due)>();
        foreach (AnkiNote note in collection.Notes.Where(note => note.NoteType == NoteType.Id && cards.Contains(note.Id)))
        {
            AnkiCard[] own = [.. cards[note.Id].OrderBy(card => card.Ordinal)];
            if (own.FirstOrDefault(card => card.Ordinal < 0 || card.Ordinal >= NoteType.Templates.Count) is { } card)
                throw new InvalidDataException($"a card of template {card.Ordinal}");
            if (!guids.Add(note.Guid)) throw new InvalidDataException("two notes with one guid");
            notes.Add((new Note
            {
                Id = note.Id,
                Guid = note.Guid,
                Modified = note.Modified,
                // What else stands there is the learner's, and no reason to take the note for changed.
                Tags = [.. note.Tags.Where(NoteTags.IsOfBuild)],
                Fields = new NoteFields(note.Fields),
                Cards = [.. own.Select(card => new Card(card.Id, card.Ordinal))],
            }, own[^1].Deck, own.Min(card => card.Due)));
        }
        return [.. notes.OrderBy(row => row.Due).ThenBy(row => row.Note.Id).Select(row => (row.Note, row.Deck))];
    }
}
