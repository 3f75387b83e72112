using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>Writes what was learnt as the text that <c>SegmentationModel.Load</c> reads.</summary>
internal static class ModelText
{
    private const string Header = """
        # Weights for cutting Chinese text into words and names. Rebuilt from the repository's root by
        #   dotnet run --project bench/Accuracy -c Release -- train-segmentation GSD-TRAIN.seg bench/Accuracy/Learning/everyday.seg HK.seg CFL.seg
        # Learnt from UD_Chinese-GSD 2.1 train, UD_Chinese-HK and UD_Chinese-CFL (CC BY-SA 4.0) and own sentences; what characters
        # do in names is counted over jieba's words (MIT).

        """;

    public static string Write(TrainingOptions options, ushort[] uses, LatticeBuilder builder, Trainer trainer)
    {
        var text = new StringBuilder(Header.ReplaceLineEndings("\n"));
        Line($"share {options.SharePercent}");
        foreach (var group in Enumerable.Range(0, uses.Length).Where(c => uses[c] != 0).GroupBy(c => uses[c]).OrderBy(g => g.Key))
            Line($"uses {group.Key} {string.Concat(group.Select(c => (char)c))}");
        for (int c = 0; c < WordClass.Count; c++)
            Line($"after {c} {Join(WordClass.Count, next => trainer.Sequence(c, next))}");
        for (int c = 0; c < WordClass.Count; c++)
            Line($"length {c} {Join(SegmentationModel.Lengths, group => trainer.Length(c, group))}");
        foreach (var (word, weight) in builder.WordForms.Select((form, i) => (form, Rounded(trainer.Word(i))))
            .OrderBy(w => w.form, StringComparer.Ordinal))
            if (weight != 0) Line($"word {word} {weight}");
        foreach (var (feature, id) in builder.FeatureIds)
        {
            int[] weights = [.. Enumerable.Range(0, 4).Select(o => Math.Clamp(Rounded(trainer.Feature(id, o)), -127, 127))];
            if (weights.Any(w => Math.Abs(w) >= 2)) Line($"= {feature} {string.Join(' ', weights)}");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    public static void Save(string path, string text)
    {
        using var file = File.Create(path);
        using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        packed.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Join(int count, Func<int, float> weight) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => Rounded(weight(i))));

    private static int Rounded(float weight) => (int)Math.Round(weight * SegmentationModel.Unit);
}
