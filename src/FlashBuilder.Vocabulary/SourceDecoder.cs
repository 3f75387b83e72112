using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Makes text of the bytes of an input file: UTF-8 and UTF-32 with or without a byte order mark, UTF-16 with one.
/// Other encodings are refused rather than guessed, because a wrong guess gives a deck of nonsense.
/// </summary>
public static class SourceDecoder
{
    private const string CopyTheText = "Open it, copy its text into a plain text file, and save that as UTF-8.";
    private const string SaveAsUtf8 = "Open it in an editor with its own encoding and save it as UTF-8.";

    private const uint Mark = 0xFEFF;

    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="SourceDecodingException">The bytes are empty, no text, or text in another encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return DecodeUtf8(bytes[3..], 3);
        if (DecodeUtf32(bytes) is { } text) return text;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return DecodeUtf16(bytes[2..], bigEndian: false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return DecodeUtf16(bytes[2..], bigEndian: true);
        RefuseKnownFormats(bytes);
        return DecodeUtf8(bytes, 0);
    }

    /// <summary>Passes a text on that has a Chinese character in it.</summary>
    /// <exception cref="SourceDecodingException">It has none.</exception>
    public static string RequireChinese(string text) => HanCharacter.ContainsHan(text)
        ? text
        : throw new SourceDecodingException(
            "There is not one Chinese character in it.", "Check that it is the file you meant.", 0);

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, int bomLength)
    {
        if (bytes.IsEmpty) throw Empty();
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            throw new SourceDecodingException(
                $"This is no plain text: there is a NUL byte at offset {nul + bomLength}.", CopyTheText, nul + bomLength);
        }
        char[] text = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            OperationStatus status = Utf8.ToUtf16(bytes, text, out int read, out int written, replaceInvalidSequences: false);
            if (status == OperationStatus.Done) return new string(text, 0, written);
            string where = $"This is not UTF-8: the byte {bytes[read]:X2} at offset {read + bomLength} is wrong.";
            throw LegacyEncoding.Guess(bytes) is { } name
                ? new SourceDecodingException($"{where} It looks like {name}.", SaveAsUtf8, read + bomLength)
                : new SourceDecodingException(where, SaveAsUtf8, read + bomLength);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static string DecodeUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        const int BomLength = 2;
        if (bytes.IsEmpty) throw Empty();
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            // The index is where the decoder noticed, which may be one unit behind the lone surrogate.
            long offset = BomLength + Math.Max(0, broken.Index);
            throw new SourceDecodingException(
                $"This is not UTF-16: half a character stands at offset {offset}.", SaveAsUtf8, offset);
        }
    }

    /// <summary>
    /// The text where it is UTF-32, else null. A mark of UTF-16 may stand first in it, with two zeros behind; without a mark the
    /// whole must be characters of four bytes, of which no other text is made.
    /// </summary>
    private static string? DecodeUtf32(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4) return null;
        (uint little, uint big) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes));
        bool isMarked = little == Mark || big == Mark;
        if (Math.Min(little, big) is 0 or > 0x10FFFF) return null;
        try
        {
            string text = new UTF32Encoding(bigEndian: big < little, byteOrderMark: false, throwOnInvalidCharacters: true).GetString(isMarked ? bytes[4..] : bytes);
            return text.Length > 0 ? text : throw Empty();
        }
        catch (DecoderFallbackException broken)
        {
            long offset = 4 + Math.Max(0, broken.Index);
            return !isMarked ? null : throw new SourceDecodingException(
                $"The file begins as UTF-32 does, but no character stands at offset {offset}.", SaveAsUtf8, offset);
        }
    }

    private static void RefuseKnownFormats(ReadOnlySpan<byte> bytes)
    {
        string? format = bytes.StartsWith("%PDF"u8) ? "a PDF file"
            : bytes.StartsWith("PK\u0003\u0004"u8) ? "a Word file (.docx) or another zip archive"
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old Word file (.doc)"
            : bytes.StartsWith("{\\rtf"u8) ? "a rich text file (.rtf)"
            : null;
        if (format is not null) throw new SourceDecodingException($"This is {format}, not plain text.", CopyTheText, 0);
    }

    private static SourceDecodingException Empty() =>
        new("The file is empty.", "Check that it is the file you meant and that it was saved.", 0);
}
