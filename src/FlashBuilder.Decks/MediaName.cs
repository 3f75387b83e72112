using System.Globalization;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// Names of media files that every program takes as they are: Anki renames other names in packages of its first two forms and
/// refuses packages of the latest for them.
/// </summary>
public static class MediaName
{
    /// <summary>Bytes in UTF-8; more, and Anki cuts the name.</summary>
    public const int Longest = 120;

    private const string Separators = "[]<>:\"/?*^\\|";

    /// <summary>
    /// One level, at most <see cref="Longest"/> bytes of UTF-8, composed (NFC), nothing invisible, no <c>[ ] &lt; &gt; : " / ? * ^ \ |</c>, no
    /// device of Windows, no dot or space at the end. Characters are judged one by one, so that some that may be composed are
    /// refused with those that may not: lone accents, jamo, compatibility ideographs.
    /// </summary>
    public static bool IsSound(string name)
    {
        if (name.Length is 0 or > Longest || name[0] is ' ' || name[^1] is ' ' or '.' || name is "." or "..") return false;
        if (IsDevice(name)) return false;
        int bytes = 0;
        for (int i = 0; i < name.Length;)
        {
            if (Rune.DecodeFromUtf16(name.AsSpan(i), out Rune rune, out int length) != System.Buffers.OperationStatus.Done || !IsSound(rune)) return false;
            bytes += rune.Utf8SequenceLength;
            i += length;
        }
        return bytes <= Longest;
    }

    private static bool IsSound(Rune rune) => rune.Value switch
    {
        < 0x20 or 0x7f => false,
        < 0x7f => !Separators.Contains((char)rune.Value),
        // Jamo; accented Greek; signs that stand for others; what is composed of its parts on purpose; compatibility forms.
        (>= 0x1100 and <= 0x11ff) or (>= 0x1f00 and <= 0x1fff) or (>= 0x2000 and <= 0x20cf) or (>= 0x2120 and <= 0x212f) or 0x2329 or 0x232a
            or 0x374 or 0x37e or 0x387 or (>= 0x958 and <= 0x95f) or (>= 0x9dc and <= 0x9df) or (>= 0xa33 and <= 0xa36) or (>= 0xa59 and <= 0xa5e)
            or (>= 0xb5c and <= 0xb5d) or (>= 0xf40 and <= 0xfb9) or (>= 0xa960 and <= 0xa97f) or (>= 0xd7b0 and <= 0xd7ff) or 0x2adc
            or (>= 0xf900 and <= 0xfaff) or (>= 0xfb1d and <= 0xfb4f) or (>= 0xfff0 and <= 0xffff) or (>= 0x11000 and <= 0x1d7ff)
            or (>= 0x2f800 and <= 0x2fa1f) => false,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark),
    };

    /// <summary>Whether Windows keeps a name for one of its devices, whatever its ending.</summary>
    public static bool IsDevice(string name)
    {
        string stem = name[..(name.IndexOf('.') is >= 0 and int dot ? dot : name.Length)].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && stem[..3] is "COM" or "LPT" && char.IsAsciiDigit(stem[^1]));
    }
}
