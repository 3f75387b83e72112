namespace FlashBuilder.Torture;

/// <summary>What the program said of an answer.</summary>
internal enum Verdict
{
    /// <summary>Nothing: it may be on the disk or not.</summary>
    Unknown,

    /// <summary>That it is saved.</summary>
    Acknowledged,

    /// <summary>That it was not counted.</summary>
    Refused,
}

/// <summary>An answer that was sent to the program.</summary>
/// <param name="Line">As <see cref="DeckFacts.Learnt"/> would have it.</param>
internal sealed record SentAnswer(string Line, string Word)
{
    public Verdict Verdict { get; set; }

    /// <summary>The program said that it was taken back.</summary>
    public bool IsTakenBack { get; set; }

    /// <summary>The file had been taken away or replaced before it was sent.</summary>
    public bool IsTooLate { get; set; }
}

/// <summary>All that was ever sent to the program in a run, with what it said to it.</summary>
internal sealed class Ledger
{
    private readonly List<SentAnswer> answers = [];
    private readonly HashSet<string> imported = [];

    public IReadOnlyList<SentAnswer> Answers => answers;

    /// <summary>Words that must be on the list of known words.</summary>
    public HashSet<string> Known { get; } = [];

    /// <summary>Words that may be on it.</summary>
    public HashSet<string> PerhapsKnown { get; } = [];

    public SentAnswer Send(DateTimeOffset at, string word, int rating)
    {
        var answer = new SentAnswer(DeckFacts.Answer(at.ToUnixTimeMilliseconds(), word, rating), word);
        lock (answers) answers.Add(answer);
        return answer;
    }

    /// <summary>Answers of another place, which imports and old decks bring along.</summary>
    public void Allow(IEnumerable<string> lines) => imported.UnionWith(lines);

    public void WordAdded(string word)
    {
        Known.Add(word);
        PerhapsKnown.Add(word);
    }

    /// <summary>Answers in a deck that nobody gave, or not so often.</summary>
    public IEnumerable<string> Foreign(DeckFacts deck)
    {
        var sent = answers.Where(answer => answer.Verdict != Verdict.Refused).Select(answer => answer.Line).CountBy(line => line).ToDictionary();
        var takenBack = answers.Select(answer => DeckFacts.TakenBack(answer.Line)).ToHashSet();
        foreach (var (line, count) in deck.Learnt.CountBy(line => line))
        {
            bool isAnswer = line.StartsWith("answer ", StringComparison.Ordinal), isBack = line.StartsWith("taken back", StringComparison.Ordinal);
            if (isAnswer && !imported.Contains(line) && sent.GetValueOrDefault(line) < count) yield return $"{line} ({count} times, sent {sent.GetValueOrDefault(line)} times)";
            if (isBack && !imported.Contains(line) && !takenBack.Contains(line)) yield return line;
        }
    }
}
