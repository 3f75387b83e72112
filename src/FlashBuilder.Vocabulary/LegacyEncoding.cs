namespace FlashBuilder.Vocabulary;

/// <summary>Says which old Chinese encoding bytes that are no UTF-8 probably are.</summary>
internal static class LegacyEncoding
{
    /// <summary>So many bytes tell enough.</summary>
    private const int Sample = 4096;

    /// <summary>
    /// Null where fewer than 9 in 10 of the bytes beyond ASCII come in pairs that both encodings allow, or most pairs
    /// stand alone, as the umlauts of Latin-1 do. Of second bytes Big5 has a third below 0x80, GB18030 hardly any.
    /// </summary>
    public static string? Guess(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, Sample)];
        int pairs = 0, adjacent = 0, low = 0, wrong = 0, pairEnd = -1;
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80) continue;
            if (i + 1 == sample.Length) break;
            byte second = sample[i + 1];
            if (sample[i] is >= 0x81 and <= 0xFE && second is >= 0x40 and <= 0xFE and not 0x7F)
            {
                pairs++;
                if (second < 0x80) low++;
                if (i == pairEnd) adjacent++;
                i++;
                pairEnd = i + 1;
            }
            else
            {
                wrong++;
            }
        }
        if (pairs < 2 || wrong * 9 > pairs || adjacent * 2 < pairs) return null;
        return low * 8 > pairs
            ? "Big5 (the old encoding of Traditional Chinese)"
            : "GB18030 or GBK (the old encoding of Simplified Chinese)";
    }
}
