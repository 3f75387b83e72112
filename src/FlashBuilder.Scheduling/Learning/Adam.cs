namespace FlashBuilder.Scheduling;

/// <summary>A step downhill whose length does not hang on how steep it is (Kingma, Ba 2015, with its numbers).</summary>
internal sealed class Adam(int count)
{
    private const double MeanKept = 0.9;
    private const double SquareKept = 0.999;

    private readonly double[] mean = new double[count];
    private readonly double[] square = new double[count];
    private int steps;

    /// <summary>How far to move each parameter; to be taken away from it.</summary>
    public void Step(ReadOnlySpan<double> gradient, double rate, Span<double> move)
    {
        steps++;
        double meanShare = 1 - Math.Pow(MeanKept, steps), squareShare = 1 - Math.Pow(SquareKept, steps);
        for (int k = 0; k < mean.Length; k++)
        {
            mean[k] = MeanKept * mean[k] + (1 - MeanKept) * gradient[k];
            square[k] = SquareKept * square[k] + (1 - SquareKept) * gradient[k] * gradient[k];
            move[k] = rate * (mean[k] / meanShare) / (Math.Sqrt(square[k] / squareShare) + 1e-8);
        }
    }
}
