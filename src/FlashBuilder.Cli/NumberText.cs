using System.Globalization;

namespace FlashBuilder.Cli;

/// <summary>Numbers as all reports write them: <c>1,024</c>.</summary>
internal static class NumberText
{
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
