using System.Globalization;
using System.Reflection;

namespace Hanzi.Text.Cleaning;

/// <summary>
/// The ordinary character behind a radical or a compatibility ideograph: PDF files often give ⽇ (U+2F47) for 日.
/// Source of the table and the command that makes it: unified-ideographs.txt.
/// </summary>
internal static class UnifiedIdeographs
{
    // Read only when a text holds such a character, because most never do and start-up time counts.
    private static readonly Lazy<Dictionary<int, string>> Table = new(Load);

    /// <summary>True for the blocks in question; cheap, and needs no table.</summary>
    public static bool IsCandidate(int codePoint) =>
        codePoint is >= 0x2E80 and <= 0x2FD5 or >= 0xF900 and <= 0xFAFF or >= 0x2F800 and <= 0x2FA1F;

    /// <summary>The unified ideograph, 1 or 2 UTF-16 units; null where the character has none and stays.</summary>
    public static string? Find(int codePoint) =>
        IsCandidate(codePoint) && Table.Value.TryGetValue(codePoint, out string? unified) ? unified : null;

    private static Dictionary<int, string> Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("unified-ideographs.txt")
            ?? throw new InvalidOperationException("unified-ideographs.txt is not embedded in Hanzi.Text");
        using StreamReader reader = new(stream);
        Dictionary<int, string> table = new(1400);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            int space = line.IndexOf(' ');
            ReadOnlySpan<char> from = line.AsSpan(0, space);
            int dots = from.IndexOf("..");
            int first = Hexadecimal(dots < 0 ? from : from[..dots]);
            int last = dots < 0 ? first : Hexadecimal(from[(dots + 2)..]);
            string unified = char.ConvertFromUtf32(Hexadecimal(line.AsSpan(space + 1)));
            for (int codePoint = first; codePoint <= last; codePoint++) table[codePoint] = unified;
        }
        return table;
    }

    private static int Hexadecimal(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
