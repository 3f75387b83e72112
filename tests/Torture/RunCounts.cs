namespace FlashBuilder.Torture;

/// <summary>What runs did, in numbers.</summary>
internal sealed class RunCounts
{
    public int Runs { get; set; }

    public int Failed { get; set; }

    /// <summary>How often the program was started.</summary>
    public int Programs { get; set; }

    public int Kills { get; set; }

    /// <summary>Answers, builds, additions to the list of known words, and imports that were acknowledged.</summary>
    public int Answers { get; set; }

    public int Builds { get; set; }

    public int KnownLists { get; set; }

    public int Imports { get; set; }

    /// <summary>How often each kind of step was taken.</summary>
    public SortedDictionary<string, int> Steps { get; } = new(StringComparer.Ordinal);

    public void Add(RunCounts other)
    {
        lock (this)
        {
            Runs += other.Runs;
            Failed += other.Failed;
            Programs += other.Programs;
            Kills += other.Kills;
            Answers += other.Answers;
            Builds += other.Builds;
            KnownLists += other.KnownLists;
            Imports += other.Imports;
            foreach (var (step, count) in other.Steps) Steps[step] = Steps.GetValueOrDefault(step) + count;
        }
    }

    public override string ToString() =>
        $"{Runs} runs, {Failed} failed; the program ran {Programs} times and was killed {Kills} times; acknowledged: {Answers} answers, {Builds} builds, {KnownLists} lists of known words, {Imports} imports\n"
        + string.Join('\n', Steps.Select(step => $"  {step.Value,6}  {step.Key}"));
}
