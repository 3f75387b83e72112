using System.Text.RegularExpressions;

namespace FlashBuilder.Torture;

/// <summary>
/// Reads what strace wrote of a program, and tells what was not yet forced to the disk at a moment: content of files, and
/// names in folders. What a power cut would take is in that list.
/// </summary>
internal sealed partial class SyncLog
{
    private readonly HashSet<string> dirty = [];
    private readonly string root;

    private SyncLog(string root) => this.root = root;

    /// <summary>What was not on the disk when the program wrote a text to its standard output; for each time that it did.</summary>
    /// <param name="root">Files elsewhere do not count.</param>
    /// <param name="lines">Of <c>strace -f -y</c>; a call that another thread interrupted comes in two halves.</param>
    /// <param name="acknowledgement">In UTF-8 it has only letters that strace prints as they are.</param>
    public static List<string[]> AtAcknowledgements(string root, IEnumerable<string> lines, string acknowledgement)
    {
        var log = new SyncLog(root);
        var moments = new List<string[]>();
        var halves = new Dictionary<string, string>();
        foreach (string line in lines)
        {
            string thread = line[..line.IndexOf(' ')];
            string call = line[thread.Length..].TrimStart();
            if (call.EndsWith(" <unfinished ...>", StringComparison.Ordinal))
            {
                halves[thread] = call[..^" <unfinished ...>".Length];
                continue;
            }

            if (Resumed().Match(call) is { Success: true } rest && halves.Remove(thread, out string? half)) call = half + call[rest.Length..];
            if (call.StartsWith("write(", StringComparison.Ordinal) && call.Contains(acknowledgement, StringComparison.Ordinal)) moments.Add([.. log.dirty.Order(StringComparer.Ordinal)]);
            else if (!call.Contains(" = -1 ", StringComparison.Ordinal)) log.Take(call);
        }

        return moments;
    }

    private void Take(string call)
    {
        string name = call.Split('(')[0];
        switch (name)
        {
            case "pwrite64" or "pwritev" or "write" or "writev" or "ftruncate":
                Soil(OfDescriptor(call));
                break;
            case "fsync" or "fdatasync":
                if (OfDescriptor(call) is { } synced) dirty.Remove(synced);
                break;
            case "openat" when call.Contains("O_CREAT", StringComparison.Ordinal) && Result().Match(call) is { Success: true } made:
                // Others may have been there before.
                if (call.Contains("O_EXCL", StringComparison.Ordinal) || made.Groups[1].Value.EndsWith("-wal", StringComparison.Ordinal)) Soil(Path.GetDirectoryName(made.Groups[1].Value));
                break;
            case "rename" or "renameat" or "renameat2" or "link" or "linkat":
                string[] paths = [.. Quoted().Matches(call).Select(path => path.Groups[1].Value)];
                if (name.StartsWith("rename", StringComparison.Ordinal) && dirty.Remove(paths[0])) Soil(paths[1]);
                Soil(Path.GetDirectoryName(paths[1]));
                break;
            case "unlink" or "unlinkat":
                // A name that comes back after a power cut is no loss; the file that it names need not be whole.
                dirty.Remove(Quoted().Match(call).Groups[1].Value);
                break;
        }
    }

    private void Soil(string? path)
    {
        // The index of a write-ahead log is made anew from the log.
        if (path is not null && path.StartsWith(root, StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal)) dirty.Add(path);
    }

    private static string? OfDescriptor(string call) => Descriptor().Match(call) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^\w+\(\d+<([^>]*)>")]
    private static partial Regex Descriptor();

    [GeneratedRegex(@"= \d+<([^>]*)>$")]
    private static partial Regex Result();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>,? ?")]
    private static partial Regex Resumed();
}
