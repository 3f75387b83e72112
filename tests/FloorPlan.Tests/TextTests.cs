using System.Text.RegularExpressions;
using FlashBuilder.Tests;

namespace FloorPlan.Tests;

public partial class TextTests
{
    [Fact]
    public void No_file_names_a_path_of_one_machine() => AssertNowhere(MachinePath());

    [Fact]
    public void No_file_names_the_host_of_a_package_registry() => AssertNowhere(RegistryHost());

    [Fact]
    public void The_readme_has_fewer_than_200_lines() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Length, 1, 199);

    [Theory]
    [InlineData("cd ~/x; see /usr/share/unicode, a/home/b and src/work/c", false)]
    [InlineData("cd /ho¦me/ann/FlashBuilder", true)]
    [InlineData("path=\"/ho¦me/x\"", true)]
    public void Machine_paths_are_recognised(string text, bool expected) =>
        Assert.Equal(expected, MachinePath().IsMatch(Whole(text)));

    [Theory]
    [InlineData("see https://creativecommons.org/licenses/by-sa/4.0/ and www.mdbg.net", false)]
    [InlineData("regis¦try.example.org", true)]
    [InlineData("https://packages.example/v3/in¦dex.json", true)]
    [InlineData("http://10.¦0.0.1/simple", true)]
    [InlineData("http://127.0.0.1:8765", false)]
    public void Registry_hosts_are_recognised(string text, bool expected) =>
        Assert.Equal(expected, RegistryHost().IsMatch(Whole(text)));

    // The bar keeps the examples from being found in this file.
    private static string Whole(string text) => text.Replace("¦", "", StringComparison.Ordinal);

    private static void AssertNowhere(Regex forbidden)
    {
        List<string> found = [];
        foreach (string file in TrackedFiles.All)
        {
            string[] lines = TrackedFiles.Text(file)?.Split('\n') ?? [];
            for (int i = 0; i < lines.Length; i++)
                if (forbidden.Match(lines[i]) is { Success: true } match)
                    found.Add($"{file}:{i + 1}: {match.Value}");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // A folder that belongs to a person or to a machine's own arrangement, not to a system.
    [GeneratedRegex(@"(?<![\w.~)}-])/(?:home|root|work|tmp|Users|mnt)/\w|\b[A-Za-z]:\\(?:Users|work|tmp)\\")]
    private static partial Regex MachinePath();

    // The shape of such hosts and of their index addresses, and bare numbers other than this machine's own.
    [GeneratedRegex(
        @"\b(?:api|registry|index|packages?|pkgs|mirrors?|proxy|deb)\.(?:[a-z0-9-]+\.)+(?:org|com|net|io|dev|internal|local|lan)\b"
        + @"|\b(?:npmjs|nuget|pypi)\.(?:org|com|io)\b"
        + @"|/v3/index\.json|https?://(?!127\.)\d+\.\d+\.\d+\.\d+")]
    private static partial Regex RegistryHost();
}
