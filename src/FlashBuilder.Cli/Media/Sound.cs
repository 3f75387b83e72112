using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Files that a speech program wrote.</summary>
internal static class Sound
{
    /// <summary>A minute of speech, uncompressed, has 10 MB.</summary>
    private const int Largest = 20 << 20;

    /// <summary>The sound under a name for its content, or null where it is none that Anki plays.</summary>
    public static MediaFile? Read(string path)
    {
        try
        {
            byte[] content = BoundedFile.Read(path, Largest);
            return ExtensionOf(content) is { } extension ? MediaFile.OfContent("fb", extension, content) : null;
        }
        catch (FileTooLargeException)
        {
            return null;
        }
    }

    private static string? ExtensionOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("RIFF"u8) && bytes.Length > 44 && bytes[8..12].SequenceEqual("WAVE"u8) => ".wav",
        _ when bytes.StartsWith("OggS"u8) => ".ogg",
        _ when bytes.StartsWith("fLaC"u8) => ".flac",
        _ when bytes.StartsWith("ID3"u8) => ".mp3",
        [0xff, >= 0xe0, ..] => ".mp3",
        _ when bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) => ".m4a",
        _ => null,
    };
}
