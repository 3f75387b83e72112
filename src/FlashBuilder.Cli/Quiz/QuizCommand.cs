using System.CommandLine;
using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder quiz [DECK…]</c>: review in the console.</summary>
internal static class QuizCommand
{
    public static Command Create()
    {
        var decks = StudyOptionsOf.Decks();
        var tag = new Option<string?>("--tag") { Description = "Only words with this tag; leech for words that you forget again and again.", HelpName = "T" };
        var level = new Option<string?>("--level") { Description = "Only words of this level.", HelpName = "L" };
        var names = new Option<bool>("--names") { Description = "Also the names that are kept out of the study order." };
        var newCards = new Option<int>("--new") { Description = "New cards a day.", DefaultValueFactory = _ => 20, HelpName = "N" };
        var reviews = new Option<int>("--reviews") { Description = "Reviews a day.", DefaultValueFactory = _ => 200, HelpName = "N" };
        var mode = new Option<string>("--mode")
        {
            Description = "Look and grade yourself; type the reading; choose the meaning; type the word into its sentence; name the tones.",
            DefaultValueFactory = _ => "recognition",
        };
        mode.AcceptOnlyFromAmong("recognition", "pinyin", "choice", "cloze", "tones");
        var suspended = new Option<bool>("--unsuspend") { Description = "Ask suspended cards again, words that would not stick among them." };
        var plain = TerminalOptions.Plain();
        var noColor = TerminalOptions.NoColor();
        var ambiguous = TerminalOptions.AmbiguousWidth();
        newCards.Validators.Add(CommonOptions.AtLeast(0));
        reviews.Validators.Add(CommonOptions.AtLeast(0));
        var command = new Command("quiz", "Asks what is due, and saves every answer at once: flashbuilder quiz decks/speech.db --mode pinyin")
        {
            decks, tag, level, names, newCards, reviews, mode, suspended, plain, noColor, ambiguous,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var terminal = new Terminal(parsed.GetValue(plain), parsed.GetValue(noColor), parsed.GetValue(ambiguous));
            var options = StudyOptionsOf.Learner() with
            {
                NewPerDay = parsed.GetValue(newCards),
                ReviewsPerDay = parsed.GetValue(reviews),
                Filter = new() { Tag = parsed.GetValue(tag), Level = parsed.GetValue(level), Names = parsed.GetValue(names) },
            };
            var asked = Enum.Parse<AnswerMode>(parsed.GetValue(mode)!, ignoreCase: true);
            return Task.FromResult(Run(parsed.GetValue(decks) ?? [], options, asked, parsed.GetValue(suspended), terminal, cancellation));
        });
        return command;
    }

    private static int Run(
        string[] named, StudyOptions options, AnswerMode mode, bool unsuspend, Terminal terminal, CancellationToken cancellation)
    {
        var clock = StudyClock.OfProgram();
        using var lines = new LineReader(Console.In);
        var paths = DeckPaths.Find(named);
        if (named.Length == 0 && terminal.IsInteractive) paths = DeckChoice.Ask(paths, options, clock, terminal, lines, cancellation);
        if (paths.Count == 0) return ExitCode.Done;
        RequireWords(paths, options.Filter);
        if (unsuspend) Console.Error.WriteLine($"flashbuilder: suspended cards that are asked again: {paths.Sum(path => SuspendedCards.BringBack(path, clock))}");
        using var session = StudySession.Open(paths, options, clock);
        int code = Play(session, paths, options, mode, terminal, lines, clock, cancellation);
        foreach (string remark in session.Remarks) Console.Error.WriteLine($"flashbuilder: {remark}");
        if (session.MendedMemories > 0)
            Console.Error.WriteLine($"flashbuilder: {session.MendedMemories} cards had impossible values and were read as the nearest possible ones");
        return code;
    }

    private static int Play(
        StudySession session, IReadOnlyList<string> paths, StudyOptions options, AnswerMode mode, Terminal terminal, LineReader lines, TimeProvider clock,
        CancellationToken cancellation)
    {
        var readers = new Dictionary<string, Distractors>();
        Distractors Words(string deck) => readers.TryGetValue(deck, out var known) ? known : readers[deck] = Distractors.Read(deck);
        using var keys = new ScreenEvents();
        var screen = terminal.IsPlain ? null : new ScreenDesk(terminal.Console, keys, terminal.Columns, terminal.Glyphs, clock, cancellation);
        using IQuizDesk desk = (IQuizDesk?)screen ?? new LineDesk(new CleanWriter(StandardOutput.NewWriter()), lines, !terminal.IsInteractive, cancellation);
        using var reader = screen is null ? null : new ConsoleKeys(keys, screen.LeaveScreen);
        var text = new OutcomeText(terminal.Columns, terminal.Glyphs, terminal.Width);
        IReadOnlyList<Line> Outcome(bool isFinished) => text.Of(session.Summary, isFinished, Statistics(paths, options, clock), terminal.IsPlain);
        var quiz = new Quiz(session, desk, mode, Words, KnownList.OfUser(), options.Seed, clock, options.Calendar.Zone, () => Outcome(isFinished: true));
        int code = ExitCode.Done;
        bool isFinished = false;
        try
        {
            isFinished = quiz.Play();
        }
        catch (OperationCanceledException)
        {
            code = ExitCode.Interrupted;
        }

        session.EnsureSaved();

        try
        {
            desk.Finish(Outcome(isFinished));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && code == ExitCode.Interrupted)
        {
            // The terminal is gone, and nobody is there to read it.
        }

        return code;
    }

    /// <summary>A tag or level that no word has was written wrong: nothing would be asked, and nobody would know why.</summary>
    private static void RequireWords(IReadOnlyList<string> paths, StudyFilter filter)
    {
        if (filter.Tag is null && filter.Level is null) return;
        var choices = paths.Select(FilterChoices.Of).ToList();
        Require("tag", filter.Tag, choices.SelectMany(deck => deck.Tags).ToHashSet(), (has, wanted) =>
            has.Equals(wanted, StringComparison.OrdinalIgnoreCase) || has.StartsWith(wanted + "::", StringComparison.OrdinalIgnoreCase));
        Require("level", filter.Level, choices.SelectMany(deck => deck.Levels).ToHashSet(), (has, wanted) => has.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static void Require(string what, string? wanted, HashSet<string> there, Func<string, string, bool> isMet)
    {
        const int Shown = 20;
        if (wanted is null || there.Any(has => isMet(has, wanted))) return;
        string names = string.Join(", ", there.Order(StringComparer.Ordinal).Take(Shown).Select(CleanText.Quoted)) + (there.Count > Shown ? ", …" : "");
        throw new Failure($"no word has the {what} {CleanText.Quoted(wanted)}", there.Count == 0 ? $"these decks have no {what}s" : $"there are: {names}");
    }

    private static StudyStatistics? Statistics(IReadOnlyList<string> paths, StudyOptions options, TimeProvider clock)
    {
        try
        {
            return StudyStatistics.Read(paths, options, clock);
        }
        catch (DeckFileException)
        {
            return null;
        }
    }
}
