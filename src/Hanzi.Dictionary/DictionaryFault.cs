namespace Hanzi.Dictionary;

/// <summary>A line of a dictionary file that could not be read.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Text">The line, cut where it is very long.</param>
/// <param name="Expected">What should have stood there.</param>
public sealed record DictionaryFault(string File, int Line, string Text, string Expected)
{
    private const int LongestQuote = 120;

    /// <summary>A fault that quotes its line, cut with <c>…</c> where it is very long.</summary>
    public static DictionaryFault At(string file, int number, ReadOnlySpan<char> line, string expected) => new(
        file, number, line.Length <= LongestQuote ? line.ToString() : $"{line[..LongestQuote]}…", expected);

    public override string ToString() => $"{File}:{Line}: expected {Expected}: {Text}";
}
