using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Standard error. Where it takes nothing, nobody can be told, and the exit code says what happened.</summary>
internal sealed class StandardError : WriteOnlyStream
{
    private readonly Stream _errors =
        OperatingSystem.IsWindows() ? Console.OpenStandardError()
        : Descriptors.IsOpen(Descriptors.Error) ? new DescriptorStream(Descriptors.Error)
        : Null;

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
}
