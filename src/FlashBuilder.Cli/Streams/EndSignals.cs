using System.Runtime.InteropServices;

namespace FlashBuilder.Cli;

/// <summary>
/// The user interrupts (SIGINT), the system ends the program (SIGTERM) or the terminal is closed (SIGHUP): what runs is asked to
/// end, and the program ends with its own exit code. Any number of signals, at any moment, is as one.
/// </summary>
internal sealed class EndSignals : IDisposable
{
    /// <summary>With the numbers that all Unix systems give them.</summary>
    private static readonly (PosixSignal Signal, int Number)[] s_signals = [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15)];

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _registrations = [];

    public EndSignals()
    {
        foreach (var (signal, number) in s_signals)
            if (OperatingSystem.IsWindows() || !IsIgnored(number)) _registrations.Add(PosixSignalRegistration.Create(signal, End));
    }

    /// <summary>A file that would grow beyond the limit of the system is a fault to be told, not the end of the program.</summary>
    public static void IgnoreFileLimit()
    {
        const int FileLimit = 25, Ignore = 1;
        if (!OperatingSystem.IsWindows()) _ = SetHandler(FileLimit, Ignore);
    }

    public CancellationToken Token => _ending.Token;

    /// <summary>The outcome of the run.</summary>
    /// <exception cref="OperationCanceledException">It was asked to end, and ended early or did not heed it.</exception>
    public async Task<int> Await(Task<int> run)
    {
        if (await Task.WhenAny(run, _happened.Task) != run) await Task.WhenAny(run, Task.Delay(s_patience, CancellationToken.None));
        return run.IsCompleted ? await run : throw new OperationCanceledException(_ending.Token);
    }

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _ending.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        _happened.TrySetResult();
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The program is about to end by itself.
        }
    }

    /// <summary>Whoever started the program wants it to go on: <c>nohup</c>, or a job of a script.</summary>
    private static bool IsIgnored(int signal)
    {
        const int Ignore = 1;
        IntPtr before = SetHandler(signal, Ignore);
        if (before != Ignore) _ = SetHandler(signal, before);
        return before == Ignore;
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern IntPtr SetHandler(int signal, IntPtr handler);
}
