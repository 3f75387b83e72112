namespace FlashBuilder.Acceptance;

/// <summary>Full and closed standard streams, devices and links in the place of files, full disks.</summary>
public sealed class StreamTests : IDisposable
{
    /// <summary>With the code that each ends with.</summary>
    private static readonly (string Line, int Code)[] s_commands =
    [
        ("build text.txt", 0), ("build missing.txt", 1), ("annotate text.txt", 0), ("lookup 港口", 0), ("quiz text --plain", 0), ("due", 0),
        ("export text -o out.csv", 0), ("nonsense", 2),
    ];

    private readonly TemporaryFolder folder = new();

    public StreamTests()
    {
        folder.Write("text.txt", "港口很安靜，市場裡已經擠滿了人。");
        Assert.Equal(0, ProgramRun.In(folder, "build", "text.txt").ExitCode);
    }

    public void Dispose() => folder.Dispose();

    [SkippableTheory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    [InlineData(">&-")]
    [InlineData(">/dev/full")]
    [InlineData("<&- >&- 2>&-")]
    public void Whatever_becomes_of_its_streams_the_program_ends_with_a_code_of_its_own(string streams)
    {
        Skip.If(OperatingSystem.IsWindows(), "streams are closed by a shell of Unix");
        foreach ((string command, int code) in s_commands)
        {
            ProgramRun run = Shell($"\"$@\" {command} </dev/null {streams}");
            int expected = streams == ">/dev/full" && code == 0 ? 1 : code;
            Assert.True(run.ExitCode == expected, $"{command} {streams}: {run.ExitCode}, not {expected}; {run.Errors}");
            Assert.DoesNotContain("unexpected", run.Errors);
            Assert.DoesNotContain("   at ", run.Errors);
        }
    }

    [SkippableFact]
    public void A_build_whose_report_is_not_taken_says_that_the_deck_is_there()
    {
        Skip.IfNot(File.Exists("/dev/full"), "no /dev/full");
        folder.Write("one.txt", "港口很安靜。");
        folder.Write("two.txt", "市場很安靜。");
        ProgramRun run = Shell("\"$@\" build one.txt two.txt >/dev/full");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("standard output cannot be written: the disk is full", run.Errors);
        Assert.Contains("all was done", run.Errors);
        Assert.DoesNotContain("nothing was changed", run.Errors);
        Assert.True(File.Exists(folder.File("decks/one.db")));
        Assert.True(File.Exists(folder.File("decks/two.apkg")));
    }

    [SkippableFact]
    public void Output_whose_reader_goes_is_no_fault()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        foreach (string command in (string[])["lookup 港口", "known list", "annotate text.txt", "export text -o /dev/stdout --format csv", "stats text --json"])
        {
            ProgramRun run = Shell($"set -o pipefail; \"$@\" {command} | true");
            Assert.True(run.ExitCode == 0, $"{command}: {run.ExitCode} {run.Errors}");
        }
    }

    /// <summary>Who ends a group of programs often asks twice: <c>timeout</c> asks the program, and then all of its group.</summary>
    [SkippableTheory]
    [InlineData("HUP")]
    [InlineData("TERM")]
    public void A_closed_terminal_and_one_who_asks_it_to_end_end_the_program_as_an_interrupted_one(string signal)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs /proc to see when the program listens to the signal");
        ProgramRun run = Shell(
            $"mkfifo in; exec 3<>in; \"$@\" annotate - <in & p=$!; until grep -q 'SigCgt:.*[4-7c-f]..[13579bdf]$' /proc/$p/status; do sleep 0.1; done; "
            + $"sleep 0.5; (sleep 30; kill -KILL $p) >/dev/null 2>&1 & late=$!; kill -{signal} $p $p $p $p $p $p; wait $p; code=$?; kill $late; exit $code");
        Assert.Equal((130, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("flashbuilder: interrupted", run.Errors);
        Assert.DoesNotContain("   at ", run.Errors);
    }

    [SkippableFact]
    public void An_export_goes_into_a_pipe_and_into_standard_output()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        Assert.Equal(0, Shell("\"$@\" export text -o plain.csv").ExitCode);
        string plain = File.ReadAllText(folder.File("plain.csv"));
        Assert.Equal((0, plain), (Shell("\"$@\" export text -o /dev/stdout --format csv 2>/dev/null") is var run ? (run.ExitCode, run.Output.TrimStart('\ufeff')) : default));
        Assert.Equal(0, Shell("\"$@\" export text -o /dev/stdout --format csv 2>/dev/null >file.csv").ExitCode);
        Assert.Equal(plain, File.ReadAllText(folder.File("file.csv")));
        Assert.Equal(0, Shell("mkfifo pipe.csv; cat pipe.csv >out.csv & \"$@\" export text -o pipe.csv; wait").ExitCode);
        Assert.Equal(plain, File.ReadAllText(folder.File("out.csv")));
        Assert.Equal(0, Shell("test -p pipe.csv").ExitCode);
        Assert.Equal(0, Shell("ln -s /dev/stdout link.apkg; \"$@\" build text.txt -o link.apkg 2>/dev/null >built.zip; test -h link.apkg").ExitCode);
        Assert.StartsWith("PK", File.ReadAllText(folder.File("built.zip")));
        Assert.Equal(2, Shell("\"$@\" build text.txt -o /dev/null").ExitCode);
    }

    [SkippableFact]
    public void A_device_stays_a_device()
    {
        Skip.IfNot(Shell("mknod null.csv c 1 3 && mknod null.apkg c 1 3").ExitCode == 0, "devices cannot be made here");
        Assert.Equal(0, Shell("\"$@\" export text -o null.csv && \"$@\" export text -o null.apkg && \"$@\" build text.txt -o null.apkg").ExitCode);
        Assert.Equal(0, Shell("test -c null.csv && test -c null.apkg").ExitCode);
        Assert.DoesNotContain(folder.Names(), name => name.Contains("writing"));
    }

    [SkippableFact]
    public void Links_stay_and_what_they_lead_to_is_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs links");
        Assert.Equal(0, Shell("mkdir away data 2>/dev/null; ln -s ../away/known.txt data/known.txt; ln -s away/text.apkg text.apkg; \"$@\" known add 港口 && \"$@\" build text.txt -o text.apkg && test -h data/known.txt && test -h text.apkg").ExitCode);
        Assert.EndsWith("港口\n", File.ReadAllText(folder.File("away/known.txt")));
        Assert.StartsWith("PK", File.ReadAllText(folder.File("away/text.apkg")));
        ProgramRun circle = Shell("ln -s b.csv a.csv; ln -s a.csv b.csv; \"$@\" export text -o a.csv");
        Assert.Equal(1, circle.ExitCode);
        Assert.Contains("its links lead in a circle", circle.Errors);
    }

    [SkippableFact]
    public void A_file_that_may_not_grow_so_large_is_a_fault_that_is_told()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        ProgramRun run = Shell("ulimit -f 8; \"$@\" export text -o z.html");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("larger than the system allows", run.Errors);
        Assert.DoesNotContain(folder.Names(), name => name.Contains("writing"));
    }

    [SkippableFact]
    public void A_full_disk_is_called_full()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs a shell of Unix");
        const string Disk = "mkdir -p disk; exec unshare -rm bash -c 'mount -t tmpfs -o size=SIZE tmpfs disk && ACTION' bash \"$@\"";
        string Of(string size, string action) => Disk.Replace("SIZE", size).Replace("ACTION", action);
        Skip.IfNot(Shell(Of("64k", "true")).ExitCode == 0, "no disks of our own can be made here");
        foreach (string name in (string[])["x.db", "x.apkg"])
        {
            ProgramRun run = Shell(Of("4k", $"\"$@\" build text.txt -o disk/{name}; code=$?; ls -A disk; exit $code"));
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("the disk is full", run.Errors);
            Assert.Equal("", run.Output);
        }
        ProgramRun bound = Shell(Of("64k,ro", "\"$@\" build text.txt -o disk/x.db"));
        Assert.Equal(1, bound.ExitCode);
        Assert.Contains("the disk can only be read", bound.Errors);
    }

    /// <summary>A line for bash in the folder; the program is "$@".</summary>
    private ProgramRun Shell(string line) => ProgramRun.InShell(folder, line);
}
