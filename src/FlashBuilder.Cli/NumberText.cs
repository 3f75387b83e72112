using System.Globalization;

namespace FlashBuilder.Cli;

/// <summary>Numbers as all reports write them: <c>1,024</c>.</summary>
internal static class NumberText
{
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With a noun that takes an s: <c>1 card</c>, <c>2 cards</c>.</summary>
    public static string Of(int count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";
}
