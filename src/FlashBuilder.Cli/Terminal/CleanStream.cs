using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// Standard output for data in UTF-8: a program that reads it gets every byte as it is, a terminal gets it through
/// <see cref="CleanWriter"/>.
/// </summary>
internal sealed class CleanStream(TextWriter terminal) : WriteOnlyStream
{
    private readonly Decoder _decoder = new UTF8Encoding(false).GetDecoder();

    public static Stream OfOutput() => Console.IsOutputRedirected ? StandardOutput.Open() : new CleanStream(Console.Out);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        char[] text = new char[_decoder.GetCharCount(buffer, flush: false)];
        terminal.Write(text, 0, _decoder.GetChars(buffer, text, flush: false));
    }

    public override void Flush() => terminal.Flush();
}
