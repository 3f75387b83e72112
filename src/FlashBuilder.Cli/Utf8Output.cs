using System.Buffers.Text;
using System.Text.Unicode;

namespace FlashBuilder.Cli;

/// <summary>A stream that is written in small pieces of UTF-8.</summary>
internal sealed class Utf8Output(Stream stream)
{
    private const int FullSize = 1 << 16;
    private const int LongestNumber = 11;
    private byte[] _buffer = new byte[2 * FullSize];
    private int _length;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        MakeRoom(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <summary>Half a surrogate pair becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        MakeRoom(checked(text.Length * 3));
        Utf8.FromUtf16(text, _buffer.AsSpan(_length), out _, out int written);
        _length += written;
    }

    public void Write(int number)
    {
        MakeRoom(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out int written);
        _length += written;
    }

    public void Flush()
    {
        stream.Write(_buffer, 0, _length);
        _length = 0;
    }

    private void MakeRoom(int size)
    {
        if (_length >= FullSize) Flush();
        if (_buffer.Length - _length < size) Array.Resize(ref _buffer, _length + size + FullSize);
    }
}
