namespace Hanzi.Dictionary;

/// <summary>
/// The parts of one line <c>Traditional Simplified [pin1 yin1] /sense/sense/</c>, or with <c>[[pin1yin1]]</c>.
/// All places are offsets into the line.
/// </summary>
internal readonly struct CedictLine
{
    private CedictLine(int traditionalEnd, int simplifiedEnd, Range reading, Range senses)
    {
        TraditionalEnd = traditionalEnd;
        SimplifiedEnd = simplifiedEnd;
        Reading = reading;
        Senses = senses;
    }

    public int TraditionalEnd { get; }

    public int SimplifiedStart => TraditionalEnd + 1;

    public int SimplifiedEnd { get; }

    /// <summary>Without brackets.</summary>
    public Range Reading { get; }

    /// <summary>Between the first and the last slash, without them.</summary>
    public Range Senses { get; }

    /// <summary>Takes a line apart; where it is no entry, <paramref name="expected"/> says what was missing.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out CedictLine parts, out string expected)
    {
        parts = default;
        expected = "";
        int first = line.IndexOf(' ');
        if (first <= 0) return Fault("a Traditional form and a space", out expected);
        int second = line[(first + 1)..].IndexOf(' ');
        if (second <= 0) return Fault("a Simplified form and a space", out expected);
        second += first + 1;

        int open = second + 1;
        if (open >= line.Length || line[open] != '[') return Fault("a reading in [brackets]", out expected);
        bool isDouble = open + 1 < line.Length && line[open + 1] == '[';
        int readingStart = open + (isDouble ? 2 : 1);
        int readingLength = line[readingStart..].IndexOf(']');
        if (readingLength < 0) return Fault("a closing ] after the reading", out expected);
        int readingEnd = readingStart + readingLength;
        if (!ReadingParser.IsReading(line[readingStart..readingEnd]))
            return Fault("syllables with tone numbers in the brackets", out expected);
        int after = readingEnd + 1;
        if (isDouble && (after >= line.Length || line[after++] != ']')) return Fault("a second ] after the reading", out expected);

        int slash = after + 1;
        if (slash >= line.Length || line[after] != ' ' || line[slash] != '/') return Fault("a space and /senses/", out expected);
        int last = line.Length - 1;
        if (last <= slash + 1 || line[last] != '/') return Fault("a / after the last sense", out expected);
        if (line.Contains('\uFFFD')) return Fault("text in UTF-8", out expected);

        parts = new(first, second, readingStart..readingEnd, (slash + 1)..last);
        return true;
    }

    private static bool Fault(string what, out string expected)
    {
        expected = what;
        return false;
    }
}
