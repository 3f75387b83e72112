using Hanzi.Pinyin;

namespace Accuracy.Readings;

/// <summary>
/// Multinomial logistic regression per character with shared facts, an L2 penalty, and AdaGrad over examples in an order
/// shuffled from a fixed seed: the same examples give the same weights.
/// </summary>
internal sealed class Trainer(Inventory inventory, TrainingOptions options)
{
    /// <summary>
    /// Kinds of the features that every example of a character has: in all, in tokens of their own, and in phrases, which were
    /// chosen for rare readings and do not say what is frequent.
    /// </summary>
    private const char AllBias = 'A', TokenBias = 'B', ChosenBias = 'C';

    /// <summary>Cover words of 2, 3, 4 characters.</summary>
    private const int CoverLengths = 3;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly Dictionary<char, float[][]> _facts = inventory.Characters.ToDictionary(
        c => c, c => inventory.ReadingsOf(c).Select(r => inventory.Facts(c, r)).ToArray());
    private readonly float[] _shared = new float[Inventory.FactCount + CoverLengths];
    private readonly float[] _sharedSquares = new float[Inventory.FactCount + CoverLengths];
    private float[] _weights = [];
    private float[] _squares = [];
    private float[] _counts = [];

    public void Train(IReadOnlyList<Example> examples)
    {
        int[][] rows = new int[examples.Count][];
        List<float> counts = [];
        for (int i = 0; i < rows.Length; i++) rows[i] = RowsOf(examples[i], counts);
        _counts = [.. counts];
        _weights = new float[counts.Count];
        _squares = new float[counts.Count];
        float[] sum = new float[counts.Count], sharedSum = new float[_shared.Length];
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        Random random = new(17);
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int i in order) Learn(examples[i], rows[i]);
            if (epoch < options.Epochs / 2) continue;
            for (int i = 0; i < sum.Length; i++) sum[i] += _weights[i];
            for (int i = 0; i < sharedSum.Length; i++) sharedSum[i] += _shared[i];
        }

        // The mean over the later epochs: a single one ends wherever its last examples pulled it.
        int averaged = options.Epochs - options.Epochs / 2;
        for (int i = 0; i < sum.Length; i++) _weights[i] = sum[i] / averaged;
        for (int i = 0; i < sharedSum.Length; i++) _shared[i] = sharedSum[i] / averaged;
    }

    /// <summary>The score of each reading without a context, for a token of its own.</summary>
    public float[] BiasOf(char c)
    {
        float[] bias = new float[inventory.ReadingsOf(c).Count];
        AddShared(c, bias);
        AddRow(FeatureKey.Of(c, AllBias, []), bias);
        AddRow(FeatureKey.Of(c, TokenBias, []), bias);
        return bias;
    }

    /// <summary>What a token of its own adds to the score of each reading.</summary>
    public float[] TokenBiasOf(char c)
    {
        float[] bias = new float[inventory.ReadingsOf(c).Count];
        AddRow(FeatureKey.Of(c, TokenBias, []), bias);
        return bias;
    }

    /// <summary>The weights of a feature for each reading, none where it was not seen.</summary>
    public float[] WeightsOf(char c, uint key)
    {
        float[] weights = new float[inventory.ReadingsOf(c).Count];
        return AddRow(key, weights) ? weights : [];
    }

    /// <summary>What a dictionary word across the tokens adds, by its length from 1.</summary>
    public IEnumerable<float> CoverBonus => _shared[Inventory.FactCount..].Prepend(0);

    private int[] RowsOf(Example example, List<float> counts)
    {
        List<uint> keys = [FeatureKey.Of(example.Character, example.IsChosen ? ChosenBias : AllBias, []), .. example.Keys];
        if (example.Origin == Origin.Token) keys.Add(FeatureKey.Of(example.Character, TokenBias, []));
        int readings = _facts[example.Character].Length;
        int[] rows = new int[keys.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            if (!_rows.TryGetValue(keys[i], out rows[i]))
            {
                _rows[keys[i]] = rows[i] = counts.Count;
                for (int r = 0; r < readings; r++) counts.Add(0);
            }

            counts[rows[i]] += example.Weight;
        }

        return rows;
    }

    private void Learn(Example example, int[] rows)
    {
        float[][] facts = _facts[example.Character];
        Span<float> scores = stackalloc float[facts.Length];
        AddShared(example.Character, scores);
        foreach (int row in rows)
            for (int r = 0; r < scores.Length; r++) scores[r] += _weights[row + r];
        int cover = example.Cover >= 0 ? Inventory.FactCount + Math.Min(example.CoverLength, CoverLengths + 1) - 2 : -1;
        if (cover >= 0) scores[example.Cover] += _shared[cover];

        float highest = float.NegativeInfinity, sum = 0;
        for (int r = 0; r < scores.Length; r++)
            if ((example.Allowed >> r & 1) != 0) highest = Math.Max(highest, scores[r]);
        for (int r = 0; r < scores.Length; r++)
            sum += scores[r] = (example.Allowed >> r & 1) != 0 ? MathF.Exp(scores[r] - highest) : 0;
        for (int r = 0; r < scores.Length; r++)
        {
            if ((example.Allowed >> r & 1) == 0) continue;
            float slope = example.Weight * (scores[r] / sum - (r == example.Gold ? 1 : 0));
            foreach (int row in rows)
            {
                float penalty = options.Penalty * example.Weight / _counts[row];
                Step(ref _weights[row + r], ref _squares[row + r], slope + penalty * _weights[row + r]);
            }

            if (example.Origin == Origin.Token)
                for (int f = 0; f < Inventory.FactCount; f++)
                    if (facts[r][f] != 0) Step(ref _shared[f], ref _sharedSquares[f], slope * facts[r][f]);
            if (cover >= 0 && r == example.Cover) Step(ref _shared[cover], ref _sharedSquares[cover], slope);
        }
    }

    private void Step(ref float weight, ref float squares, float slope)
    {
        squares += slope * slope;
        weight -= options.Rate * slope / (MathF.Sqrt(squares) + 1e-6f);
    }

    private void AddShared(char c, Span<float> scores)
    {
        float[][] facts = _facts[c];
        for (int r = 0; r < scores.Length; r++)
            for (int f = 0; f < Inventory.FactCount; f++) scores[r] += facts[r][f] * _shared[f];
    }

    private bool AddRow(uint key, Span<float> scores)
    {
        if (!_rows.TryGetValue(key, out int row)) return false;
        for (int r = 0; r < scores.Length; r++) scores[r] += _weights[row + r];
        return true;
    }
}

/// <param name="Penalty">Of the L2 term, in examples.</param>
/// <param name="Rate">AdaGrad's first step.</param>
/// <param name="HeadwordWeight">Of an example from a headword, where one from a sentence has 1.</param>
/// <param name="InsideWeight">Of an example from inside a token of a sentence.</param>
/// <param name="EverydayWeight">Of an example from everyday.txt.</param>
/// <param name="PhraseWeight">Of an example from phrases.txt.</param>
internal sealed record TrainingOptions(
    float Penalty = 0.03f, float Rate = 0.15f, int Epochs = 12, float HeadwordWeight = 0.1f, float InsideWeight = 0.3f,
    float EverydayWeight = 1.5f, float PhraseWeight = 0.5f);
