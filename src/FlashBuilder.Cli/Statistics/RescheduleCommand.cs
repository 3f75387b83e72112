using System.CommandLine;
using System.Globalization;
using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder reschedule DECK WORD…</c>: makes words new again, or due on another day.</summary>
internal static class RescheduleCommand
{
    private const string DateForm = "yyyy-MM-dd";

    /// <summary>A hundred years.</summary>
    private const int MostDays = 36_500;

    public static Command Create()
    {
        var deck = new Argument<string>("DECK") { Description = "A deck file (.db), or the name of a deck in decks/." };
        var words = new Argument<string[]>("WORD") { Description = "Words of the deck, in either script.", Arity = ArgumentArity.ZeroOrMore };
        var isNew = new Option<bool>("--new") { Description = "Ask the words as new again (Anki: Reset). Their answers stay in the log." };
        var due = new Option<string?>("--due") { Description = "Ask the words again on that day (Anki: Set Due Date).", HelpName = "YYYY-MM-DD" };
        var ahead = new Option<int?>("--in") { Description = "Ask the words again in so many days; 0 is today.", HelpName = "DAYS" };
        var clock = new Option<bool>("--wrong-clock") { Description = "Take back all answers that are dated after today: the clock was wrong." };
        var command = new Command("reschedule", "Makes words new again, or due on another day: flashbuilder reschedule speech 市場 --in 3")
        {
            deck, words, isNew, due, ahead, clock,
        };
        ahead.Validators.Add(CommonOptions.AtLeast(0));
        ahead.Validators.Add(CommonOptions.AtMost(MostDays));
        command.Validators.Add(result =>
        {
            int choices = new[] { result.GetValue(isNew), result.GetResult(due) is not null, result.GetResult(ahead) is not null, result.GetValue(clock) }.Count(chosen => chosen);
            int count = result.GetValue(words)?.Length ?? 0;
            if (result.GetValue(words)?.Any(string.IsNullOrWhiteSpace) == true) result.AddError("one of the words is empty");
            if (choices != 1) result.AddError("say one of --new, --due, --in, --wrong-clock");
            else if (result.GetValue(clock) && count > 0) result.AddError("--wrong-clock takes no words: it takes back all answers that are dated after today");
            else if (!result.GetValue(clock) && count == 0) result.AddError("say which words: flashbuilder reschedule speech 市場 --in 3");
        });
        command.SetAction(parsed =>
        {
            string path = DeckPaths.Find([parsed.GetValue(deck)!])[0];
            var options = StudyOptionsOf.Learner();
            var time = StudyClock.OfProgram();
            int? days = parsed.GetValue(due) is { } date ? DaysUntil(date, options, time) : parsed.GetValue(ahead);
            using var reset = new CardReset(path, options, time);
            if (parsed.GetValue(clock)) TakeBack(reset);
            else Change(reset, path, [.. parsed.GetValue(words)!.Select(word => word.Trim()).Distinct()], days);
            foreach (string remark in reset.Remarks) Console.Error.WriteLine($"flashbuilder: {remark}");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Where answers of decks are dated after today, says so and what can be done.</summary>
    public static void WarnOfWrongClock(IReadOnlyList<string> paths, StudyOptions options, TimeProvider clock)
    {
        foreach (string path in paths)
            if (FutureAnswers.Count(path, options, clock) is > 0 and int count)
                Console.Error.WriteLine($"flashbuilder: {path}: {NumberText.Of(count, "answer")} {(count == 1 ? "is" : "are")} dated after today: was the clock wrong?"
                    + $"\n  hint: flashbuilder reschedule {path} --wrong-clock takes {(count == 1 ? "it" : "them")} back");
    }

    private static void Change(CardReset reset, string path, IReadOnlyList<string> words, int? days)
    {
        if (reset.Unknown(words) is { Count: > 0 } unknown)
            throw new Failure($"{path} does not have {string.Join(' ', unknown)}", "nothing was changed; words are written as on their cards, in either script");
        var cards = days is int ahead ? reset.SetDue(words, ahead) : reset.MakeNew(words);
        foreach (var card in cards) Console.WriteLine(Describe(card));
        if (cards.Count == 0) Console.WriteLine("nothing to change: these words are new, and come by themselves");
    }

    private static void TakeBack(CardReset reset)
    {
        (int answers, var cards) = reset.TakeBackFuture();
        foreach (var card in cards) Console.WriteLine(Describe(card));
        Console.WriteLine(answers == 0 ? "no answer is dated after today"
            : $"{NumberText.Of(answers, "answer")} {(answers == 1 ? "was" : "were")} taken back; the log keeps {(answers == 1 ? "it" : "them")}");
    }

    private static string Describe(ResetCard card)
    {
        string kind = card.Template == 0 ? "" : $" ({NoteType.Templates[card.Template].Name})";
        return $"{card.Word}{kind}: {(card.After is { } day ? $"due on {Text(day)}" : "new again")} (was {(card.Before is { } before ? $"due on {Text(before)}" : "new")})";
    }

    private static string Text(DateOnly day) => day.ToString(DateForm, CultureInfo.InvariantCulture);

    private static int DaysUntil(string date, StudyOptions options, TimeProvider clock)
    {
        if (!DateOnly.TryParseExact(date, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new Failure($"--due {date} is no day", "write it as 2026-12-31", ExitCode.WrongUsage);
        int days = day.DayNumber - options.Calendar.DayOf(clock.GetUtcNow()).DayNumber;
        return days is >= 0 and <= MostDays ? days
            : throw new Failure($"--due {date} is {(days < 0 ? "over" : "too far away")}", "give today or a day in the next hundred years", ExitCode.WrongUsage);
    }
}
