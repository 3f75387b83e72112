using System.Diagnostics;
using System.Text;

namespace FlashBuilder.Acceptance;

/// <summary>What a run of the program gave back.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>What starts the program: the one built with the tests, or a published one that the environment names.</summary>
    public static string[] Program => Environment.GetEnvironmentVariable("FLASHBUILDER_PROGRAM") is { Length: > 0 } published
        ? [published]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "flashbuilder.dll")];

    /// <summary>Runs the program as a user would, in a folder, and waits for its end.</summary>
    public static ProgramRun In(TemporaryFolder folder, params string[] arguments) => In(folder, "", arguments);

    /// <param name="input">What standard input holds.</param>
    public static ProgramRun In(TemporaryFolder folder, string input, string[] arguments) =>
        Start(folder, Program[0], [.. Program[1..], .. arguments], input);

    /// <summary>
    /// Runs it under a shell that lets no file grow beyond so many KiB: a disk that fills up. The runtime's own
    /// executable memory would be such a file, unless it is told not to map it twice.
    /// </summary>
    public static ProgramRun WithFileLimit(TemporaryFolder folder, int kibibytes, params string[] arguments) =>
        Start(folder, "bash", ["-c", $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\"", "bash", .. Program, .. arguments], "");

    /// <summary>Runs a line of bash in the folder, in which "$@" is the program.</summary>
    public static ProgramRun InShell(TemporaryFolder folder, string line) =>
        Start(folder, "bash", ["-c", "export DOTNET_EnableWriteXorExecute=0; " + line, "bash", .. Program], "");

    private static ProgramRun Start(TemporaryFolder folder, string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        // The list of known words of whoever runs the tests is none of theirs.
        start.Environment["FLASHBUILDER_DATA"] = folder.File("data");
        start.Environment["FLASHBUILDER_CACHE"] = folder.File("cache");
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"flashbuilder {string.Join(' ', arguments)} did not end");
        }

        return new(process.ExitCode, output.Result, errors.Result);
    }
}
