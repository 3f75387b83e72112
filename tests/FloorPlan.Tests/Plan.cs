using System.Text.RegularExpressions;
using FlashBuilder.Tests;

namespace FloorPlan.Tests;

/// <summary>What docs/floor-plan.md says: the row of each project, and the folders of the layout.</summary>
internal static partial class Plan
{
    internal sealed record Row(string Project, bool IsPlanned, IReadOnlyList<string> Imports);

    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "floor-plan.md"));

    /// <summary>The table under "Who may import whom".</summary>
    public static IReadOnlyList<Row> Rows { get; } = [.. RowLine().Matches(Section("Who may import whom")).Select(Read)];

    /// <summary>The folders of src/ that the layout lists, with the ones that are planned.</summary>
    public static IReadOnlyList<string> Layout { get; } =
        [.. LayoutLine().Matches(Section("Layout")).Select(line => line.Groups[1].Value)];

    private static Row Read(Match line)
    {
        string imports = line.Groups["imports"].Value.Trim();
        return new(line.Groups["project"].Value, line.Groups["planned"].Success,
            imports == "nothing" ? [] : imports.Split(", "));
    }

    private static string Section(string heading)
    {
        string rest = Text[(Text.IndexOf($"## {heading}\n", StringComparison.Ordinal) + 1)..];
        int end = rest.IndexOf("\n## ", StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    [GeneratedRegex(@"^\| (?<project>[A-Z][\w.]+)(?<planned> \(planned\))? \| (?<imports>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowLine();

    [GeneratedRegex(@"^  ((?:Hanzi|FlashBuilder)\.\w+)/", RegexOptions.Multiline)]
    private static partial Regex LayoutLine();
}
