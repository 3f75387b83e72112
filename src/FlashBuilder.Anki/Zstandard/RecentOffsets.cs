using System.Runtime.CompilerServices;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>The three distances used last, which sequences name by number (RFC 8878, 3.1.1.5).</summary>
internal struct RecentOffsets()
{
    private uint first = 1;
    private uint second = 4;
    private uint third = 8;

    /// <summary>The distance that a sequence means; it becomes the first.</summary>
    /// <param name="value">At least 1. Up to 3 a recent distance, beyond that the distance itself plus 3.</param>
    /// <returns>0 where a damaged sequence goes no way back at all.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Resolve(uint value, bool hasLiterals)
    {
        if (value > 3)
        {
            (first, second, third) = (value - 3, first, second);
            return first;
        }
        // Without literals the first would only prolong the match before, so the numbers mean the next ones.
        switch (hasLiterals ? value : value + 1)
        {
            case 1:
                break;
            case 2:
                (first, second) = (second, first);
                break;
            case 3:
                (first, second, third) = (third, first, second);
                break;
            default:
                (first, second, third) = (first - 1, first, second);
                break;
        }
        return first;
    }
}
