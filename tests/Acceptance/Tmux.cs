using System.Diagnostics;
using System.Text;

namespace FlashBuilder.Acceptance;

/// <summary>The program in a terminal of some size, driven as by hands: tmux is the terminal.</summary>
internal sealed class Tmux : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _socket = $"flashbuilder-{Guid.NewGuid():N}";

    /// <summary>
    /// Runs the program with a clock that stands. When it ends, the screen says with which code, and the files
    /// <c>before</c> and <c>after</c> hold what the terminal was set to.
    /// </summary>
    public Tmux(TemporaryFolder folder, int width, int height, params string[] arguments)
    {
        string command = string.Join(' ', ProgramRun.Program.Concat(arguments).Select(part => $"'{part.Replace("'", "'\\''")}'"));
        string[] environment =
        [
            $"FLASHBUILDER_DATA='{folder.File("data")}'", "FLASHBUILDER_CLOCK=2026-05-01T08:00:00Z", "FLASHBUILDER_SEED=7", "TZ=UTC", "LC_ALL=C.UTF-8",
            "DOTNET_TieredPGO=0",
        ];
        string script = $"cd '{folder.Path}'; unset NO_COLOR; trap : INT; stty -g > before; {string.Join(' ', environment)} {command}; echo \"exit $?\"; stty -g > after; echo over; sleep 1000";
        Run("-f", "/dev/null", "-u", "new-session", "-d", "-x", $"{width}", "-y", $"{height}", "sh", "-c", script);
    }

    public static bool IsThere
    {
        get
        {
            try
            {
                using var version = Process.Start(new ProcessStartInfo("tmux", "-V") { RedirectStandardOutput = true })!;
                version.WaitForExit();
                return version.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>Presses keys by their names in tmux: <c>Space</c>, <c>Enter</c>, <c>C-c</c>, <c>u</c>.</summary>
    public void Press(params string[] keys) => Run(["send-keys", .. keys]);

    public void Type(string text) => Run("send-keys", "-l", text);

    public void Resize(int width, int height) => Run("resize-window", "-x", $"{width}", "-y", $"{height}");

    /// <summary>
    /// Waits until the screen shows a text and stands still, and gives back the whole screen: the terminal may be looked at while
    /// half of a screen is drawn over the one before.
    /// </summary>
    public string Await(string text) => Await(screen => screen.Contains(text), text);

    public string Await(Func<string, bool> holds, string what)
    {
        string screen = "";
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(50))
        {
            string before = screen;
            screen = Screen();
            if (screen == before && holds(screen)) return screen;
        }

        throw new TimeoutException($"the screen does not show: {what}\n{screen}");
    }

    /// <summary>What the terminal shows, without the blanks at the ends of lines and below.</summary>
    public string Screen() => string.Join('\n', Run("capture-pane", "-p").Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";

    public void Dispose() => Run("kill-server");

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-L", _socket, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment.Remove("TMUX");
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
