using System.Security.Cryptography;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>One word of a deck, as it is studied. Its place in the learning order is its place in the deck.</summary>
public sealed record Note
{
    /// <summary>What study programs recognise the note by: <see cref="NoteGuid"/>.</summary>
#pragma warning disable CA1720 // The field's own word; no System.Guid is meant.
    public required string Guid { get; init; }
#pragma warning restore CA1720

    /// <summary>Milliseconds since 1970, unique among the notes and cards of a deck.</summary>
    public required long Id { get; init; }

    /// <summary>Unix seconds: when the content last changed.</summary>
    public required long Modified { get; init; }

    public required NoteFields Fields { get; init; }

    /// <summary>Without spaces; <c>::</c> between levels.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>In the order of their templates. A card whose gate was closed stays, so that its history does.</summary>
    public IReadOnlyList<Card> Cards { get; init; } = [];

    /// <summary>Indices into <see cref="Deck.Sentences"/>: where the word is known to stand; the example first.</summary>
    public IReadOnlyList<int> Sentences { get; init; } = [];

    /// <summary>The cards that the learner sees.</summary>
    public IEnumerable<Card> OpenCards => Cards.Where(card => NoteType.Templates[card.Template].IsOpen(Fields));

    /// <summary>SHA-256 of fields and tags, in hexadecimal digits: what <see cref="Modified"/> watches over.</summary>
    public string ContentHash()
    {
        string content = Fields.Joined() + "\u001e" + string.Join(' ', Tags);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    public bool Equals(Note? other) =>
        other is not null && Guid == other.Guid && Id == other.Id && Modified == other.Modified
        && Fields.Equals(other.Fields) && Tags.SequenceEqual(other.Tags)
        && Cards.SequenceEqual(other.Cards) && Sentences.SequenceEqual(other.Sentences);

    public override int GetHashCode() => HashCode.Combine(Id, Modified);
}
