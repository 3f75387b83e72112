using Hanzi.Dictionary;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>A character of a sentence with the reading it has there.</summary>
/// <param name="At">UTF-16 offset of the character.</param>
/// <param name="Reading">In lower case.</param>
internal sealed record Polyphone(string Text, int At, Syllable Reading)
{
    /// <summary>
    /// Reads lines of sentence, 0-based index and numbered reading with <c>u:</c> for ü, tab-separated (the form of CPP).
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not of that form.</exception>
    public static IReadOnlyList<Polyphone> ReadFile(string path)
    {
        List<Polyphone> polyphones = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0) continue;
            if (line.Split('\t') is not [var text, var index, var reading] || !int.TryParse(index, out int at)
                || (uint)at >= (uint)text.Length || ReadingParser.Parse(Spelt(reading)) is not [var syllable])
                throw new InvalidDataException($"{path}:{number}: sentence, index and reading expected: {line}");
            polyphones.Add(new(text, at, syllable.ToLower()));
        }

        return polyphones.Count > 0 ? polyphones : throw new InvalidDataException($"{path}: no sentence");
    }

    /// <summary>Reads sentences with marks, <c>character[reading]</c>; a line with <c>#</c> is a comment.</summary>
    /// <exception cref="InvalidDataException">A mark is no reading.</exception>
    public static IReadOnlyList<Polyphone> ReadMarked(string path)
    {
        List<Polyphone> polyphones = [];
        foreach (string line in File.ReadLines(path).Where(l => !l.StartsWith('#')))
        {
            string[] parts = line.Split('[', ']');
            string text = string.Concat(parts.Where((_, i) => i % 2 == 0));
            for (int i = 1, at = parts[0].Length; i < parts.Length; at += parts[i + 1].Length, i += 2)
                polyphones.Add(new(text, at - 1, ReadingParser.Parse(Spelt(parts[i])) is [var syllable]
                    ? syllable
                    : throw new InvalidDataException($"{path}: no reading: {line}")));
        }

        return polyphones;
    }

    private static string Spelt(string reading) => reading.Replace("v", "u:", StringComparison.Ordinal);
}
