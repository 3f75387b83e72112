using System.Diagnostics;
using System.Text;
using FlashBuilder.Tests;

namespace FloorPlan.Tests;

/// <summary>The files of the repository as git knows them, with new ones that it does not ignore.</summary>
internal static class TrackedFiles
{
    /// <summary>Paths from the root, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } = List();

    /// <summary>The text of a file; null where it holds a NUL byte, which no text does.</summary>
    public static string? Text(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Repository.Root, file));
        return bytes.Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
    }

    private static IReadOnlyList<string> List()
    {
        ProcessStartInfo start = new("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process git = Process.Start(start)!;
        string names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0) throw new InvalidOperationException($"git ls-files ended with code {git.ExitCode}");

        return
        [
            .. names.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Path.Combine(Repository.Root, file))).Distinct(),
        ];
    }
}
