namespace FlashBuilder.Study;

/// <summary>How study of some decks goes. A day is a study day of the calendar.</summary>
public sealed record StudyStatistics
{
    /// <summary>Days that <see cref="Forecast"/> looks ahead.</summary>
    public const int ForecastDays = 30;

    /// <summary>Days that <see cref="Days"/> looks back: twelve weeks.</summary>
    public const int HistoryDays = 84;

    /// <summary>Days that the retention is counted over, today among them.</summary>
    public const int RetentionDays = 30;

    public required DateOnly Today { get; init; }

    /// <summary>Cards due by day: <c>[0]</c> is today with all that is overdue. Without new cards and the day's limits.</summary>
    public required IReadOnlyList<int> Forecast { get; init; }

    /// <summary>What the schedule aims at, 0 to 1; the mean of the decks.</summary>
    public required double DesiredRetention { get; init; }

    /// <summary>Cards whose interval had been less than 21 days, in the last <see cref="RetentionDays"/> days.</summary>
    public required RetentionCount Young { get; init; }

    /// <summary>Cards whose interval had been 21 days or more, in the last <see cref="RetentionDays"/> days.</summary>
    public required RetentionCount Mature { get; init; }

    /// <summary>The last <see cref="HistoryDays"/> days, the oldest first and today last.</summary>
    public required IReadOnlyList<StudyDay> Days { get; init; }

    public required Maturity Maturity { get; init; }

    /// <summary>Words with most lapses first; at most ten.</summary>
    public required IReadOnlyList<HardWord> HardestWords { get; init; }

    /// <summary>Days with an answer in a row, up to today, or up to yesterday where today has none yet.</summary>
    public required int Streak { get; init; }

    /// <summary>Answers ever, without undone ones.</summary>
    public required int Answers { get; init; }

    /// <summary>What is left today.</summary>
    public required DueCounts Due { get; init; }

    public RetentionCount Retention => new(Young.Passed + Mature.Passed, Young.Total + Mature.Total);

    /// <exception cref="Decks.DeckFileException">A file is missing, no deck file, of a later version or damaged.</exception>
    public static StudyStatistics Read(IReadOnlyList<string> deckPaths, StudyOptions options, TimeProvider clock) =>
        new StatisticsReader(options, clock).Read(deckPaths);
}
