namespace FlashBuilder.Cli;

/// <summary>Standard input; empty where the program was started without one.</summary>
internal static class StandardInput
{
    public static Stream Open() =>
        OperatingSystem.IsWindows() || Descriptors.IsOpen(Descriptors.Input) ? Console.OpenStandardInput() : Stream.Null;
}
