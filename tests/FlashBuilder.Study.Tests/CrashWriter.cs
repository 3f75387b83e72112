using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Tests;

/// <summary>Answers cards as fast as it can, and says so after each, until it is killed.</summary>
internal static class CrashWriter
{
    /// <summary>The first argument of this program that makes it write.</summary>
    public const string Verb = "write-answers";

    /// <summary>The first argument that makes it try to take in a deck's log, as who closes a deck last does.</summary>
    public const string CloseVerb = "close-log";

    /// <summary>Says in which mode the deck is then.</summary>
    public static void Close(string path)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = Decks.SqliteDatabase.Open(path);
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = "PRAGMA journal_mode";
        SQLitePCL.raw.sqlite3_exec(connection.Handle, "PRAGMA journal_mode = DELETE");
        Console.WriteLine(command.ExecuteScalar());
    }

    public static void Run(string path, long start, Journal journal)
    {
        var clock = new StoppedClock(DateTimeOffset.FromUnixTimeMilliseconds(start));
        using Stream acknowledged = Console.OpenStandardOutput();
        using StudySession session = StudySession.Open([path], new StudyOptions { NewPerDay = int.MaxValue, ReviewsPerDay = int.MaxValue }, clock, journal);
        // Without a bound, until it is killed.
        int most = int.TryParse(Environment.GetEnvironmentVariable("FLASHBUILDER_ANSWERS"), out int number) ? number : int.MaxValue;
        for (int i = 0; session.Current is { } card; i++)
        {
            if (i == most) Console.In.ReadToEnd();
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
        if (args is [CrashWriter.CloseVerb, var deck])
        {
            CrashWriter.Close(deck);
            return 0;
        }
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
