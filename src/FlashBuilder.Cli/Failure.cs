namespace FlashBuilder.Cli;

/// <summary>What stops the program, in the user's words.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
internal sealed class Failure(string message, string hint, int exitCode = ExitCode.Failed) : Exception(message)
{
    /// <summary>What the user can do about it.</summary>
    public string Hint { get; } = hint;

    public int Code { get; } = exitCode;
}
