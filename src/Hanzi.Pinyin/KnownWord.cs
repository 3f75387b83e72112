using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>What is known of a written form: how it is read, and for some characters that the context decides.</summary>
/// <param name="usual">Its reading where no context is asked.</param>
/// <param name="choice">What the context decides between, or null.</param>
/// <param name="surface">The written form.</param>
/// <param name="next">Another written form or kind of the same headword, or null.</param>
internal sealed class KnownWord(ReadToken usual, Choice? choice, string surface, KnownWord? next)
{
    private readonly ulong _ends = Ends(surface);
    private readonly bool _isName = usual.Token.Kind == TokenKind.Name;
    private readonly ReadToken?[] _read = new ReadToken?[choice?.Character.Readings.Length ?? 0];

    public ReadToken Usual => usual;

    /// <summary>How it is read where certain characters stand beside it, in the order in which they are asked; mostly none.</summary>
    public (ContextReading Where, ReadToken Read)[] InContext { get; init; } = [];

    /// <summary>How it is read at its place.</summary>
    public ReadToken At(ReadOnlySpan<char> folded, TextSpan span)
    {
        foreach (var (where, read) in InContext)
            if (where.Holds(folded, span)) return read;
        return usual;
    }

    public KnownWord? Next => next;

    public bool IsFor(ReadOnlySpan<char> written, bool isName) => Ends(written) == _ends && _isName == isName
        && (written.Length <= 2 || surface.AsSpan().SequenceEqual(written));

    /// <summary>The length, the first and the last character: enough for most words, without a look at the string.</summary>
    private static ulong Ends(ReadOnlySpan<char> written) => (ulong)(uint)written.Length << 32 | (uint)written[0] << 16 | written[^1];

    public string Surface => surface;

    public Choice? Choice => choice;

    /// <summary>The token with one of the choice's readings, made when it is first asked for.</summary>
    /// <remarks>Two threads may both make it; they make the same.</remarks>
    public ReadToken With(int reading, Func<Syllable, ReadToken> make) =>
        Volatile.Read(ref _read[reading]) ?? Keep(reading, make(choice!.Character.Readings[reading]));

    private ReadToken Keep(int reading, ReadToken made)
    {
        Volatile.Write(ref _read[reading], made);
        return made;
    }
}
