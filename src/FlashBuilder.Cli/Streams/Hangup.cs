using System.Runtime.InteropServices;

namespace FlashBuilder.Cli;

/// <summary>The terminal was closed (SIGHUP): what runs is asked to end, and the program ends with its own exit code.</summary>
internal sealed class Hangup : IDisposable
{
    private const int Signal = 1, Ignored = 1;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration? _registration;

    public Hangup()
    {
        if (OperatingSystem.IsWindows()) return;
        // Under nohup the program shall go on.
        IntPtr before = SetHandler(Signal, Ignored);
        if (before == Ignored) return;
        _ = SetHandler(Signal, before);
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
        {
            context.Cancel = true;
            _happened.TrySetResult();
            _ending.Cancel();
        });
    }

    public CancellationToken Token => _ending.Token;

    /// <summary>The outcome of the run; that of an interrupted one where it does not heed the end of the terminal.</summary>
    public async Task<int> Await(Task<int> run)
    {
        if (await Task.WhenAny(run, _happened.Task) != run) await Task.WhenAny(run, Task.Delay(s_patience, CancellationToken.None));
        return run.IsCompleted ? await run : ExitCode.Interrupted;
    }

    public void Dispose()
    {
        _registration?.Dispose();
        _ending.Dispose();
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr SetHandler(int signal, IntPtr handler);
}
