namespace Hanzi.Text;

/// <summary>A place in a text: UTF-16 code units, 0-based, half-open (<see cref="End"/> is not part of it).</summary>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException">A negative start, or an end before the start.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The same span in a text that begins <paramref name="origin"/> units later.</summary>
    public TextSpan RelativeTo(int origin) => new(Start - origin, End - origin);

    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>The same as <see cref="Of"/>, without a copy.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public override string ToString() => $"{Start}..{End}";
}
