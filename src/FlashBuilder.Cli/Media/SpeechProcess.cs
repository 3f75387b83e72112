using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FlashBuilder.Cli;

/// <summary>One call of a speech program.</summary>
/// <param name="patience">How long it may take.</param>
internal sealed class SpeechProcess(SpeechCommand command, TimeSpan patience)
{
    /// <summary>What went wrong, empty where nothing did.</summary>
    /// <exception cref="Failure">The program cannot be started.</exception>
    /// <exception cref="OperationCanceledException">Its process has ended then.</exception>
    public async Task<string> RunAsync(string text, string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command.Program, command.For(text, file))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Started(start);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            var errors = LastLineAsync(process.StandardError, limit.Token);
            await FeedAsync(process, text, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 0) return "";
            string said = await errors;
            return $"it ended with {process.ExitCode}" + (said.Length > 0 ? $": {said}" : "");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"it was not done after {patience.TotalSeconds:0} seconds";
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>What the program started itself must not live on either.</summary>
    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile, or is none of ours any more.
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new Failure($"the speech program {start.FileName} cannot be started", "is it installed, and the name right? --audio-command takes a program, not a line for the shell");
        }
    }

    private async Task FeedAsync(Process process, string text, CancellationToken cancellation)
    {
        try
        {
            if (command.TextIsInput) await process.StandardInput.WriteLineAsync(text.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, or does not listen; its exit code tells.
        }
    }

    private static async Task<string> LastLineAsync(StreamReader errors, CancellationToken cancellation)
    {
        const int Shown = 160;
        string last = "";
        while (await errors.ReadLineAsync(cancellation) is { } line)
            if (!string.IsNullOrWhiteSpace(line)) last = CleanText.Of(line.Length > Shown ? line[..Shown] : line).Trim();
        return last;
    }
}
