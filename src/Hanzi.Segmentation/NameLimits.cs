namespace Hanzi.Segmentation;

/// <summary>How long a name outside the dictionary may be.</summary>
internal static class NameLimits
{
    public const int Shortest = 2;

    /// <summary>Between two name dots; longer ones are hardly met.</summary>
    public const int Longest = 8;
}
