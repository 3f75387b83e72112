namespace Hanzi.Pinyin;

/// <summary>
/// The number under which the model keeps what it learnt of one feature of one character: a hash of the character
/// (folded), the letter of the feature's kind, and its value. Among 50,000 features a strange one is taken for a known one
/// once in 40,000 times; never 0, which marks a free place.
/// </summary>
internal static class FeatureKey
{
    public static uint Of(char character, char kind, ReadOnlySpan<char> value)
    {
        ulong hash = (character | (ulong)kind << 16) * 0x9E3779B97F4A7C15;
        foreach (char c in value) hash = (ulong.RotateLeft(hash, 27) ^ c) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32) | 1;
    }
}
