using System.Globalization;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// Reads a model's text. A line is one of these; <c>#</c> begins a comment, numbers are whole and separated by spaces:
/// <c>share PERCENT</c> (what word costs count), <c>uses CODE CHARACTERS</c>, <c>after CLASS WEIGHT…</c>,
/// <c>length CLASS WEIGHT…</c>, <c>word FOLDED WEIGHT</c>, <c>= FEATURE BOUNDARY INSIDE BEGIN END</c>.
/// </summary>
internal static class SegmentationModelReader
{
    private const string Expected = "a line of a segmentation model";

    public static SegmentationModel Read(DictionaryText source)
    {
        var text = source.Characters.AsSpan();
        var uses = new ushort[0x10000];
        var features = new List<(Feature, Weights)>(text.Count('\n'));
        var sequence = new int[WordClass.Count * WordClass.Count];
        var lengths = new int[WordClass.Count * SegmentationModel.Lengths];
        var words = new Dictionary<string, int>();
        var faults = new List<DictionaryFault>();
        int share = 0, number = 0;
        while (!text.IsEmpty)
        {
            number++;
            int end = text.IndexOf('\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd('\r');
            text = end < 0 ? default : text[(end + 1)..];
            if (line.IsEmpty || line[0] == '#') continue;
            if (!ReadLine(line)) faults.Add(DictionaryFault.At(source.Name, number, line, Expected));
        }

        if (share == 0 && faults.Count == 0) faults.Add(new(source.Name, number, "(end)", "a line `share PERCENT`"));
        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        return new(uses, new(features), sequence, lengths, words) { FrequencyShare = share / 100.0 };

        bool ReadLine(ReadOnlySpan<char> line)
        {
            var rest = line;
            var verb = Next(ref rest);
            var subject = Next(ref rest);
            switch (verb)
            {
                case "=":
                    return subject.Length is >= 2 and <= 5 && ReadWeights(ref rest, features, subject);
                case "word":
                    return subject.Length > 0 && Number(ref rest, out int weight) && words.TryAdd(subject.ToString(), weight);
                case "share":
                    return int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out share) && share is > 0 and <= 1000;
                case "uses":
                    if (!ushort.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out ushort use)) return false;
                    foreach (char c in rest) uses[c] = use;
                    return true;
                case "after":
                    return Row(subject, ref rest, sequence, WordClass.Count);
                case "length":
                    return Row(subject, ref rest, lengths, SegmentationModel.Lengths);
                default:
                    return false;
            }
        }
    }

    private static bool ReadWeights(ref ReadOnlySpan<char> rest, List<(Feature, Weights)> features, scoped ReadOnlySpan<char> subject)
    {
        if (!Number(ref rest, out int boundary) || !Number(ref rest, out int inside) || !Number(ref rest, out int begin)
            || !Number(ref rest, out int end) || rest.Length > 0) return false;
        if (Math.Max(Math.Max(Math.Abs(boundary), Math.Abs(inside)), Math.Max(Math.Abs(begin), Math.Abs(end))) > sbyte.MaxValue) return false;
        features.Add((Feature.Parse(subject), Weights.Of(boundary, inside, begin, end)));
        return true;
    }

    private static bool Row(scoped ReadOnlySpan<char> subject, ref ReadOnlySpan<char> rest, int[] table, int width)
    {
        if (!int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out int row) || row >= table.Length / width) return false;
        for (int i = 0; i < width; i++)
            if (!Number(ref rest, out table[row * width + i])) return false;
        return rest.IsEmpty;
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int space = rest.IndexOf(' ');
        var next = space < 0 ? rest : rest[..space];
        rest = space < 0 ? default : rest[(space + 1)..];
        return next;
    }

    private static bool Number(ref ReadOnlySpan<char> rest, out int number) =>
        int.TryParse(Next(ref rest), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
