using System.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// Standard output for data in UTF-8: a program that reads it gets every byte as it is, a terminal gets it through
/// <see cref="CleanWriter"/>.
/// </summary>
internal sealed class CleanStream(TextWriter terminal) : Stream
{
    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();

    public static Stream OfOutput() => Console.IsOutputRedirected ? StandardOutput.Open() : new CleanStream(Console.Out);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        char[] text = new char[_decoder.GetCharCount(buffer, flush: false)];
        terminal.Write(text, 0, _decoder.GetChars(buffer, text, flush: false));
    }

    public override void Flush() => terminal.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
