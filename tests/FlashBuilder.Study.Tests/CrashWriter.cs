using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

/// <summary>Answers cards as fast as it can, and says so after each, until it is killed.</summary>
internal static class CrashWriter
{
    /// <summary>The first argument of this program that makes it write.</summary>
    public const string Verb = "write-answers";

    public static void Run(string path, long start, Journal journal)
    {
        var clock = new StoppedClock(DateTimeOffset.FromUnixTimeMilliseconds(start));
        using Stream acknowledged = Console.OpenStandardOutput();
        using StudySession session = StudySession.Open([path], new StudyOptions { NewPerDay = int.MaxValue, ReviewsPerDay = int.MaxValue }, clock, journal);
        for (int i = 0; session.Current is { } card; i++)
        {
            clock.Pass(TimeSpan.FromSeconds(1));
            if (i % 7 == 6)
            {
                session.Undo();
                acknowledged.Write("undone\n"u8);
                continue;
            }
            Review review = session.Give((Rating)(i % 4 + 1));
            acknowledged.Write(System.Text.Encoding.ASCII.GetBytes($"{card.CardId} {review.At.ToUnixTimeMilliseconds()}\n"));
        }
    }
}

internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is not [CrashWriter.Verb, var path, var start, var journal])
        {
            Console.Error.WriteLine("These are tests: dotnet test.");
            return 2;
        }
        try
        {
            CrashWriter.Run(path, long.Parse(start, System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<Journal>(journal));
            return 0;
        }
        catch (Decks.DeckFileException fault)
        {
            Console.Error.WriteLine($"{fault.Message}; {fault.Hint}");
            return 1;
        }
    }
}
