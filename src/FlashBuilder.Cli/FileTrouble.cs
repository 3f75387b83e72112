namespace FlashBuilder.Cli;

/// <summary>Says in plain words why a file could not be read or written.</summary>
internal static class FileTrouble
{
    private const int DiskFull = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static string Describe(Exception e) => e switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the name is too long",
        IOException { HResult: DiskFull or DiskFullOnWindows } => "the disk is full",
        _ => e.Message,
    };
}
