using System.Runtime.CompilerServices;
using System.Text;

namespace Hanzi.Text;

/// <summary>What is a Chinese character, by the blocks of Unicode 17 (Blocks.txt) and the Han-like signs 々 〇.</summary>
public static class HanCharacter
{
    /// <summary>True for the characters of the basic plane; a surrogate half is not one by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' || IsRareHan(c);

    private static bool IsRareHan(char c) => c is >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '々' or '〇';

    /// <summary>True also for the supplementary planes 2 and 3 (extensions B to J and the compatibility supplement).</summary>
    public static bool IsHan(Rune rune) =>
        rune.IsBmp ? IsHan((char)rune.Value) : rune.Value is >= 0x20000 and <= 0x3FFFD;

    /// <summary>The length in UTF-16 units of the Han character at <paramref name="at"/>: 1 or 2, or 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (IsHan(c)) return 1;
        return char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            && char.ConvertToUtf32(c, text[at + 1]) is >= 0x20000 and <= 0x3FFFD ? 2 : 0;
    }

    public static bool ContainsHan(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
            if (LengthAt(text, i) > 0) return true;
        return false;
    }
}
