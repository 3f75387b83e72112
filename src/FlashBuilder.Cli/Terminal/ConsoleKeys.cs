using System.Runtime.InteropServices;

namespace FlashBuilder.Cli;

/// <summary>Reads the keyboard on a thread of its own and listens to the signals of a terminal, as long as it lives.</summary>
internal sealed class ConsoleKeys : IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    /// <param name="suspend">Called before the program is stopped by Ctrl-Z: the terminal belongs to the shell then.</param>
    public ConsoleKeys(ScreenEvents events, Action suspend)
    {
        if (!OperatingSystem.IsWindows())
        {
            _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => events.Add(new(ScreenEventKind.Redraw))));
            _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTSTP, _ => Stop(suspend)));
            _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => events.Add(new(ScreenEventKind.Redraw))));
        }

        new Thread(() => Read(events)) { IsBackground = true, Name = "keys" }.Start();
    }

    /// <summary>A signal that is listened to stops nobody any more: the program does it itself.</summary>
    private static void Stop(Action suspend)
    {
        suspend();
        int stop = OperatingSystem.IsLinux() ? 19 : 17;
        _ = Kill(Environment.ProcessId, stop);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private static void Read(ScreenEvents events)
    {
        try
        {
            while (true)
            {
                var key = Console.ReadKey(intercept: true);
                // What the end of a terminal reads like.
                if (key is { Key: 0, KeyChar: '\0', Modifiers: 0 }) break;
                events.Add(new(ScreenEventKind.Key, key));
            }
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // The terminal is gone.
        }

        events.Add(new(ScreenEventKind.End));
    }
}
