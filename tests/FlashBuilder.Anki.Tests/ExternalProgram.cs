using System.Diagnostics;

namespace FlashBuilder.Tests;

/// <summary>Runs a program of this machine, or skips the test that needs it.</summary>
internal static class ExternalProgram
{
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        Skip.IfNot(File.Exists(program), $"{program} is not on this machine");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        // Only for a program that hangs: on a busy machine a browser takes minutes for what takes seconds on an idle one.
        if (!process.WaitForExit(TimeSpan.FromMinutes(8)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end");
        }
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}\n{output.Result}\n{errors.Result}");
        return output.Result;
    }
}
