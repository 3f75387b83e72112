namespace Accuracy;

/// <summary>
/// How far predicted words agree with gold words, compared by span over all words, punctuation included.
/// </summary>
/// <param name="Gold">Number of gold words.</param>
/// <param name="Predicted">Number of predicted words.</param>
/// <param name="Right">Number of spans that are both.</param>
/// <param name="PredictedHan">Number of predicted words that hold a Han character.</param>
/// <param name="Crossing">Of these, the ones that cross (<see cref="WordFit.Crossing"/>).</param>
/// <param name="Joined">Of these, the ones made of several gold words.</param>
/// <param name="Cut">Of these, the ones that are a part of a gold word.</param>
public sealed record SegmentationScore(
    int Gold, int Predicted, int Right, int PredictedHan, int Crossing, int Joined, int Cut)
{
    /// <summary>Right in predicted words, 0 to 1; 0 where there is none.</summary>
    public double Precision => Ratio(Right, Predicted);

    /// <summary>Right in gold words, 0 to 1; 0 where there is none.</summary>
    public double Recall => Ratio(Right, Gold);

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Ratio(2.0 * Right, Gold + Predicted);

    /// <summary>Of a thousand predicted words that hold a Han character, so many are among these.</summary>
    public double PerThousand(int words) => 1000 * Ratio(words, PredictedHan);

    /// <exception cref="ArgumentException">The two lists are not cuts of the same sentences.</exception>
    public static SegmentationScore Of(IReadOnlyList<Segmentation> gold, IReadOnlyList<Segmentation> predicted)
    {
        if (!gold.Select(sentence => sentence.Text).SequenceEqual(predicted.Select(sentence => sentence.Text)))
            throw new ArgumentException("these are not the gold sentences", nameof(predicted));

        int right = 0;
        int[] fits = new int[Enum.GetValues<WordFit>().Length];
        foreach ((Segmentation expected, Segmentation found) in gold.Zip(predicted))
        {
            for (int i = 0; i < found.Words.Count; i++)
            {
                WordFit fit = expected.Fit(found.Edges[i], found.Edges[i + 1]);
                if (fit == WordFit.Same) right++;
                if (Han.IsIn(found.Words[i])) fits[(int)fit]++;
            }
        }

        return new(gold.Sum(sentence => sentence.Words.Count), predicted.Sum(sentence => sentence.Words.Count),
            right, fits.Sum(), fits[(int)WordFit.Crossing], fits[(int)WordFit.Joined], fits[(int)WordFit.Cut]);
    }

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
