using System.Buffers;
using System.Globalization;

namespace FlashBuilder.Decks;

/// <summary>Reads the stroke orders of <c>dictionaries/strokes.txt.gz</c>, whose head describes its lines.</summary>
public static class StrokeTable
{
    /// <summary>No character has half as many.</summary>
    private const int MostStrokes = 100;

    /// <summary>Nothing else may stand in a path: it goes into a picture as it is.</summary>
    private static readonly SearchValues<char> PathSigns = SearchValues.Create("mlqc0123456789 -");

    /// <summary>The characters that are wanted, of those that the table has.</summary>
    /// <exception cref="FormatException">A line of one of them is damaged; the message says which.</exception>
    public static IReadOnlyDictionary<string, StrokeOrder> Read(TextReader text, IReadOnlySet<string> wanted)
    {
        var found = new Dictionary<string, StrokeOrder>(wanted.Count);
        int number = 0;
        while (found.Count < wanted.Count && text.ReadLine() is { } line)
        {
            number++;
            int tab = line.IndexOf('\t');
            if (tab <= 0 || line[0] == '#' || !wanted.Contains(line[..tab])) continue;
            found[line[..tab]] = Parse(line.Split('\t')) ?? throw new FormatException($"line {number}: not strokes and their beginnings");
        }

        return found;
    }

    private static StrokeOrder? Parse(string[] columns)
    {
        if (columns is not [_, var strokes, var beginnings]) return null;
        string[] outlines = strokes.Split('|');
        if (outlines.Length > MostStrokes || outlines.Any(outline => !outline.StartsWith('m') || outline.AsSpan().ContainsAnyExcept(PathSigns))) return null;
        var starts = new List<(int X, int Y)>();
        foreach (string start in beginnings.Split('|'))
        {
            if (start.Split(' ') is not [var x, var y] || !IsNumber(x, out int left) || !IsNumber(y, out int up)) return null;
            starts.Add((left, up));
        }

        return starts.Count == outlines.Length ? new(outlines, starts) : null;
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number is > -2000 and < 2000;
}
