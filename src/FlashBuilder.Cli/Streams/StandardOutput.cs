using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// Standard output for what a command reports. A full or closed one does not stop the command in the middle of its work: the
/// fault is kept, and told at the end.
/// </summary>
internal sealed class StandardOutput : Stream
{
    private readonly Stream _output = Open();

    /// <summary>What went wrong first. That its reader has gone, as in “flashbuilder lookup … | head”, is no fault.</summary>
    public IOException? Fault { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
