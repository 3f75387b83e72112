using System.IO.Compression;
using System.Text;

namespace Hanzi.Dictionary;

/// <summary>A data file as the caller opened it: plain or gzip, recognised by its first bytes.</summary>
/// <param name="Name">For messages.</param>
public sealed record DictionarySource(string Name, byte[] Content)
{
    /// <summary>More than this is no word list but an attack on memory; the published file has 10 MB.</summary>
    public const int MaximumSize = 256 << 20;

    /// <summary>The whole text, without a byte order mark. What is no UTF-8 becomes U+FFFD and so a fault of its line.</summary>
    /// <exception cref="DictionaryFormatException">Damaged gzip data, or too much of it.</exception>
    public char[] ReadText()
    {
        ReadOnlySpan<byte> bytes = Content is [0x1F, 0x8B, ..] ? Inflate() : Content;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        var text = new char[Encoding.UTF8.GetCharCount(bytes)];
        Encoding.UTF8.GetChars(bytes, text);
        return text;
    }

    public TextReader OpenText() => new StringReader(new string(ReadText()));

    private ReadOnlySpan<byte> Inflate()
    {
        // The last four bytes hold the size of the text modulo 2^32 (RFC 1952): a hint, so that one buffer does.
        int hint = Content.Length >= 18 ? BitConverter.ToInt32(Content, Content.Length - 4) : 0;
        var buffer = new byte[Math.Clamp(hint, 4096, MaximumSize) + 1];
        int length = 0;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Content), CompressionMode.Decompress);
            while (true)
            {
                int read = gzip.Read(buffer, length, buffer.Length - length);
                if (read == 0) break;
                length += read;
                if (length > MaximumSize) throw Damaged($"at most {MaximumSize >> 20} MB of text");
                if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged("whole gzip data");
        }

        // GZipStream takes a cut file for its end; the size says otherwise.
        if (length != hint) throw Damaged("whole gzip data (the file is cut short)");
        return buffer.AsSpan(0, length);
    }

    private DictionaryFormatException Damaged(string expected) =>
        new([new DictionaryFault(Name, 1, "(compressed data)", expected)]);
}
