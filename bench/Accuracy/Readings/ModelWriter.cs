using System.Globalization;
using System.Text;
using Hanzi.Dictionary;
using Hanzi.Pinyin;

namespace Accuracy.Readings;

/// <summary>Writes learnt weights in the form that <see cref="ReadingModel.Load"/> reads.</summary>
internal static class ModelWriter
{
    /// <summary>Units of the file in one of the model's.</summary>
    private const float Scale = 20;

    /// <summary>Weights that differ by less between readings are left out, in the model's unit.</summary>
    private const float Least = 0.25f;

    /// <summary>So many sentences with one reading settle a character.</summary>
    private const int SettledCount = 8;

    private const string Header = """
        # How characters with several readings are read in context: weights of a linear model for each.
        # Written by `dotnet run --project bench/Accuracy -c Release -- train-readings ../shared/data/pinyin/cpp-dev.tsv`.
        # Learnt from the development split of the CPP data set of g2pM (Park and Lee 2020, Apache-2.0), from the headwords of
        # CC-CEDICT (CC BY-SA 4.0) and from the sentences of bench/Accuracy/Readings/everyday.txt and phrases.txt.
        # Form: src/Hanzi.Pinyin/ReadingModelParser.cs.

        """;

    public static DictionaryText Write(
        Inventory inventory, Trainer trainer, IReadOnlyList<Example> examples, IReadOnlyDictionary<string, string> words)
    {
        StringBuilder text = new(Header.ReplaceLineEndings("\n"));
        text.Append('*').AppendJoin(' ', trainer.CoverBonus.Select(Units)).Append('\n');
        foreach (var (word, reading) in words.OrderBy(w => w.Key, StringComparer.Ordinal))
            text.Append('!').Append(word).Append(' ').Append(reading).Append('\n');
        var byCharacter = examples.ToLookup(e => e.Character);
        foreach (char c in inventory.Characters) WriteCharacter(text, c, inventory, trainer, byCharacter[c]);
        return new("readings.weights", text.ToString().ToCharArray());
    }

    private static void WriteCharacter(
        StringBuilder text, char c, Inventory inventory, Trainer trainer, IEnumerable<Example> examples)
    {
        float[] bias = trainer.BiasOf(c);
        int settled = Settled(examples);
        // Words around the character can have pulled the bias elsewhere: the reading within them is not that of its own.
        if (settled >= 0) bias[settled] = bias.Max() + 1;
        text.Append('=').Append(c);
        foreach (var (reading, weight) in inventory.ReadingsOf(c).Zip(bias))
            text.Append(' ').Append(reading).Append(':').Append(Units(weight - bias.Max()));
        text.Append('\n');
        if (settled >= 0) return;

        var features = examples.SelectMany(e => e.Names.Zip(e.Keys)).DistinctBy(f => f.First)
            .Where(f => f.First.Length > 1 && !f.First.Any(v => char.IsWhiteSpace(v) || char.IsControl(v) || char.IsSurrogate(v)))
            .OrderBy(f => f.First, StringComparer.Ordinal);
        foreach (var (name, key) in features)
        {
            float[] weights = trainer.WeightsOf(c, key);
            if (name[0] == ReadingFeatures.Name) weights = [.. weights.Zip(trainer.TokenBiasOf(c), (weight, token) => weight - token)];
            if (weights.Length == 0 || weights.Max() - weights.Min() < Least) continue;
            float mean = weights.Average();
            text.Append(name);
            foreach (float weight in weights) text.Append(' ').Append(Units(weight - mean));
            text.Append('\n');
        }
    }

    /// <summary>
    /// The reading where sentences show no other, else -1: the context is not asked, it could only mislead, and it costs time.
    /// </summary>
    private static int Settled(IEnumerable<Example> examples)
    {
        var tokens = examples.Where(e => e.Origin is Origin.Token or Origin.Name).ToList();
        return tokens.Count >= SettledCount && tokens.All(e => e.Gold == tokens[0].Gold) ? tokens[0].Gold : -1;
    }

    private static string Units(float weight) =>
        Math.Clamp(MathF.Round(weight * Scale), -127, 127).ToString(CultureInfo.InvariantCulture);
}
