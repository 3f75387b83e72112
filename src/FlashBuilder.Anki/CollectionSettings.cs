using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>What a collection holds beside notes and cards.</summary>
/// <param name="Tags">All that notes have, each once; gathered when they are asked for, since the first two forms have no place for them.</param>
internal sealed record CollectionSettings(IReadOnlyList<DeckRow> Decks, IReadOnlyList<Preset> Presets, IEnumerable<string> Tags)
{
    public static CollectionSettings Of(Deck deck, DeckProgress? progress)
    {
        Preset[] presets = progress is null ? [Preset.Default] : [Preset.Default, Preset.Of(deck, progress.Schedule)];
        IEnumerable<string> tags = deck.Notes.Concat(deck.Names).Concat(deck.Leaving).SelectMany(note => NoteTags.Of(note, progress))
            .DistinctBy(tag => tag.ToLowerInvariant()).Order(StringComparer.Ordinal);
        return new CollectionSettings(DeckRow.Of(deck, presets[^1].Id), presets, tags);
    }
}
