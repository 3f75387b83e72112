namespace FlashBuilder.Study;

/// <summary>Answers to cards in review: how many, and how many of them were not Again.</summary>
public sealed record RetentionCount(int Passed, int Total)
{
    /// <summary>0 to 1; null where nothing was asked.</summary>
    public double? Rate => Total == 0 ? null : (double)Passed / Total;
}

/// <summary>A word that is forgotten often.</summary>
/// <param name="Deck">The path of its deck file.</param>
/// <param name="Word">As the deck shows it, plain.</param>
/// <param name="Pinyin">Plain.</param>
/// <param name="Meaning">Plain; the learner's own where they wrote one.</param>
/// <param name="Lapses">How often it was forgotten; in a <see cref="SessionSummary"/>, answers Again.</param>
/// <param name="Reviews">How often it was answered.</param>
public sealed record HardWord(string Deck, string Word, string Pinyin, string Meaning, int Lapses, int Reviews);

/// <summary>One study day.</summary>
/// <param name="Time">The sum of the answers' times, each at most <see cref="StudyOptions.LongestAnswer"/>.</param>
public sealed record StudyDay(DateOnly Date, int Answers, int NewCards, TimeSpan Time);

/// <summary>Cards by how well they are known. Cards of retired words are in none of them.</summary>
/// <param name="New">Never answered.</param>
/// <param name="Learning">In their learning or relearning steps.</param>
/// <param name="Young">With an interval of less than 21 days.</param>
/// <param name="Mature">With an interval of 21 days or more.</param>
/// <param name="Suspended">Not asked until the learner wants them again; counted here alone.</param>
/// <param name="Known">Of words that the learner marked known; counted here alone.</param>
public sealed record Maturity(int New, int Learning, int Young, int Mature, int Suspended, int Known)
{
    public int Total => New + Learning + Young + Mature + Suspended + Known;
}

/// <summary>How study of some decks goes. A day is a study day of the calendar.</summary>
public sealed partial record StudyStatistics
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
        throw new NotImplementedException();
}
