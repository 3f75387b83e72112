using System.Diagnostics;
using System.Text;

namespace FlashBuilder.Torture;

/// <summary>A running program, whose words are read as they come.</summary>
internal sealed class Talk : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder output = new(), errors = new();
    private readonly Thread[] readers;
    private readonly Lock gate = new();
    private readonly AutoResetEvent news = new(false);
    private bool isClosed;

    private Talk(Process process)
    {
        this.process = process;
        readers = [Reader(process.StandardOutput, output, isLast: true), Reader(process.StandardError, errors, isLast: false)];
    }

    public bool WasKilled { get; private set; }

    public string Output { get { lock (gate) return output.ToString(); } }

    public string Errors { get { lock (gate) return errors.ToString(); } }

    /// <summary>Standard input is left open.</summary>
    /// <param name="clock">The time that the program believes; null: the machine's.</param>
    public static Talk Start(string folder, Surroundings surroundings, DateTimeOffset? clock, params string[] arguments)
    {
        string[] command = surroundings.Around([.. Program.UnderTest, .. arguments]);
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["FLASHBUILDER_DATA"] = Path.Combine(folder, "data");
        start.Environment["FLASHBUILDER_CACHE"] = Path.Combine(folder, "cache");
        start.Environment["FLASHBUILDER_SEED"] = "7";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment.Remove("FLASHBUILDER_CLOCK");
        if (clock is { } time) start.Environment["FLASHBUILDER_CLOCK"] = time.ToString("yyyy-MM-ddTHH:mm:ssZ");
        return new(Process.Start(start)!);
    }

    public void Say(string line)
    {
        try
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended; what it wrote tells why.
        }
    }

    /// <summary>Waits until something is asked, as told by the end of what was printed since, or the program has ended.</summary>
    /// <param name="from">How much of the output was there before.</param>
    /// <returns>False where it has ended.</returns>
    public bool WaitForPrompt(int from)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            lock (gate)
            {
                if (output.Length > from && output.Length >= 2 && output[^1] == ' ' && output[^2] is ':' or '?') return true;
                if (isClosed) return false;
            }

            if (watch.Elapsed > Longest)
            {
                process.Kill(entireProcessTree: true);
                throw new TortureFailure($"the program hangs; it said last: {Output[^Math.Min(300, Output.Length)..]}");
            }

            news.WaitOne(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>kill -9</summary>
    public void Kill()
    {
        try
        {
            if (process.HasExited) return;
            WasKilled = true;
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // A timer was late: it has ended, and its end was seen.
        }
    }

    /// <summary>Waits for its end, or kills it after a time.</summary>
    public void KillAfter(TimeSpan time)
    {
        if (!process.WaitForExit(time)) Kill();
    }

    /// <summary>The exit code.</summary>
    public int End()
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It did not read to its end.
        }

        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TortureFailure("the program does not end");
        }

        foreach (var reader in readers) reader.Join(TimeSpan.FromSeconds(20));
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        foreach (var reader in readers) reader.Join(TimeSpan.FromSeconds(5));
        process.Dispose();
        news.Dispose();
    }

    private Thread Reader(StreamReader from, StringBuilder to, bool isLast)
    {
        var thread = new Thread(() =>
        {
            char[] buffer = new char[4096];
            while (from.Read(buffer) is > 0 and var length)
            {
                lock (gate) to.Append(buffer, 0, length);
                news.Set();
            }

            lock (gate) isClosed |= isLast;
            news.Set();
        })
        { IsBackground = true };
        thread.Start();
        return thread;
    }
}
