using System.Xml.Linq;
using FlashBuilder.Tests;

namespace FloorPlan.Tests;

public class ImportTests
{
    private static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
    ];

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));

    [Fact]
    public void Every_project_has_a_row_and_every_row_a_project_or_the_mark_planned()
    {
        Assert.Equal(
            Plan.Rows.Where(row => !row.IsPlanned).Select(row => row.Project).Order(StringComparer.Ordinal),
            Projects.Select(Name));
    }

    [Fact]
    public void Project_references_are_those_of_the_table()
    {
        foreach (string project in Projects)
        {
            Plan.Row row = Assert.Single(Plan.Rows, row => row.Project == Name(project));
            IEnumerable<string> references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Name(reference.Attribute("Include")!.Value));

            Assert.True(references.ToHashSet().SetEquals(row.Imports),
                $"{row.Project} imports {string.Join(", ", references)}; the plan says {string.Join(", ", row.Imports)}");
        }
    }

    [Fact]
    public void Each_import_has_a_row_above_it()
    {
        List<string> above = [];
        foreach (Plan.Row row in Plan.Rows)
        {
            Assert.All(row.Imports, import => Assert.Contains(import, above));
            above.Add(row.Project);
        }
    }

    [Fact]
    public void The_layout_lists_the_folders_of_src()
    {
        IEnumerable<string> folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src"))
            .Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0)
            .Select(folder => Path.GetFileName(folder));

        Assert.Empty(folders.Except(Plan.Layout));
        Assert.Equal(Plan.Rows.Select(row => row.Project).Order(StringComparer.Ordinal),
            Plan.Layout.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "FlashBuilder.sln")).Replace('\\', '/');
        IEnumerable<string> projects = TrackedFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.All(projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }
}
