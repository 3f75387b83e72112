using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace FlashBuilder.Cli;

/// <summary>A stream that is written in small pieces of UTF-8.</summary>
internal sealed class Utf8Output(Stream stream)
{
    private const int FullSize = 1 << 16;
    private const int LongestNumber = 19;
    private byte[] _buffer = new byte[2 * FullSize];
    private int _length;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _length += utf8.Length;
    }

    /// <summary>Half a surrogate pair becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Room(checked(text.Length * 3)), out _, out int written);
        _length += written;
    }

    /// <param name="number">Not negative.</param>
    public void Write(long number)
    {
        var room = Room(LongestNumber);
        int length = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) length++;
        for (int at = length - 1; at >= 0; at--, number /= 10) room[at] = (byte)('0' + (number % 10));
        _length += length;
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int size)
    {
        if (_length >= FullSize || _buffer.Length - _length < size) MakeRoom(size);
        return _buffer.AsSpan(_length);
    }

    private void MakeRoom(int size)
    {
        if (_length >= FullSize) Flush();
        if (_buffer.Length - _length < size) Array.Resize(ref _buffer, _length + size + FullSize);
    }
}
