using System.Runtime.InteropServices;

namespace FlashBuilder.Decks;

/// <summary>
/// One program at a time in a folder: for what is read, changed and written as a whole, such as a list. Who does not ask for it
/// is not kept out. The system takes it back when its holder ends, however it ends, and no file is left.
/// </summary>
public sealed class FolderLock : IDisposable
{
    private const int Exclusive = 2, NotWaiting = 4, Tries = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly int folder;
    private readonly FileStream? file;

    private FolderLock(int folder, FileStream? file)
    {
        this.folder = folder;
        this.file = file;
    }

    /// <summary>Waits for another holder, at most five seconds. Where the file system knows no locks, there is none.</summary>
    /// <exception cref="IOException">The other one does not end, or there is no such folder.</exception>
    public static FolderLock Take(string folder)
    {
        for (int i = 0; i < Tries; i++)
        {
            if (Try(folder) is { } taken) return taken;
            Thread.Sleep(Pause);
        }

        throw new IOException("another program is writing there; try again");
    }

    public void Dispose()
    {
        file?.Dispose();
        if (folder >= 0) _ = Close(folder);
    }

    private static FolderLock? Try(string folder)
    {
        if (OperatingSystem.IsWindows())
            try
            {
                return new(-1, new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                return null;
            }

        int handle = Open(folder, 0);
        if (handle < 0) throw new DirectoryNotFoundException($"there is no folder {folder}");
        if (Lock(handle, Exclusive | NotWaiting) == 0 || !IsTaken(Marshal.GetLastPInvokeError())) return new(handle, null);
        _ = Close(handle);
        return null;
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS.</summary>
    private static bool IsTaken(int error) => error is 11 or 35;

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(int file, int operation);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
