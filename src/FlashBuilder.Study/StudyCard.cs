using FlashBuilder.Decks;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>A card as it is asked.</summary>
public sealed record StudyCard
{
    /// <summary>The path of its deck file.</summary>
    public required string Deck { get; init; }

    public required long NoteId { get; init; }

    public required long CardId { get; init; }

    /// <summary>Index into <see cref="NoteType.Templates"/>.</summary>
    public required int Template { get; init; }

    /// <summary>The note's fields (HTML) with the learner's own edits laid over.</summary>
    public required NoteFields Fields { get; init; }

    /// <summary>Of the note; <c>leech</c> among them where <see cref="IsLeech"/>.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    public required Memory Memory { get; init; }

    /// <summary>No card of its note was answered yet: the learner meets the word for the first time.</summary>
    public required bool IsNewWord { get; init; }

    /// <summary>0 none, 1 to 7 a colour.</summary>
    public required int Flag { get; init; }

    public required bool IsLeech { get; init; }

    /// <summary>How often the card was answered, and how often it was forgotten once learned.</summary>
    public required int Reviews { get; init; }

    /// <inheritdoc cref="Reviews"/>
    public required int Lapses { get; init; }

    /// <summary>The chance of recall when the card came up; 0 for a new card.</summary>
    public required double Retrievability { get; init; }

    /// <summary>The Traditional form, plain: what lists of known words hold.</summary>
    public string Traditional => NoteKey.Traditional(Fields[Field.Key]);
}
