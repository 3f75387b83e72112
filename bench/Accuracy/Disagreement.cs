namespace Accuracy;

/// <summary>
/// A stretch that two cuts of a sentence divide differently, as short as it can be: both have an edge at its ends and
/// none in common within.
/// </summary>
/// <param name="Gold">The gold words of the stretch, separated by spaces.</param>
/// <param name="Predicted">The predicted words of the stretch, separated by spaces.</param>
/// <param name="Crosses">Whether one of the predicted words crosses.</param>
/// <param name="Context">The stretch in square brackets, with a few characters before and after.</param>
public sealed record Disagreement(string Gold, string Predicted, bool Crosses, string Context)
{
    private const int ContextLength = 8; // UTF-16 units on either side

    /// <summary>The disagreements of one sentence, in its order.</summary>
    public static IEnumerable<Disagreement> Between(Segmentation gold, Segmentation predicted)
    {
        int i = 0, j = 0; // the words that begin at the common edge
        while (i < gold.Words.Count)
        {
            int nextI = i + 1, nextJ = j + 1;
            while (gold.Edges[nextI] != predicted.Edges[nextJ])
            {
                if (gold.Edges[nextI] < predicted.Edges[nextJ]) nextI++;
                else nextJ++;
            }

            if (nextI - i > 1 || nextJ - j > 1)
            {
                int start = gold.Edges[i], end = gold.Edges[nextI];
                bool crosses = false;
                for (int word = j; word < nextJ; word++)
                    crosses |= gold.Fit(predicted.Edges[word], predicted.Edges[word + 1]) == WordFit.Crossing;

                string before = gold.Text[Math.Max(0, start - ContextLength)..start];
                string after = gold.Text[end..Math.Min(gold.Text.Length, end + ContextLength)];
                yield return new(Join(gold, i, nextI), Join(predicted, j, nextJ), crosses,
                    $"{before}[{gold.Text[start..end]}]{after}");
            }

            (i, j) = (nextI, nextJ);
        }
    }

    private static string Join(Segmentation cut, int from, int to) =>
        string.Join(' ', cut.Words.Skip(from).Take(to - from));
}
