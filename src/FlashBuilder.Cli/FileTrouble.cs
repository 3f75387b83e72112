using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>Says in plain words why a file could not be read or written.</summary>
internal static class FileTrouble
{
    public static string Describe(Exception e) => e switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the name is too long",
        _ => DiskTrouble.Describe(e) ?? e.Message,
    };
}
