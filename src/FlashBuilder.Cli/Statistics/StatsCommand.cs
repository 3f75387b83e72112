using System.CommandLine;
using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder stats [DECK…]</c>: progress, retention, forecast.</summary>
internal static class StatsCommand
{
    public static Command Create()
    {
        var decks = StudyOptionsOf.Decks();
        var json = new Option<bool>("--json") { Description = "For programs; docs/quiz.md describes the shape." };
        var optimize = new Option<bool>("--optimize") { Description = "Learn the scheduler's parameters from your own answers, and show what they would change." };
        var apply = new Option<bool>("--apply") { Description = "Store what --optimize learnt in these decks." };
        var plain = TerminalOptions.Plain();
        var noColor = TerminalOptions.NoColor();
        var ambiguous = TerminalOptions.AmbiguousWidth();
        var command = new Command("stats", "Shows what is due, how well it is remembered, and what comes: flashbuilder stats decks/speech.db")
        {
            decks, json, optimize, apply, plain, noColor, ambiguous,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(apply) && !result.GetValue(optimize)) result.AddError("--apply goes with --optimize");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var paths = DeckPaths.Find(parsed.GetValue(decks) ?? []);
            var terminal = new Terminal(parsed.GetValue(plain), parsed.GetValue(noColor), parsed.GetValue(ambiguous));
            if (parsed.GetValue(optimize)) Optimize(paths, parsed.GetValue(apply), parsed.GetValue(json), terminal, cancellation);
            else Show(paths, parsed.GetValue(json), terminal, cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Show(IReadOnlyList<string> paths, bool isJson, Terminal terminal, CancellationToken cancellation)
    {
        var (options, clock) = (StudyOptionsOf.Learner(), StudyClock.OfProgram());
        var all = StudyStatistics.Read(paths, options, clock);
        RescheduleCommand.WarnOfWrongClock(paths, options, clock);
        if (isJson)
        {
            using var output = StandardOutput.Open();
            StatisticsJson.Write(output, paths, all);
            return;
        }

        using var input = new LineReader(Console.In);
        Pages.Write(new StatisticsText(terminal.Columns, terminal.Glyphs, terminal.Width, terminal.IsPlain).Of(all), terminal, input, cancellation);
    }

    /// <summary>From all decks together: they are one learner's. What is learnt is compared with what the first deck uses.</summary>
    private static void Optimize(IReadOnlyList<string> paths, bool applies, bool isJson, Terminal terminal, CancellationToken cancellation)
    {
        var now = StudySettings.Read(paths[0]).Parameters ?? ParameterTable.Defaults;
        var fit = Optimizer.Learn(StudyHistory.Read(paths), new() { Current = now }, cancellation);
        bool isLearnt = fit.Outcome is FitOutcome.Learned or FitOutcome.LearnedFirstStabilities;
        if (applies && isLearnt)
            foreach (string path in paths) (StudySettings.Read(path) with { Parameters = fit.Parameters }).Write(path);
        if (isJson)
        {
            using var output = StandardOutput.Open();
            StatisticsJson.Write(output, paths, fit, now, applies && isLearnt);
            return;
        }

        string next = !isLearnt ? "Nothing is to be stored."
            : applies ? $"Stored in {string.Join(", ", paths.Select(CleanText.Of))}."
            : "Nothing was stored; --apply does that.";
        terminal.Write([.. OptimizeText.Of(fit, now), new Line(next)]);
    }
}
