using System.IO.Compression;
using System.Text;

namespace Hanzi.Dictionary;

/// <summary>The text of a data file.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Characters">Without a byte order mark; what was no UTF-8 is U+FFFD and so a fault of its line.</param>
public sealed record DictionaryText(string Name, char[] Characters)
{
    /// <summary>More than this is no word list but an attack on memory; the published file has 10 MB.</summary>
    public const int MaximumSize = 256 << 20;

    /// <summary>Decodes a file's bytes: UTF-8, plain or gzip, recognised by its first bytes.</summary>
    /// <exception cref="DictionaryFormatException">Damaged gzip data, or too much of it.</exception>
    public static DictionaryText Decode(string name, byte[] content)
    {
        ReadOnlySpan<byte> bytes = content is [0x1F, 0x8B, ..] ? Inflate(name, content) : content;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        var text = new char[Encoding.UTF8.GetCharCount(bytes)];
        Encoding.UTF8.GetChars(bytes, text);
        return new(name, text);
    }

    public TextReader Open() => new StringReader(new string(Characters));

    private static ReadOnlySpan<byte> Inflate(string name, byte[] content)
    {
        // The last four bytes hold the size of the text modulo 2^32 (RFC 1952): a hint, so that one buffer does.
        int hint = content.Length >= 18 ? BitConverter.ToInt32(content, content.Length - 4) : 0;
        var buffer = new byte[Math.Clamp(hint, 4096, MaximumSize) + 1];
        int length = 0;
        try
        {
            using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            while (true)
            {
                int read = gzip.Read(buffer, length, buffer.Length - length);
                if (read == 0) break;
                length += read;
                if (length > MaximumSize) throw Damaged(name, $"at most {MaximumSize >> 20} MB of text");
                if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged(name, "whole gzip data");
        }

        // GZipStream takes a cut file for its end; the size says otherwise.
        if (length != hint) throw Damaged(name, "whole gzip data (the file is cut short)");
        return buffer.AsSpan(0, length);
    }

    private static DictionaryFormatException Damaged(string name, string expected) =>
        new([new DictionaryFault(name, 1, "(compressed data)", expected)]);
}
