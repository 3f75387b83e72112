using System.Text.RegularExpressions;

namespace FlashBuilder.Decks;

/// <summary>Where links lead.</summary>
internal static partial class LinkTarget
{
    private const int Most = 40;

    /// <summary>
    /// The path behind all links in a path's last place, whether there is a file or not. It ends at an open file of this
    /// program (<c>/dev/stdout</c>), which is no path.
    /// </summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        for (int i = 0; i < Most; i++)
        {
            if (DescriptorOf(path) is not null || new FileInfo(path).LinkTarget is not { } target) return path;
            path = Path.Combine(Path.GetDirectoryName(path) ?? "", target);
        }
        throw new IOException("its links lead in a circle");
    }

    /// <summary>The number of the open file that a path means: <c>/dev/fd/1</c>; null for other paths.</summary>
    public static int? DescriptorOf(string path) =>
        !OperatingSystem.IsWindows() && Descriptor().Match(path) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, null) : null;

    [GeneratedRegex("^/(?:dev|proc/self|proc/thread-self)/fd/([0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Descriptor();
}
