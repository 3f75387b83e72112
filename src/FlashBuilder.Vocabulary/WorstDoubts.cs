namespace FlashBuilder.Vocabulary;

/// <summary>Keeps the most doubtful of any number of doubts, the lightest; of those with one key one.</summary>
/// <param name="most">So many are wanted.</param>
internal sealed class WorstDoubts(int most)
{
    /// <summary>So many are held before those that nobody will ask for are let go.</summary>
    private const int MostHeld = 1 << 12;

    private readonly Dictionary<string, Held> _held = [];
    private int _count;

    /// <summary>Whether a doubt would change anything: not, where one with its key weighs no more.</summary>
    public bool Wants(string key, double weight) => !_held.TryGetValue(key, out var held) || weight < held.Doubt.Weight;

    public void Add(Doubt doubt, string key)
    {
        int place = _count++;
        if (_held.TryGetValue(key, out var held))
        {
            if (doubt.Weight < held.Doubt.Weight) _held[key] = held with { Doubt = doubt, Place = place };
            return;
        }

        _held.Add(key, new(doubt, place, place));
        if (_held.Count < MostHeld) return;
        var kept = Lightest().ToHashSet();
        foreach (var (other, value) in _held)
            if (!kept.Contains(value)) _held.Remove(other);
    }

    /// <summary>Those wanted, in the order in which they came.</summary>
    public IReadOnlyList<Doubt> InOrder() => [.. Lightest().OrderBy(held => held.Place).Select(held => held.Doubt)];

    private IEnumerable<Held> Lightest() => _held.Values.OrderBy(held => held.Doubt.Weight).ThenBy(held => held.First).Take(most);

    /// <param name="First">When the key came first.</param>
    /// <param name="Place">When the doubt came.</param>
    private sealed record Held(Doubt Doubt, int First, int Place);
}
