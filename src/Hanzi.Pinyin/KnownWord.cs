using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// What is known of a written form of a headword: how it is read, and for some characters that the context decides. In 32
/// bytes, because a text fetches one for every word.
/// </summary>
internal readonly struct KnownWord
{
    /// <summary>In characters: so many fit into a key, which then says all.</summary>
    private const int KeyLength = 4;

    private const int FoundName = 1, Name = 2, NextShift = 2;

    private readonly ulong _key;
    private readonly int _links;

    /// <param name="usual">Its reading where no context is asked; its text is the form.</param>
    /// <param name="isFoundName">Whether the segmentation took it for a name.</param>
    /// <param name="context">How the context decides, or null.</param>
    /// <param name="next">The place of another written form or kind of the same headword, or -1.</param>
    public KnownWord(ReadWord usual, bool isFoundName, ContextWord? context, int next)
    {
        (Usual, Number, Context) = (usual, usual.Number, context);
        _key = Key(usual.Text);
        _links = (next << NextShift) | (isFoundName ? FoundName : 0) | (usual.Kind == TokenKind.Name ? Name : 0);
    }

    public ReadWord Usual { get; }

    public ContextWord? Context { get; }

    public int Number { get; }

    public int Next => _links >> NextShift;

    public TokenKind Kind => (_links & Name) != 0 ? TokenKind.Name : TokenKind.Word;

    public bool IsFor(ReadOnlySpan<char> written, bool isFoundName) =>
        Key(written) == _key && (_links & FoundName) != 0 == isFoundName
        && (written.Length <= KeyLength || written.SequenceEqual(Usual.Text));

    /// <summary>No headword holds a zero, so that the key tells the length too, up to its own.</summary>
    private static ulong Key(ReadOnlySpan<char> written)
    {
        ulong key = written[0];
        if (written.Length > 1) key |= (ulong)written[1] << 16;
        if (written.Length > 2) key |= (ulong)written[2] << 32;
        return written.Length > 3 ? key | (ulong)written[3] << 48 : key;
    }
}

/// <summary>A character or a word that the context reads.</summary>
/// <param name="choice">What is decided between by all that stands around a character; null for a word.</param>
/// <param name="beside">How a word is read where certain characters stand beside it, in the order in which they are asked.</param>
internal sealed class ContextWord(Choice? choice, (ContextReading Where, ReadWord Read)[] beside)
{
    private readonly ReadWord?[] _read = new ReadWord?[choice?.Character.Readings.Length ?? 0];

    public Choice? Choice => choice;

    /// <summary>The character with one of the choice's readings, made when it is first asked for.</summary>
    /// <remarks>Two threads may both make it; one of them is kept.</remarks>
    public ReadWord? this[int reading] => Volatile.Read(ref _read[reading]);

    public ReadWord Keep(int reading, ReadWord made) => Interlocked.CompareExchange(ref _read[reading], made, null) ?? made;

    /// <summary>How the word is read at its place; null as usual.</summary>
    public ReadWord? At(ReadOnlySpan<char> folded, TextSpan span)
    {
        foreach (var (where, read) in beside)
            if (where.Holds(folded, span)) return read;
        return null;
    }
}
