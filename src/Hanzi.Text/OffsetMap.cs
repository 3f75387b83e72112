namespace Hanzi.Text;

/// <summary>
/// From offsets in a clean text to offsets in its input, kept as runs of characters that follow one another in both.
/// </summary>
internal sealed class OffsetMap
{
    private readonly int[] _cleanStarts;
    private readonly int[] _inputStarts;

    /// <param name="origins">For every character of the clean text, the offset in the input that it came from.</param>
    public OffsetMap(ReadOnlySpan<int> origins)
    {
        List<int> clean = [];
        List<int> input = [];
        for (int i = 0; i < origins.Length; i++)
        {
            if (i > 0 && origins[i] == origins[i - 1] + 1) continue;
            clean.Add(i);
            input.Add(origins[i]);
        }
        _cleanStarts = [.. clean];
        _inputStarts = [.. input];
    }

    public int RunCount => _cleanStarts.Length;

    /// <summary>Where the character at <paramref name="clean"/> came from.</summary>
    public int ToInput(int clean)
    {
        int run = Array.BinarySearch(_cleanStarts, clean);
        if (run < 0) run = ~run - 1;
        return _inputStarts[run] + (clean - _cleanStarts[run]);
    }
}
