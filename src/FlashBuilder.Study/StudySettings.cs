using System.Globalization;
using FlashBuilder.Decks;
using FlashBuilder.Scheduling;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>What a deck says about its own schedule; null where it says nothing and the defaults hold.</summary>
public sealed record StudySettings
{
    private const string ParametersKey = "parameters", RetentionKey = "desired_retention", BroughtHomeKey = "brought_home";

    /// <summary>The 21 parameters of FSRS-6.</summary>
    public IReadOnlyList<double>? Parameters { get; init; }

    /// <summary>Above 0, at most 1.</summary>
    public double? DesiredRetention { get; init; }

    /// <summary>
    /// The <see cref="DeckOrigin.PackageTime"/> of the deck when history was last brought home from another program; -1 where it never was.
    /// </summary>
    public long BroughtHome { get; private init; } = -1;

    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static StudySettings Read(string deckPath) => DeckFault.Guard(deckPath, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Read);
        return Of(connection);
    });

    /// <summary>Where the parameters are others than before, what is known of each card is counted anew with them.</summary>
    /// <exception cref="ArgumentException">Values that no scheduler takes: all faults, as the scheduler tells them.</exception>
    /// <exception cref="DeckFileException">The file cannot be written, or as with <see cref="Read"/>.</exception>
    public void Write(string deckPath)
    {
        _ = new Scheduler(Over(new SchedulerOptions()));
        DeckFault.Guard(deckPath, "written", () =>
        {
            using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Write);
            return DeckTransaction.Run(connection, deckPath, () =>
            {
                IReadOnlyList<double> before = Of(connection).Over(new SchedulerOptions()).Parameters;
                SchedulerOptions after = Over(new SchedulerOptions());
                if (!before.SequenceEqual(after.Parameters)) MemoryReplay.Run(connection, after);
                Put(connection, ParametersKey, Parameters is null ? null : string.Join(' ', Parameters.Select(Text)));
                Put(connection, RetentionKey, DesiredRetention is double retention ? Text(retention) : null);
                return true;
            });
        });
    }

    /// <summary>Options with these settings in the place of theirs.</summary>
    public SchedulerOptions Over(SchedulerOptions options) => options with
    {
        Parameters = Parameters ?? options.Parameters,
        DesiredRetention = DesiredRetention ?? options.DesiredRetention,
    };

    internal static StudySettings Of(SqliteConnection connection) => new()
    {
        Parameters = Get(connection, ParametersKey) is string text ? [.. text.Split(' ').Select(Number)] : null,
        DesiredRetention = Get(connection, RetentionKey) is string retention ? Number(retention) : null,
        BroughtHome = Get(connection, BroughtHomeKey) is string home ? long.Parse(home, NumberStyles.None, CultureInfo.InvariantCulture) : -1,
    };

    /// <summary>In the caller's transaction.</summary>
    internal static void PutBroughtHome(SqliteConnection connection) =>
        Put(connection, BroughtHomeKey, (string?)Sql.Scalar(connection, "SELECT value FROM origin WHERE key = 'package_time'") ?? "0");

    internal static void Put(SqliteConnection connection, string key, string? value)
    {
        if (value is null) Sql.Run(connection, "DELETE FROM settings WHERE key = $key", ("$key", key));
        else
            Sql.Run(connection, "INSERT INTO settings (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                ("$key", key), ("$value", value));
    }

    private static string? Get(SqliteConnection connection, string key) =>
        (string?)Sql.Scalar(connection, "SELECT value FROM settings WHERE key = $key", ("$key", key));

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
