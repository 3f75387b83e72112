using System.Runtime.InteropServices;

namespace FlashBuilder.Decks;

/// <summary>
/// Writes into an open file of this program, for example 1 for standard output, where the last write ended. Nothing is held
/// back. Not on Windows.
/// </summary>
/// <param name="descriptor">Stays open.</param>
public sealed class DescriptorStream(int descriptor) : WriteOnlyStream
{
    private const int Interrupted = 4;
    private static readonly int Again = OperatingSystem.IsMacOS() ? 35 : 11;

    /// <exception cref="IOException">It takes no more; <see cref="Exception.HResult"/> is the system's number.</exception>
    public override unsafe void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            nint written;
            fixed (byte* start = buffer) written = Write(descriptor, start, buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }
            int error = Marshal.GetLastPInvokeError();
            // A terminal or pipe that somebody told not to wait.
            if (error == Again) Thread.Sleep(1);
            else if (error != Interrupted) throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe nint Write(int file, byte* bytes, nint count);
}
