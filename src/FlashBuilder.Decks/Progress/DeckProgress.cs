namespace FlashBuilder.Decks;

/// <summary>All that a learner has done with a deck, as it goes to other programs.</summary>
public sealed record DeckProgress
{
    public required StudySchedule Schedule { get; init; }

    /// <summary>By the id of the card. A card that is not here was never touched.</summary>
    public required IReadOnlyDictionary<long, CardProgress> Cards { get; init; }

    /// <summary>In the order of the log, without what was undone.</summary>
    public required IReadOnlyList<LoggedReview> Reviews { get; init; }

    /// <summary>Ids of notes with a mark: <see cref="NoteMark"/>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<long>> Marks { get; init; }

    /// <summary>The study day of the last answer, counted from 1970-01-01; 0 where there was none.</summary>
    public required int LastDay { get; init; }

    public bool Has(string mark, long note) => Marks.TryGetValue(mark, out IReadOnlySet<long>? notes) && notes.Contains(note);
}
