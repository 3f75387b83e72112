using System.CommandLine;
using FlashBuilder.Decks;
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
            var paths = named.Length > 0 ? DeckPaths.Find(named) : DeckPaths.InFolder();
            if (paths.Count == 0) return ExitCode.Done;
            var options = StudyOptionsOf.Learner();
            var clock = StudyClock.OfProgram();
            try
            {
                var counts = paths.Select(path => DueCount.Of(path, options, clock)).ToList();
                // The day's limits are those of all decks together.
                int fresh = Math.Min(options.NewPerDay, counts.Sum(c => c.New)), review = Math.Min(options.ReviewsPerDay, counts.Sum(c => c.Review));
                var all = new DueCounts(fresh, counts.Sum(c => c.Learning), review);
                Console.WriteLine($"{all.Total} due: {all.New} new, {all.Learning} learning, {all.Review} review");
                return ExitCode.Done;
            }
            catch (DeckFileException e)
            {
                throw new Failure(e.Message, e.Hint);
            }
        });
        return command;
    }
}
