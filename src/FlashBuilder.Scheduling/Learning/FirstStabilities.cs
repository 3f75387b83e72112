namespace FlashBuilder.Scheduling;

/// <summary>
/// The stabilities after a first rating, from how many cards were remembered at their first review on a later day: the
/// start of learning in fsrs-rs (parameter_initialization.rs), with its smoothing, and a scan in place of its search.
/// </summary>
internal static class FirstStabilities
{
    private const double Lowest = MemoryModel.LowestFirstStability;
    private const double Highest = 100;

    /// <summary>The first four parameters, from Again to Easy, and how many cards each was found from.</summary>
    public static (double[] Stabilities, int[] Cards) Of(ReviewTable table)
    {
        var groups = new SortedDictionary<int, (int Count, int Remembered)>[4];
        for (int i = 0; i < 4; i++) groups[i] = [];
        int all = 0, kept = 0;
        for (int card = 0; card < table.Cards; card++)
        {
            foreach (PastReview review in table[card])
            {
                if (review.ElapsedDays == 0) continue;
                int remembered = review.Rating == Rating.Again ? 0 : 1;
                SortedDictionary<int, (int Count, int Remembered)> group = groups[(int)table[card][0].Rating - 1];
                (int count, int sum) = group.GetValueOrDefault(review.ElapsedDays);
                group[review.ElapsedDays] = (count + 1, sum + remembered);
                all++;
                kept += remembered;
                break;
            }
        }
        double average = all == 0 ? 0.9 : (double)kept / all;
        double?[] found = [.. groups.Select((group, i) => group.Count == 0 ? (double?)null : Best(group, average, ParameterTable.Defaults[i]))];
        int[] counts = [.. groups.Select(group => group.Values.Sum(days => days.Count))];
        return (Ordered(Filled(found), counts), counts);
    }

    /// <summary>A better rating is not less stable; where two disagree, the one with more cards says.</summary>
    public static double[] Ordered(double[] stabilities, IReadOnlyList<int> counts)
    {
        double[] ordered = [.. stabilities];
        foreach ((int worse, int better) in (ReadOnlySpan<(int, int)>)[(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)])
        {
            if (ordered[worse] <= ordered[better]) continue;
            if (counts[worse] > counts[better]) ordered[better] = ordered[worse];
            else ordered[worse] = ordered[better];
        }
        // The pairs in turn may leave a pair of before apart again.
        for (int i = 1; i < 4; i++) ordered[i] = Math.Max(ordered[i], ordered[i - 1]);
        return ordered;
    }

    // A rating never given first is as far from its default as the others are.
    private static double[] Filled(double?[] found)
    {
        double[] ratios = [.. found.Select((value, i) => value / ParameterTable.Defaults[i]).OfType<double>()];
        double ratio = ratios.Length == 0 ? 1 : Math.Exp(ratios.Average(Math.Log));
        return [.. found.Select((value, i) => value ?? Math.Clamp(ParameterTable.Defaults[i] * ratio, Lowest, Highest))];
    }

    private static double Best(SortedDictionary<int, (int Count, int Remembered)> days, double average, double usual)
    {
        double decay = -ParameterTable.Defaults[20], factor = Math.Pow(0.9, 1 / decay) - 1;
        double Loss(double logStability)
        {
            double stability = Math.Exp(logStability), loss = Math.Abs(stability - usual) / 16;
            foreach ((int day, (int count, int remembered)) in days)
            {
                double probability = Chance.Bounded(Math.Pow(1 + factor * day / stability, decay));
                // One review more that went as reviews do, so that few cards say little.
                double recall = (remembered + average) / (count + 1);
                loss -= count * (recall * Math.Log(probability) + (1 - recall) * Math.Log(1 - probability));
            }
            return loss;
        }

        double at = Math.Log(usual), width = Math.Log(Highest / Lowest) / 40;
        for (int i = 0; i <= 40; i++)
            if (Math.Log(Lowest) + i * width is double there && Loss(there) < Loss(at)) at = there;
        for (; width > 1e-5; width /= 2)
            foreach (double there in (double[])[at - width, at + width])
                if (there >= Math.Log(Lowest) && there <= Math.Log(Highest) && Loss(there) < Loss(at)) at = there;
        return Math.Clamp(Math.Exp(at), Lowest, Highest);
    }
}
