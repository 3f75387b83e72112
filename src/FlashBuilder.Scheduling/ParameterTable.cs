namespace FlashBuilder.Scheduling;

/// <summary>
/// The 21 parameters of FSRS-6: defaults and bounds as ts-fsrs 5.4.2 and fsrs-rs have them. docs/scheduling.md says
/// what each means.
/// </summary>
public static class ParameterTable
{
    public const int Count = 21;

    /// <summary>Learnt by the authors of FSRS-6 from the reviews of many learners.</summary>
    public static IReadOnlyList<double> Defaults { get; } =
    [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ];

    /// <summary>Smallest value allowed of each.</summary>
    public static IReadOnlyList<double> Lowest { get; } =
    [
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001,
        0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0.01, 0.1,
    ];

    /// <summary>Largest value allowed of each.</summary>
    public static IReadOnlyList<double> Highest { get; } =
    [
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5,
        5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8,
    ];

    /// <summary>Everything that is wrong with a list of parameters, each with index, value and bounds.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<double>? parameters)
    {
        if (parameters is null) return ["the parameters are missing"];
        if (parameters.Count != Count) return [$"there are {parameters.Count} parameters, FSRS-6 has {Count}"];
        return
        [
            .. Enumerable.Range(0, Count)
                .Where(index => !(parameters[index] >= Lowest[index] && parameters[index] <= Highest[index]))
                .Select(index => $"parameter {index} is {parameters[index]}, {Lowest[index]} to {Highest[index]} is allowed"),
        ];
    }

    /// <summary>
    /// With two or more relearning steps parameters 17 and 18 are held down so far that a card forgotten and relearnt
    /// on one day is not more stable than before (fsrs-rs parameter_clipper.rs, ts-fsrs clipParameters).
    /// </summary>
    internal static double[] HeldDown(IReadOnlyList<double> parameters, int relearningSteps)
    {
        double[] w = [.. parameters];
        if (relearningSteps < 2) return w;
        double room = -(Math.Log(w[11]) + Math.Log(Math.Pow(2, w[13]) - 1) + w[14] * 0.3) / relearningSteps;
        double ceiling = Math.Clamp(MemoryModel.Round(Math.Sqrt(Math.Max(room, 0))), 0.01, 2);
        w[17] = Math.Min(w[17], ceiling);
        w[18] = Math.Min(w[18], ceiling);
        return w;
    }
}
