using System.Collections;
using System.Text;

namespace FlashBuilder.Cli;

/// <summary>The lines of a stream in UTF-8, one at a time, without their line ends (LF or CRLF).</summary>
internal sealed class Utf8Lines(Stream stream, string name) : IEnumerable<string>
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="Failure">Bytes that are no UTF-8; the message names their place.</exception>
    public IEnumerator<string> GetEnumerator()
    {
        var buffer = new byte[1 << 16];
        int start = 0, end = 0;
        long offset = 0;
        bool isFirst = true;
        while (true)
        {
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return Decode(buffer, start, length, offset, isFirst);
                isFirst = false;
                start += length + 1;
                offset += length + 1;
                continue;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
            if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            int read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }

        if (end > start) yield return Decode(buffer, start, end - start, offset, isFirst);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Decode(byte[] buffer, int start, int length, long offset, bool isFirst)
    {
        int mark = isFirst && buffer.AsSpan(start, length) is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        if (length > mark && buffer[start + length - 1] == '\r') length--;
        try
        {
            return s_strict.GetString(buffer, start + mark, length - mark);
        }
        catch (DecoderFallbackException e)
        {
            throw new Failure(
                $"{(name == "-" ? "standard input" : name)} is not UTF-8 at byte {offset + mark + e.Index}",
                "save the text as UTF-8 and try again");
        }
    }
}
