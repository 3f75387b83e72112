using FlashBuilder.Tests;

namespace Hanzi.Segmentation.Tests;

public class PlaceWeightsTests
{
    private const string Letters = "王小明在南京市長江大橋說麥克馬倫先生二十ABC，。·（》、5 沙尼爾斯";

    /// <summary>The fast sums are those of the list of features that the training learns from.</summary>
    [Fact]
    public void The_sum_at_a_place_is_that_of_its_features()
    {
        var random = new Random(20231115);
        ushort[] uses = new ushort[0x10000];
        for (int c = 0x4E00; c < 0x9FFF; c++) uses[c] = (ushort)random.Next(1 << 12);
        var characters = new CharacterTable(Toy.Scripts, uses);
        var lattice = new Lattice();
        var frequencies = Toy.RealFrequencies;
        var weights = new Dictionary<Feature, Weights>();
        string[] texts = [.. Enumerable.Range(0, 60).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(20)).Select(_ => Letters[random.Next(Letters.Length)])))];
        foreach (string text in texts)
            foreach (var feature in Features(text))
                if (random.Next(3) > 0) weights.TryAdd(feature, Weights.Of(Any(), Any(), Any(), Any()));
        var fast = new PlaceWeights([.. weights.Select(w => (w.Key, w.Value))]);

        foreach (string text in texts)
        {
            lattice.Fill(text, Toy.Real, frequencies.Others, characters);
            var sums = new PlaceScores();
            sums.Fill(lattice.View, fast);
            int before = 0;
            for (int at = 0; at <= text.Length; at++)
            {
                int boundary = 0, inside = 0, begin = 0, end = 0;
                foreach (var feature in FeaturesAt(at))
                    if (weights.TryGetValue(feature, out var w)) (boundary, inside, begin, end) = (boundary + w.Boundary, inside + w.Inside, begin + w.Begin, end + w.End);
                Assert.Equal((boundary, before += inside, begin, end), (sums.Boundary(at), sums.InsideBefore(at), sums.Begin(at), sums.End(at)));
            }
        }

        int Any() => random.Next(-127, 128);

        IEnumerable<Feature> Features(string text)
        {
            lattice.Fill(text, Toy.Real, frequencies.Others, characters);
            return [.. Enumerable.Range(0, text.Length + 1).SelectMany(FeaturesAt)];
        }

        Feature[] FeaturesAt(int at)
        {
            if (!ContextFeatures.Matter(lattice.View, at)) return [];
            var found = new Feature[ContextFeatures.Most];
            return found[..ContextFeatures.Collect(lattice.View, at, found)];
        }
    }

    [Fact]
    public void Without_weights_every_sum_is_nothing() => Assert.True(SegmentationModel.None.Features.IsEmpty);
}
