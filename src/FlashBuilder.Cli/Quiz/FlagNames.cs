namespace FlashBuilder.Cli;

/// <summary>The colours of flags by their numbers; 0 is none.</summary>
internal static class FlagNames
{
    /// <summary>The nearest where there is no such number.</summary>
    public static string Of(int flag) => All[Math.Clamp(flag, 0, All.Count - 1)];

    public static IReadOnlyList<string> All { get; } = ["none", "red", "orange", "green", "blue", "pink", "turquoise", "purple"];
}
