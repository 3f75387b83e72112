using System.Collections;
using System.Text;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>A line of a text, or a piece of a very long one.</summary>
/// <param name="Text">Without the line's end.</param>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Start">Where the piece begins in the line, from 0, in UTF-16 units.</param>
internal readonly record struct LinePiece(string Text, long Line, long Start);

/// <summary>
/// The lines of a stream in UTF-8, one at a time, without their line ends (LF or CRLF). A line of more than
/// <see cref="LongestBytes"/> comes in pieces, so that memory has a bound even where no line ends.
/// </summary>
/// <param name="beforeReading">Called before each look for more, which may have to wait.</param>
/// <param name="lastWord">See <see cref="SentenceBound.FirstPiece"/>.</param>
internal sealed class Utf8Lines(Stream stream, string name, Action? beforeReading = null, Func<string, int>? lastWord = null) : IEnumerable<LinePiece>
{
    /// <summary>Of a line that is cut, in UTF-16 units.</summary>
    private const int LongestPiece = 4096;

    /// <summary>A line that is not longer is never cut. So many bytes hold more than the longest piece, even where a character is cut off.</summary>
    public const int LongestBytes = 3 * (LongestPiece + 2);

    /// <summary>Bytes of a byte order mark.</summary>
    private const int Mark = 3;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start, _end;

    /// <summary>Of the stream, where the buffer's rest begins.</summary>
    private long _offset;
    private long _line = 1, _place;

    /// <exception cref="Failure">Bytes that are no UTF-8; the message names their place.</exception>
    public IEnumerator<LinePiece> GetEnumerator()
    {
        do
        {
            while (Next() is { } piece)
                if (piece.Text.Length > 0 || piece.Start == 0) yield return piece;
        }
        while (ReadMore());
        if (_end > _start) yield return Take(_end - _start, 0);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What the buffer holds of whole lines, or of one that is too long; null where more must be read first.</summary>
    private LinePiece? Next()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        int length = rest[..Math.Min(rest.Length, LongestBytes)].IndexOf((byte)'\n');
        if (length >= 0) return Take(length, 1);
        if (rest.Length <= LongestBytes) return null;
        int whole = LongestBytes;
        while (whole > LongestBytes - 4 && (rest[whole] & 0xC0) == 0x80) whole--;
        string text = Decode(rest[..whole]);
        string piece = text[..SentenceBound.FirstPiece(text, LongestPiece, lastWord)];
        var found = new LinePiece(piece, _line, _place);
        int taken = s_strict.GetByteCount(piece) + (IsMarked(rest) ? Mark : 0);
        _start += taken;
        _offset += taken;
        _place += piece.Length;
        return found;
    }

    /// <summary>The rest of a line, with what ends it.</summary>
    private LinePiece Take(int length, int ending)
    {
        var bytes = _buffer.AsSpan(_start, length);
        if (length > 0 && bytes[^1] == '\r') bytes = bytes[..^1];
        var piece = new LinePiece(Decode(bytes), _line++, _place);
        _start += length + ending;
        _offset += length + ending;
        _place = 0;
        return piece;
    }

    private bool ReadMore()
    {
        beforeReading?.Invoke();
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    /// <summary>Whether the stream begins here, with a byte order mark.</summary>
    private bool IsMarked(ReadOnlySpan<byte> bytes) => _offset == 0 && bytes is [0xEF, 0xBB, 0xBF, ..];

    private string Decode(ReadOnlySpan<byte> bytes)
    {
        int mark = IsMarked(bytes) ? Mark : 0;
        try
        {
            return s_strict.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException e)
        {
            throw new Failure(
                $"{(name == "-" ? "standard input" : name)} is not UTF-8 at byte {_offset + mark + e.Index}",
                "save the text as UTF-8 and try again");
        }
    }
}
