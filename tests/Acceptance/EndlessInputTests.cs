using System.Diagnostics;
using System.Text;

namespace FlashBuilder.Acceptance;

/// <summary>What never ends is read up to a bound, or line by line.</summary>
public class EndlessInputTests
{
    private const string NeverEnds = "it has more than 64 MB, or never ends";

    [SkippableTheory]
    [InlineData("build", "/dev/zero")]
    [InlineData("build", "market.txt", "--known", "/dev/zero")]
    [InlineData("build", "market.txt", "--corrections", "/dev/zero")]
    [InlineData("annotate", "/dev/zero")]
    [InlineData("annotate", "market.txt", "--corrections", "/dev/zero")]
    [InlineData("known", "import", "/dev/zero")]
    public void A_file_that_never_ends_is_refused_at_once(params string[] arguments)
    {
        Skip.IfNot(File.Exists("/dev/zero"), "this system has no /dev/zero");
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", "港口市場開幕了。\n");
        string[] before = folder.Names();
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"/dev/zero: {NeverEnds}", run.Errors);
        Assert.Contains("at most 64 MB", run.Errors);
        Assert.Equal(before, folder.Names());
    }

    [SkippableFact]
    public void A_pipe_that_never_ends_is_refused_and_the_hint_names_the_way_out()
    {
        using var folder = new TemporaryFolder();
        string program = string.Join(' ', ProgramRun.Program.Select(part => $"'{part}'"));
        // Lines of Chinese: nothing but the bound can stop them.
        var run = Shell(folder, $"mkfifo pipe; yes 我去市場買菜。 >pipe & {program} build pipe; {program} annotate - < <(yes 我去市場買菜。) 2>&1; true");
        Assert.Contains($"pipe: {NeverEnds}", run.Errors);
        Assert.Contains($"standard input: {NeverEnds}", run.Output);
        Assert.Contains("or use --lines", run.Output);
    }

    [SkippableFact]
    public void Lines_without_end_are_annotated_as_they_come()
    {
        using var folder = new TemporaryFolder();
        string program = string.Join(' ', ProgramRun.Program.Select(part => $"'{part}'"));
        var run = Shell(folder, $"yes 我去市場買菜。 | {program} annotate - --lines --format tsv 2>/dev/null | head -n 200000 | tail -n 1");
        Assert.Matches("^[0-9]{5}\t", run.Output);
        // One line that never ends.
        var one = Shell(folder, $"yes 我去市場買菜 | tr -d '\\n' | {program} annotate - --lines --format tsv 2>/dev/null | head -n 200000 | tail -n 1");
        Assert.Matches("^1\t[0-9]{6}\t", one.Output);
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_is_typed()
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(ProgramRun.Program[0], [.. ProgramRun.Program[1..], "annotate", "-", "--lines", "--format", "tsv"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteAsync("我們去。\n");
            await process.StandardInput.FlushAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            Assert.StartsWith("line\t", await process.StandardOutput.ReadLineAsync(patience.Token));
            Assert.StartsWith("1\t0\t我們\t", await process.StandardOutput.ReadLineAsync(patience.Token));
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    private static ProgramRun Shell(TemporaryFolder folder, string script)
    {
        Skip.IfNot(File.Exists("/bin/bash") && File.Exists("/usr/bin/yes"), "this system has no bash or no yes");
        var start = new ProcessStartInfo("/bin/bash", ["-c", script])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["FLASHBUILDER_DATA"] = folder.File("data");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("the pipe did not end: " + script);
        }

        return new(process.ExitCode, output.Result, errors.Result);
    }
}
