using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>A deck of a collection that is written.</summary>
/// <param name="Name">With <c>::</c> between levels.</param>
/// <param name="Preset">The id of its <see cref="Anki.Preset"/>.</param>
internal sealed record DeckRow(long Id, string Name, string Description, long Preset)
{
    public static DeckRow Default { get; } = new(1, "Default", "", Anki.Preset.DefaultId);

    /// <summary>The default deck, which may not be missing, ours, those of the names and of what is retired, and the decks above them.</summary>
    public static IReadOnlyList<DeckRow> Of(Deck deck, long preset)
    {
        var rows = new List<DeckRow> { Default };
        void Add(string name, string description)
        {
            for (int level = name.IndexOf("::"); level > 0; level = name.IndexOf("::", level + 2))
                rows.Add(new(DeckName.IdOf(name[..level]), name[..level], "", Anki.Preset.DefaultId));
            rows.Add(new(DeckName.IdOf(name), name, description, preset));
        }
        Add(deck.Name, deck.Description);
        if (deck.Names.Count > 0) Add(DeckName.OfNames(deck.Name), DeckDescription.OfNames(deck.Title));
        if (deck.Leaving.Count > 0) Add(DeckName.OfRetired(deck.Name), DeckDescription.OfRetired(deck.Title));
        return rows;
    }
}
