using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// Standard output for what a command reports. A full or closed one does not stop the command in the middle of its work: the
/// fault is kept, and told at the end.
/// </summary>
internal sealed class StandardOutput : WriteOnlyStream
{
    private readonly Stream _output = Open();

    /// <summary>What went wrong first. That its reader has gone, as in “flashbuilder lookup … | head”, is no fault.</summary>
    public IOException? Fault { get; private set; }

    /// <summary>For those who write until the end of their input: whoever writes is told that nothing more is taken.</summary>
    public static Stream Open() =>
        OperatingSystem.IsWindows() ? Console.OpenStandardOutput()
        : Descriptors.IsOpen(Descriptors.Output) ? new DescriptorStream(Descriptors.Output)
        : Null;

    /// <inheritdoc cref="Open"/>
    public static TextWriter NewWriter() => WriterOn(Open());

    public static StreamWriter WriterOn(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };

    public static bool IsGone(IOException e) => e.HResult is 32 or unchecked((int)0x8007006D);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Fault is not null) return;
        try
        {
            _output.Write(buffer);
        }
        catch (IOException e)
        {
            Fault = e;
        }
    }
}
