using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>What is due, in words.</summary>
internal static class CountsText
{
    public static string Of(DueCounts counts, string separator) => $"{counts.New} new{separator}{counts.Learning} learning{separator}{counts.Review} review";

    /// <summary>For narrow screens.</summary>
    public static string Short(DueCounts counts) => $"{counts.New} new {counts.Learning} learn {counts.Review} rev";
}
