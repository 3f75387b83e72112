using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Standard error. Where it takes nothing, nobody can be told, and the exit code says what happened.</summary>
internal sealed class StandardError : Stream
{
    private readonly Stream _errors =
        OperatingSystem.IsWindows() ? Console.OpenStandardError()
        : Descriptors.IsOpen(Descriptors.Error) ? new DescriptorStream(Descriptors.Error)
        : Null;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _errors.Write(buffer);
        }
        catch (IOException)
        {
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
