using System.CommandLine;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder due [DECK…]</c>: one line for a shell prompt.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var decks = StudyOptionsOf.Decks();
        var command = new Command("due", "Says in one line what is due today; nothing where there are no decks: flashbuilder due") { decks };
        command.SetAction(parsed =>
        {
            string[] named = parsed.GetValue(decks) ?? [];
            // A prompt is shown in every folder, and must not complain in most of them.
            var paths = named.Length > 0 ? DeckPaths.Find(named) : [.. DeckPaths.InFolder().Select(LeftFiles.Order)];
            if (paths.Count == 0) return ExitCode.Done;
            // The day's limits are those of all decks together.
            var (options, clock) = (StudyOptionsOf.Learner(), StudyClock.OfProgram());
            var all = DueCount.Of(paths, options, clock);
            Console.WriteLine($"{all.Total} due: {CountsText.Of(all, ", ")}");
            RescheduleCommand.WarnOfWrongClock(paths, options, clock);
            return ExitCode.Done;
        });
        return command;
    }
}
