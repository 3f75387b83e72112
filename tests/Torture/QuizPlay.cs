using System.Text.RegularExpressions;

namespace FlashBuilder.Torture;

/// <summary>
/// A learner at <c>flashbuilder quiz --plain</c>. An answer is acknowledged when the program prints
/// <c>WORD: Good, next in 10m</c>, which it does before the next card, or counts it in its summary at the end.
/// </summary>
internal sealed partial class QuizPlay(Talk talk, Ledger ledger, DateTimeOffset clock)
{
    private readonly List<SentAnswer> sent = [];
    private readonly Stack<(string Kind, SentAnswer? Answer, string Word)> steps = new();
    private SentAnswer? pending;
    private string pendingKey = "", word = "";
    private int seen;

    /// <summary>Answers of this session, in their order.</summary>
    public IReadOnlyList<SentAnswer> Sent => sent;

    /// <summary>Marks that must be in the deck now.</summary>
    public HashSet<string> Marks { get; } = [];

    /// <summary>Something else than answers was done: marks and edits may have changed.</summary>
    public bool HasMoves { get; private set; }

    /// <summary>The file was taken away or replaced: what is sent from now on cannot be saved where the learner looks for it.</summary>
    public bool IsTooLate { get; set; }

    public int Acknowledged => sent.Count(answer => answer.Verdict == Verdict.Acknowledged);

    /// <summary>Waits for the next question, and hears what was said of the last answer.</summary>
    /// <returns>False where the program has ended.</returns>
    public bool Wait()
    {
        bool asks = talk.WaitForPrompt(seen);
        Hear();
        return asks;
    }

    /// <summary>Turns the card that is asked, so that it can be graded. False where the program has ended or nothing is left.</summary>
    public bool Turn()
    {
        for (int i = 0; i < 4; i++)
        {
            if (!Wait()) return false;
            if (talk.Output.EndsWith("Enter for the answer: ", StringComparison.Ordinal)) Send("");
            else return GradePrompt().IsMatch(talk.Output[^Math.Min(40, talk.Output.Length)..]);
        }

        return false;
    }

    /// <summary>Grades the card that is turned.</summary>
    public void Grade(int rating)
    {
        pending = ledger.Send(clock, word, rating);
        pending.IsTooLate = IsTooLate;
        sent.Add(pending);
        Send(rating.ToString());
    }

    /// <summary><c>u</c>, <c>k</c>, <c>b</c> or <c>s</c>.</summary>
    public void Move(char key)
    {
        HasMoves = true;
        pendingKey = key.ToString();
        if (key == 'k') lock (ledger) ledger.PerhapsKnown.Add(word);
        Send(pendingKey);
    }

    public void Send(string line)
    {
        seen = talk.Output.Length;
        talk.Say(line);
    }

    /// <summary>When the program has ended: takes its summary for what was acknowledged last.</summary>
    public void Hear()
    {
        string said = talk.Output[seen..];
        if (pending is { } answer)
        {
            if (Saved().IsMatch(said)) Acknowledge(answer);
            else if (said.Contains("nothing was counted", StringComparison.Ordinal)) answer.Verdict = Verdict.Refused;
            else if (Summary().Match(said) is { Success: true } summary && int.Parse(summary.Groups[1].Value) > Acknowledged - sent.Count(one => one.IsTakenBack)) Acknowledge(answer);
            if (answer.Verdict != Verdict.Unknown || said.Length > 0 && talk.Output.EndsWith(": ", StringComparison.Ordinal)) pending = null;
        }

        if (pendingKey.Length > 0) Moved(said);
        if (Word().Matches(said) is { Count: > 0 } words) word = words[^1].Groups[1].Value;
    }

    private void Acknowledge(SentAnswer answer)
    {
        answer.Verdict = Verdict.Acknowledged;
        steps.Push(("answer", answer, answer.Word));
        pending = null;
    }

    private void Moved(string said)
    {
        if (KnownSaid().Match(said) is { Success: true } known)
        {
            steps.Push(("known", null, known.Groups[1].Value));
            Marks.Add(DeckFacts.Mark(known.Groups[1].Value, "known"));
            lock (ledger) ledger.WordAdded(known.Groups[1].Value);
        }
        else if (said.Contains("u takes it back", StringComparison.Ordinal))
        {
            steps.Push(("other", null, word));
        }
        else if (said.Contains("taken back: ", StringComparison.Ordinal) && steps.TryPop(out var step))
        {
            if (step.Answer is not null) step.Answer.IsTakenBack = true;
            if (step.Kind == "known")
            {
                Marks.Remove(DeckFacts.Mark(step.Word, "known"));
                lock (ledger) ledger.Known.Remove(step.Word);
            }
        }

        pendingKey = "";
    }

    [GeneratedRegex(@"(?m)^.+: (?:Again|Hard|Good|Easy), next in |was forgotten so often")]
    private static partial Regex Saved();

    [GeneratedRegex(@"(?m)^(.+): known, in ")]
    private static partial Regex KnownSaid();

    [GeneratedRegex(@"(?m)^(\d+) answers? in ")]
    private static partial Regex Summary();

    [GeneratedRegex(@"(?m)^Word: (.+)$")]
    private static partial Regex Word();

    [GeneratedRegex(@"\(Enter: \d\): $")]
    private static partial Regex GradePrompt();
}
