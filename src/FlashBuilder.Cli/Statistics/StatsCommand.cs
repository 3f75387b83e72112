using System.CommandLine;
using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder stats [DECK…]</c>: progress, retention, forecast.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var decks = StudyOptionsOf.Decks();
        var json = new Option<bool>("--json") { Description = "For programs; docs/quiz.md describes the shape." };
        var plain = TerminalOptions.Plain();
        var noColor = TerminalOptions.NoColor();
        var ambiguous = TerminalOptions.AmbiguousWidth();
        var command = new Command("stats", "Shows what is due, how well it is remembered, and what comes: flashbuilder stats decks/speech.db")
        {
            decks, json, plain, noColor, ambiguous,
        };
        command.SetAction(parsed =>
        {
            var paths = DeckPaths.Find(parsed.GetValue(decks) ?? []);
            try
            {
                var all = StudyStatistics.Read(paths, StudyOptionsOf.Learner(), StudyClock.OfProgram());
                if (parsed.GetValue(json))
                {
                    using var output = Console.OpenStandardOutput();
                    StatisticsJson.Write(output, paths, all);
                    return ExitCode.Done;
                }

                var terminal = new Terminal(parsed.GetValue(plain), parsed.GetValue(noColor), parsed.GetValue(ambiguous));
                var wrapping = new Wrapping(terminal.Columns);
                var lines = new StatisticsText(terminal.Columns, terminal.Glyphs, terminal.Width, terminal.IsPlain).Of(all);
                terminal.Write(terminal.IsPlain ? lines : [.. lines.SelectMany(line => terminal.Columns.Of(line) > terminal.Width ? wrapping.Of(line, terminal.Width) : [line])]);
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
