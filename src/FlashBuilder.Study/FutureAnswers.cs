using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>Answers that are dated after today: the clock was wrong when they were given.</summary>
public static class FutureAnswers
{
    /// <summary>How many a deck has, without those that were taken back.</summary>
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static int Count(string deckPath, StudyOptions options, TimeProvider clock) => DeckFault.Guard(deckPath, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Read);
        return (int)(long)Sql.Scalar(connection, $"SELECT count(*) FROM reviews r WHERE {Late}", ("$end", EndOfToday(options, clock)))!;
    });

    /// <summary>Condition for a review <c>r</c>; <c>$end</c> is <see cref="EndOfToday"/>.</summary>
    internal const string Late = $"r.at >= $end AND {ReviewRow.Counts}";

    /// <summary>Unix milliseconds.</summary>
    internal static long EndOfToday(StudyOptions options, TimeProvider clock)
    {
        var days = new StudyDays(options.Calendar);
        return days.StartOf(days.DayOf(clock.GetUtcNow().ToUnixTimeMilliseconds()) + 1);
    }
}
