namespace FlashBuilder.Scheduling;

/// <summary>
/// The loss of a card's reviews and how it changes with each parameter: the formulas of <see cref="MemoryModel"/>,
/// unrounded, with their derivatives by hand, carried forward from review to review.
/// </summary>
/// <param name="w">21 parameters within their bounds.</param>
internal readonly struct Slopes(double[] w)
{
    private readonly double factor = Math.Exp(-Math.Log(0.9) / w[20]) - 1;
    private readonly double factorSlope = Math.Exp(-Math.Log(0.9) / w[20]) * Math.Log(0.9) / (w[20] * w[20]);
    private readonly double easiest = w[4] - Math.Exp(3 * w[5]) + 1;
    private readonly double easiestSlope = -3 * Math.Exp(3 * w[5]);
    private readonly double growth = Math.Exp(w[8]);

    /// <summary>Adds to <paramref name="gradient"/>, one number a parameter.</summary>
    /// <returns>The sum of the log losses of the reviews a day or more after another.</returns>
    public double Add(ReadOnlySpan<PastReview> card, Span<double> gradient)
    {
        // How stability and difficulty change with each parameter.
        Span<double> ds = stackalloc double[ParameterTable.Count];
        Span<double> dd = stackalloc double[ParameterTable.Count];
        ds.Clear();
        dd.Clear();
        (double s, double d) = First(card[0].Rating, ds, dd);
        double loss = 0;
        for (int i = 1; i < card.Length; i++)
        {
            (Rating rating, int days) = card[i];
            double next;
            if (days == 0)
            {
                next = SameDay(s, rating, ds);
            }
            else
            {
                double u = 1 + factor * days / s, logU = Math.Log(u);
                double r = Math.Exp(-w[20] * logU);
                double byStability = r * w[20] * factor * days / (u * s * s);
                double byDecay = -r * (logU + w[20] * days / s * factorSlope / u);

                bool remembered = rating != Rating.Again;
                double probability = Chance.Bounded(r);
                loss -= Math.Log(remembered ? probability : 1 - probability);
                double slope = remembered ? -1 / probability : 1 / (1 - probability);
                for (int k = 0; k < ds.Length; k++) gradient[k] += slope * byStability * ds[k];
                gradient[20] += slope * byDecay;
                if (i == card.Length - 1) break;

                next = remembered
                    ? Recalled(s, d, r, rating, byStability, byDecay, ds, dd)
                    : Forgotten(s, d, r, byStability, byDecay, ds, dd);
            }
            s = Bounded(next, ds);
            d = NextDifficulty(d, rating, dd);
        }
        return loss;
    }

    private (double Stability, double Difficulty) First(Rating rating, Span<double> ds, Span<double> dd)
    {
        int index = (int)rating - 1;
        ds[index] = w[index] >= MemoryModel.LowestFirstStability ? 1 : 0;
        double power = Math.Exp(index * w[5]);
        double difficulty = w[4] - power + 1;
        if (difficulty is > 1 and < 10)
        {
            dd[4] = 1;
            dd[5] = -index * power;
        }
        return (Math.Max(w[index], MemoryModel.LowestFirstStability), Math.Clamp(difficulty, 1, 10));
    }

    private double NextDifficulty(double d, Rating rating, Span<double> dd)
    {
        double step = ((int)rating - 3) / 9.0;
        double damped = d - w[6] * step * (10 - d);
        double next = w[7] * easiest + (1 - w[7]) * damped;
        bool free = next is > 1 and < 10;
        double byOld = free ? (1 - w[7]) * (1 + w[6] * step) : 0;
        for (int k = 4; k <= 7; k++) dd[k] *= byOld;
        if (!free) return Math.Clamp(next, 1, 10);
        dd[4] += w[7];
        dd[5] += w[7] * easiestSlope;
        dd[6] -= (1 - w[7]) * step * (10 - d);
        dd[7] += easiest - damped;
        return next;
    }

    private double SameDay(double s, Rating rating, Span<double> ds)
    {
        double shift = (int)rating - 3 + w[18];
        double logS = Math.Log(s);
        double increase = Math.Exp(w[17] * shift - w[19] * logS);
        if (rating != Rating.Again && increase <= 1) return s;
        double next = s * increase;
        Scale(ds, (1 - w[19]) * increase);
        ds[17] += next * shift;
        ds[18] += next * w[17];
        ds[19] -= next * logS;
        return next;
    }

    private double Recalled(double s, double d, double r, Rating rating, double byStability, double byDecay, Span<double> ds, Span<double> dd)
    {
        int bonusIndex = rating == Rating.Hard ? 15 : rating == Rating.Easy ? 16 : -1;
        double bonus = bonusIndex < 0 ? 1 : w[bonusIndex];
        double logS = Math.Log(s);
        double scale = s * growth * (11 - d) * Math.Exp(-w[9] * logS);
        double surprise = Math.Exp((1 - r) * w[10]);
        double plain = scale * (surprise - 1), gain = plain * bonus;
        double byRecall = -scale * bonus * w[10] * surprise;

        Combine(ds, 1 + gain * (1 - w[9]) / s + byRecall * byStability, dd, -gain / (11 - d));
        ds[8] += gain;
        ds[9] -= gain * logS;
        ds[10] += scale * bonus * (1 - r) * surprise;
        if (bonusIndex > 0) ds[bonusIndex] += plain;
        ds[20] += byRecall * byDecay;
        return s + gain;
    }

    private double Forgotten(double s, double d, double r, double byStability, double byDecay, Span<double> ds, Span<double> dd)
    {
        double logD = Math.Log(d), logS = Math.Log(s + 1);
        double scale = w[11] * Math.Exp((1 - r) * w[14] - w[12] * logD);
        double power = Math.Exp(w[13] * logS);
        double after = scale * (power - 1);
        double share = Math.Exp(-w[17] * w[18]), most = s * share;
        if (most < after)
        {
            Scale(ds, share);
            ds[17] -= most * w[18];
            ds[18] -= most * w[17];
            return most;
        }
        double byRecall = -w[14] * after;
        Combine(ds, scale * w[13] * power / (s + 1) + byRecall * byStability, dd, -w[12] * after / d);
        ds[11] += after / w[11];
        ds[12] -= after * logD;
        ds[13] += scale * power * logS;
        ds[14] += after * (1 - r);
        ds[20] += byRecall * byDecay;
        return after;
    }

    private static double Bounded(double stability, Span<double> ds)
    {
        if (stability is >= MemoryModel.LowestStability and <= MemoryModel.HighestStability) return stability;
        ds.Clear();
        return Math.Clamp(stability, MemoryModel.LowestStability, MemoryModel.HighestStability);
    }

    private static void Scale(Span<double> ds, double by)
    {
        for (int k = 0; k < ds.Length; k++) ds[k] *= by;
    }

    private static void Combine(Span<double> ds, double byStability, Span<double> dd, double byDifficulty)
    {
        for (int k = 0; k < ds.Length; k++) ds[k] = byStability * ds[k] + byDifficulty * dd[k];
    }
}
