using System.Runtime.InteropServices;

namespace FlashBuilder.Cli;

/// <summary>The three open files that a program is started with, on Unix. A shell can leave each of them out: <c>2>&amp;-</c>.</summary>
internal static class Descriptors
{
    public const int Input = 0, Output = 1, Error = 2;

    private const int GetFlags = 1, CloseOnExec = 1, ReadWrite = 2;

    /// <summary>
    /// Takes the places of those that were left out. Else the next file that is opened gets the number, and messages would
    /// be written into it. Call it before any file is opened.
    /// </summary>
    public static void Fill()
    {
        if (OperatingSystem.IsWindows()) return;
        for (int number = Input; number <= Error; number++)
            // The lowest free number is taken.
            if (Control(number, GetFlags) < 0 && Open("/dev/null", ReadWrite) != number) return;
    }

    /// <summary>Whether the program was started with it: what the runtime opened in its place is closed when a program starts.</summary>
    public static bool IsOpen(int number) => Control(number, GetFlags) is var flags && flags >= 0 && (flags & CloseOnExec) == 0;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int file, int command);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
