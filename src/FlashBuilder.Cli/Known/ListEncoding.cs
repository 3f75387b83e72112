using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// Makes text of the bytes of a list. UTF-8 is taken as it is; anything else by evidence: an encoding is right when what comes out
/// is Chinese words. What nothing speaks for is refused, because a wrong guess would make nonsense known.
/// </summary>
internal sealed class ListEncoding(Lexicon lexicon)
{
    /// <summary>So many bytes tell enough.</summary>
    private const int Sample = 1 << 14;

    private const double Plausible = 0.4, Margin = 1.5;

    /// <returns>The text without its byte order mark, and what it was read as; empty for UTF-8 without faults.</returns>
    /// <exception cref="SourceDecodingException">The bytes are empty, a document of an office program, or in no encoding that can be told.</exception>
    public (string Text, string ReadAs) Decode(byte[] bytes)
    {
        if (OfficeFile.NameOf(bytes) is { } office)
            throw new SourceDecodingException($"This is {office}, not plain text.", "Open it and save it as CSV (UTF-8) or as plain text, then give that file.", 0);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4), "UTF-32");
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16");
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16");
        try
        {
            return (SourceDecoder.Decode(bytes), "");
        }
        catch (SourceDecodingException) when (bytes.Length > 0)
        {
            if (Best(bytes) is { } best) return best;
            throw;
        }
    }

    private (string Text, string ReadAs)? Best(byte[] bytes)
    {
        bool hasNul = Array.IndexOf(bytes, (byte)0) >= 0;
        (string Name, Encoding Encoding, bool IsOld)[] candidates = hasNul
            ? [("UTF-16", Encoding.Unicode, false), ("UTF-16", Encoding.BigEndianUnicode, false)]
            : [("UTF-8 with faults", new UTF8Encoding(false), false), ("Big5", Old(950), true), ("GBK", Old(54936), true)];
        var read = candidates.Select(candidate => (candidate.Name, candidate.Encoding, Score: ScoreOf(bytes, candidate.Encoding, candidate.IsOld))).OrderByDescending(one => one.Score).ToArray();
        if (read[0].Score < Plausible || read[0].Score < Margin * read[1].Score) return null;
        try
        {
            return (read[0].Encoding.GetString(bytes), read[0].Name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Old(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private double ScoreOf(byte[] bytes, Encoding encoding, bool isOld)
    {
        try
        {
            // A character may be cut at the end of the sample.
            int length = Math.Min(bytes.Length, Sample);
            while (length < bytes.Length && length > Sample / 2 && bytes[length - 1] != '\n') length--;
            return Share(encoding.GetString(bytes, 0, length), isOld ? encoding : null);
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }
    }

    /// <summary>
    /// How much of a text's Chinese is words: a character within a word of two or more counts one, a common one by itself a half.
    /// </summary>
    /// <param name="old">The old encodings have their common characters apart from the rare ones; null for Unicode.</param>
    private double Share(string text, Encoding? old)
    {
        double good = 0;
        int all = 0;
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[64];
        for (int at = 0; at < text.Length;)
        {
            char c = text[at];
            if (c < '\u0250' || c is >= '\u2000' and <= '\u206f' or >= '\u3000' and <= '\u303f' or >= '\u3105' and <= '\u312f' or >= '\uff00' and <= '\uffef')
            {
                if (c is '\0' || char.IsControl(c) && !char.IsWhiteSpace(c)) all++;
                at++;
                continue;
            }

            int found = HanCharacter.IsHan(c) ? lexicon.MatchesAt(text, at, matches) : 0;
            int longest = found > 0 ? matches[found - 1].Length : 0;
            if (longest >= 2)
            {
                good += longest;
                all += longest;
                at += longest;
                continue;
            }

            if (longest == 1 && (old is null || IsCommon(c, old))) good += 0.5;
            all++;
            at++;
        }

        return all == 0 ? 0 : good / all;
    }

    /// <summary>The first level of Big5 (5,401 characters) or of GB 2312 (3,755).</summary>
    private static bool IsCommon(char c, Encoding old)
    {
        Span<byte> bytes = stackalloc byte[4];
        return old.GetBytes([c], bytes) == 2 && (bytes[0] << 8 | bytes[1]) is var code && (old.CodePage == 950 ? code is >= 0xA440 and <= 0xC67E : code is >= 0xB0A1 and <= 0xD7F9);
    }
}
