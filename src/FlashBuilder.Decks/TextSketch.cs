using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// A sample of what stands in a text, by which two texts are compared: windows of six Chinese characters, either script taken
/// for the same. At most <see cref="Most"/> of them are kept, of a long text an even choice, so that time is linear in the text
/// and memory is bounded. What stands between the characters does not count.
/// </summary>
public sealed class TextSketch
{
    /// <summary>Characters in a row; a shorter row between two signs counts as a whole.</summary>
    private const int Window = 6;

    private const int Most = 4096;

    /// <summary>Chinese characters; with fewer, chance decides.</summary>
    private const int EnoughToTell = 50;

    private readonly HashSet<ulong> windows = [];
    private readonly ScriptTable scripts;
    private long characters;

    /// <summary>A window is kept if so many of its lowest bits are 0: each more halves the sample.</summary>
    private int level;

    private TextSketch(ScriptTable scripts) => this.scripts = scripts;

    /// <param name="parts">The text in pieces: no window goes from one into the next.</param>
    /// <param name="scripts">Says which characters are the same.</param>
    public static TextSketch Of(IEnumerable<string> parts, ScriptTable scripts)
    {
        var sketch = new TextSketch(scripts);
        foreach (string part in parts) sketch.Add(part);
        return sketch;
    }

    /// <summary>Whether the text is so short that its words say nothing about where it comes from.</summary>
    public bool IsShort => characters < EnoughToTell;

    /// <summary>How much of the shorter of two texts is in the other too, from 0 to 1.</summary>
    public double ShareOfShorter(TextSketch other) => Share(other, Math.Min);

    /// <summary>How much of the longer of two texts is in the other too, from 0 to 1.</summary>
    public double ShareOfLonger(TextSketch other) => Share(other, Math.Max);

    private double Share(TextSketch other, Func<int, int, int> whole)
    {
        int common = Math.Max(level, other.level);
        HashSet<ulong> own = At(common), others = other.At(common);
        int all = whole(own.Count, others.Count);
        return all == 0 ? 0 : (double)own.Count(others.Contains) / all;
    }

    private HashSet<ulong> At(int common) => common == level ? windows : [.. windows.Where(window => IsKept(window, common))];

    private void Add(string text)
    {
        for (int at = 0, end; at < text.Length; at = end + 1)
        {
            for (end = at; end < text.Length && IsCharacter(text[end]);) end++;
            characters += end - at;
            for (int start = at; start < end && (start == at || start + Window <= end); start++) Keep(text.AsSpan(start, Math.Min(Window, end - start)));
        }
    }

    private static bool IsCharacter(char c) => HanCharacter.IsHan(c) || char.IsSurrogate(c);

    private void Keep(ReadOnlySpan<char> window)
    {
        // FNV-1a, then the last mix of SplitMix64: the lowest bits must be even.
        ulong hash = 0xcbf29ce484222325;
        foreach (char c in window) hash = (hash ^ scripts.Fold(c)) * 0x100000001b3;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
        hash ^= hash >> 31;
        if (!IsKept(hash, level) || !windows.Add(hash)) return;
        while (windows.Count > Most)
        {
            level++;
            windows.RemoveWhere(kept => !IsKept(kept, level));
        }
    }

    private static bool IsKept(ulong window, int level) => (window & ((1UL << level) - 1)) == 0;
}
