using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FlashBuilder.Decks;

/// <summary>Writes a file as a whole or not at all. All files that the program writes are written here.</summary>
public static class AtomicFile
{
    /// <summary>
    /// The bytes go to a new file beside the target, are forced to the disk, and take the target's name in one step. On
    /// failure the target is as it was and nothing stays behind. A link stays, and what it leads to is replaced; the rights
    /// of a file that is replaced are kept. Devices, pipes and open files (<c>/dev/stdout</c>) are written into.
    /// </summary>
    /// <exception cref="IOException">The folder is missing or full, the target is a folder or exists, or links lead in a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        string target = LinkTarget.Of(path);
        try
        {
            if (IsStream(path)) WriteInto(target, bytes);
            else Replace(target, bytes, overwrite);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            // How the framework tells that the system lets no file grow so large (EFBIG).
            throw new IOException("the file would be larger than the system allows", fault);
        }
    }

    /// <summary>Whether a file is at the path, behind its links. The framework says so of a link to nothing as well.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static bool Exists(string path) => File.Exists(LinkTarget.Of(path));

    /// <summary>Whether there is something at the path that can only be written into: its content cannot be compared or kept.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static bool IsStream(string path) => LinkTarget.DescriptorOf(LinkTarget.Of(path)) is not null || FileKind.IsStream(path);

    /// <summary>Forces to the disk what names a folder has: a new name may otherwise be gone after a failure of power.</summary>
    internal static void SyncFolderOf(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        int folder = Open(Path.GetDirectoryName(Path.GetFullPath(path))!, 0);
        if (folder < 0) return;
        // Some file systems know no such thing, and then there is nothing better.
        _ = Sync(folder);
        _ = Close(folder);
    }

    private static void Replace(string target, ReadOnlySpan<byte> bytes, bool overwrite)
    {
        // A name that nobody can foresee, and as short as can be: the target's own may be as long as names may be.
        string temporary = Path.Combine(Path.GetDirectoryName(target) ?? "", $".writing-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");
        // Outside the try: what is there already is not ours to delete. CreateNew follows no link.
        FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            using (file)
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(target));
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            if (overwrite) File.Move(temporary, target, overwrite: true);
            else Claim(temporary, target);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
        SyncFolderOf(target);
    }

    /// <summary>Takes a name that nobody has, in one step: between a look and a move another program could take it.</summary>
    private static void Claim(string temporary, string target)
    {
        const int Exists = 17;
        if (!OperatingSystem.IsWindows())
        {
            if (Link(temporary, target) == 0)
            {
                TryDelete(temporary);
                return;
            }

            if (Marshal.GetLastPInvokeError() == Exists) throw new IOException($"{target} is there already");
        }

        // Some file systems know no second names.
        File.Move(temporary, target, overwrite: false);
    }

    private static void WriteInto(string target, ReadOnlySpan<byte> bytes)
    {
        // An open file has a place in it where writing goes on; opened anew it would begin at its start.
        using Stream stream = LinkTarget.DescriptorOf(target) is int descriptor
            ? new DescriptorStream(descriptor)
            : new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(bytes);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The first fault is the one to tell.
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPUTF8Str)] string other);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
