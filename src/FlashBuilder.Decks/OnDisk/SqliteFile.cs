using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// The file under a connection, by SQLite's own handle. A handle of our own would not do: closing it takes away all locks that
/// this program has on the file, which is how databases are destroyed.
/// </summary>
/// <param name="connection">Must stay open as long as this is used.</param>
internal sealed unsafe class SqliteFile(SqliteConnection connection)
{
    private const int FilePointer = 7, HasMoved = 20;
    private const int NoLock = 0, Shared = 1, Exclusive = 4;

    /// <summary>Places in SQLite's table of functions, sqlite3_io_methods.</summary>
    private const int Read = 2, Lock = 7, Unlock = 8;

    /// <summary>Whether the path no longer leads to the file that was opened. Windows moves no file that is open.</summary>
    public bool IsMoved
    {
        get
        {
            int moved = 0;
            return Control(HasMoved, &moved) == 0 && moved != 0;
        }
    }

    /// <summary>Bytes from an offset on, as they are in the file, without any log; what lies behind its end is zeros.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Bytes(long offset, int count)
    {
        const int Ok = 0, ShortRead = 522;
        byte[] bytes = new byte[count];
        IntPtr file = Pointer();
        fixed (byte* start = bytes)
        {
            int code = ((delegate* unmanaged[Cdecl]<IntPtr, void*, int, long, int>)Method(file, Read))(file, start, count, offset);
            if (code is not (Ok or ShortRead)) throw new IOException("the file cannot be read");
        }
        return bytes;
    }

    /// <summary>Does something while no other connection has the file open in a log or reads it; false where one does. Not within a transaction.</summary>
    public bool TryAlone(Action action)
    {
        IntPtr file = Pointer();
        var setLock = (delegate* unmanaged[Cdecl]<IntPtr, int, int>)Method(file, Lock);
        var unlock = (delegate* unmanaged[Cdecl]<IntPtr, int, int>)Method(file, Unlock);
        try
        {
            if (setLock(file, Shared) != 0 || setLock(file, Exclusive) != 0) return false;
            action();
            return true;
        }
        finally
        {
            _ = unlock(file, NoLock);
        }
    }

    private IntPtr Pointer()
    {
        IntPtr file = IntPtr.Zero;
        if (Control(FilePointer, &file) != 0 || file == IntPtr.Zero || Marshal.ReadIntPtr(file) == IntPtr.Zero) throw new IOException("the file is not open");
        return file;
    }

    private static IntPtr Method(IntPtr file, int number) => Marshal.ReadIntPtr(Marshal.ReadIntPtr(file), number * IntPtr.Size);

    private int Control(int operation, void* argument)
    {
        fixed (byte* main = "main\0"u8) return FileControl(connection.Handle!.DangerousGetHandle(), main, operation, argument);
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(IntPtr database, byte* name, int operation, void* argument);
}
