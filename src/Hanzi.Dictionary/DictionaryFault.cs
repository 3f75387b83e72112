namespace Hanzi.Dictionary;

/// <summary>A line of a dictionary file that could not be read.</summary>
/// <param name="File">The file's name as the caller gave it.</param>
/// <param name="Line">1-based.</param>
/// <param name="Text">The line, cut where it is very long.</param>
/// <param name="Expected">What should have stood there.</param>
public sealed record DictionaryFault(string File, int Line, string Text, string Expected)
{
    public override string ToString() => $"{File}:{Line}: expected {Expected}: {Text}";
}
