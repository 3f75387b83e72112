using System.Runtime.InteropServices;

namespace FlashBuilder.Decks;

/// <summary>Tells files from devices, pipes and sockets, which the framework takes for files as well.</summary>
internal static unsafe class FileKind
{
    private const int TypeBits = 0xF000, Regular = 0x8000, Folder = 0x4000;

    /// <summary>Whether something is at the path, behind links, that is neither a file nor a folder. On Windows there is none.</summary>
    public static bool IsStream(string path)
    {
        int mode = OperatingSystem.IsLinux() ? ModeOnLinux(path) : OperatingSystem.IsMacOS() ? ModeOnMac(path) : 0;
        return mode > 0 && (mode & TypeBits) is not (Regular or Folder);
    }

    /// <summary>From struct statx, which is the same on all processors: 256 bytes, stx_mode at 28.</summary>
    private static int ModeOnLinux(string path)
    {
        const int CurrentFolder = -100, Type = 1;
        byte* status = stackalloc byte[256];
        return StatX(CurrentFolder, path, 0, Type, status) == 0 ? *(ushort*)(status + 28) : 0;
    }

    /// <summary>From struct stat with inodes of 64 bits: 144 bytes, st_mode at 4.</summary>
    private static int ModeOnMac(string path)
    {
        byte* status = stackalloc byte[256];
        int code = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatOnIntel(path, status) : Stat(path, status);
        return code == 0 ? *(ushort*)(status + 4) : 0;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte* status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatOnIntel([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte* status);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte* status);
}
