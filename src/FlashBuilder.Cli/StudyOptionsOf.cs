using System.CommandLine;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What the commands of study share.</summary>
internal static class StudyOptionsOf
{
    /// <summary>Who studies until two in the morning still has the day before.</summary>
    private static readonly TimeSpan s_dayStart = TimeSpan.FromHours(4);

    public static Argument<string[]> Decks() => new("DECK")
    {
        Description = "Deck files (.db), or names of decks in decks/; without one, all in decks/.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The defaults, in the learner's time zone.</summary>
    public static StudyOptions Learner() => new()
    {
        Calendar = new StudyCalendar(TimeZoneInfo.Local, s_dayStart),
        Seed = StudyClock.Seed(),
    };
}
