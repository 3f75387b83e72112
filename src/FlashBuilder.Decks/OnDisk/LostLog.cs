namespace FlashBuilder.Decks;

/// <summary>
/// The log of a deck file that was moved without it after a crash: it lies under the old name, or was set aside there. Its
/// marks prove whose it is.
/// </summary>
internal static class LostLog
{
    /// <summary>Its path; null where the file lacks none, or it is not in the folder.</summary>
    public static string? Of(string file)
    {
        if (File.Exists(file + CompanionFile.Log)) return null;
        string folder = Path.GetDirectoryName(file) ?? "";
        string[] candidates = [.. Directory.GetFiles(folder.Length > 0 ? folder : ".", $"*{CompanionFile.Log}*").Select(path => Path.Combine(folder, Path.GetFileName(path)))];
        if (candidates.Length == 0) return null;
        MainFile main = MainFile.Read(file);
        if (!main.HasWriteAheadLog || main.Mark is null) return null;
        return Array.Find(candidates, path => (path.EndsWith(CompanionFile.Log, StringComparison.Ordinal) || path.Contains(CompanionFile.Log + DeckCompanions.Kept))
            && !IsOfAnother(path) && KinOf(path, main) == LogKin.Own);
    }

    /// <summary>While nobody else has the file.</summary>
    public static IEnumerable<RenamedCompanion> BringBack(string file)
    {
        if (Of(file) is not { } log) yield break;
        // An index of another log would be believed.
        if (File.Exists(file + CompanionFile.Index)) yield break;
        File.Move(log, file + CompanionFile.Log);
        AtomicFile.SyncFolderOf(file);
        yield return new RenamedCompanion(log, file + CompanionFile.Log, IsBroughtBack: true);
    }

    /// <summary>A copy of the file that still stands where the log is has as much right to it.</summary>
    private static bool IsOfAnother(string log)
    {
        if (!log.EndsWith(CompanionFile.Log, StringComparison.Ordinal)) return false;
        string other = log[..^CompanionFile.Log.Length];
        return File.Exists(other) && (new FileInfo(other).Length == 0 || KinOf(log, MainFile.Read(other)) != LogKin.Foreign);
    }

    private static LogKin KinOf(string path, MainFile main)
    {
        try
        {
            return WriteAheadLog.KinOf(path, main);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return LogKin.Unknown;
        }
    }
}
