using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Reads a line <c>KIND TEXT = VALUE @ CONTEXT # remark</c>. The signs may be those of a Chinese keyboard: ＝ ＠ ／ ＃.
/// </summary>
internal static class CorrectionLine
{
    private const string Kinds = "word, not, name, reading or meaning, a space, and a Chinese text";

    /// <summary>The correction; null with no <paramref name="expected"/> for an empty line and a remark.</summary>
    /// <param name="expected">What a faulty line should have held, else empty.</param>
    public static Correction? Read(string line, int number, out string expected)
    {
        expected = "";
        string rest = WithoutRemark(line).Trim();
        if (rest.Length == 0) return null;
        string context = TakeContext(ref rest);
        int space = rest.AsSpan().IndexOfAny(" \t\u3000");
        if (space < 0 || !Enum.TryParse(rest[..space], ignoreCase: true, out CorrectionKind kind) || !char.IsAsciiLetter(rest[0]))
            return Fault(Kinds, out expected);
        string text = rest[space..], value = "";
        if (text.AsSpan().IndexOfAny("=＝") is >= 0 and var sign) (text, value) = (text[..sign], text[(sign + 1)..].Trim());
        else sign = -1;
        string[] pieces = text.Split(['/', '／'], StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(pieces, IsText)) return Fault("a Chinese text without spaces, words divided by /", out expected);
        if (pieces.Length > 1 && (kind != CorrectionKind.Word || sign >= 0))
            return Fault(kind == CorrectionKind.Word ? "a single word before the =" : "a single word, without /", out expected);
        if (sign >= 0 && value.Length == 0) return Fault("something behind the =", out expected);
        var correction = new Correction { Line = number, Kind = kind, Pieces = pieces, Context = context, Source = line.Trim() };
        switch (kind)
        {
            case CorrectionKind.Not:
                if (sign >= 0) return Fault("no =; what is no word has no value", out expected);
                return pieces[0].EnumerateRunes().Count() > 1 ? correction : Fault("a word of two characters or more", out expected);
            case CorrectionKind.Reading:
                return WithReading(correction, value, out expected);
            case CorrectionKind.Meaning:
                return value.Length > 0 ? correction with { Meaning = Clean(value) } : Fault("= and a meaning", out expected);
            default:
                return WithEntry(correction, value, out expected);
        }
    }

    private static string WithoutRemark(string line)
    {
        for (int i = 0; i < line.Length; i++)
            if (line[i] is '#' or '＃' && (i == 0 || char.IsWhiteSpace(line[i - 1]))) return line[..i];
        return line;
    }

    private static string TakeContext(ref string rest)
    {
        int at = rest.AsSpan().LastIndexOfAny('@', '＠');
        if (at <= 0 || !char.IsWhiteSpace(rest[at - 1])) return "";
        string context = rest[(at + 1)..].Trim();
        rest = rest[..at].TrimEnd();
        return context;
    }

    /// <summary><c>[zhang3 zi5] eldest son</c>; either may be left out.</summary>
    private static Correction? WithEntry(Correction correction, string value, out string expected)
    {
        expected = "";
        if (value.StartsWith('['))
        {
            int close = value.IndexOf(']');
            if (close < 0) return Fault("a ] behind the reading", out expected);
            if (WithReading(correction, value[1..close], out expected) is not { } read) return null;
            (correction, value) = (read, value[(close + 1)..].Trim());
        }

        return correction with { Meaning = Clean(value) };
    }

    private static Correction? WithReading(Correction correction, string pinyin, out string expected)
    {
        expected = "";
        var reading = TypedReading.Parse(pinyin.Trim(), correction.Text);
        return reading.Count > 0
            ? correction with { Reading = reading }
            : Fault($"pinyin with tones, a syllable for each of the {correction.Text.EnumerateRunes().Count()} characters (zhǎng zi or zhang3 zi5)", out expected);
    }

    private static bool IsText(string piece)
    {
        if (!HanCharacter.ContainsHan(piece)) return false;
        foreach (char c in piece)
            if (char.IsWhiteSpace(c) || char.IsControl(c)) return false;
        return true;
    }

    private static string Clean(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private static Correction? Fault(string what, out string expected)
    {
        expected = what;
        return null;
    }
}
