using FlashBuilder.Tests;

namespace FlashBuilder.Cli.Tests;

public sealed class SpeechTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("piper --model 'my voice.onnx' --text={text} {out}", "piper", "--model|my voice.onnx|--text={text}|{out}")]
    [InlineData("\"C:\\Program Files\\say.exe\" {text}   {out.mp3}", "C:\\Program Files\\say.exe", "{text}|{out.mp3}")]
    [InlineData("say \"\" \"a \\\"b\\\" \\\\c\" {out}", "say", "|a \"b\" \\c|{out}")]
    public void A_line_is_cut_at_spaces_outside_quotes(string line, string program, string arguments)
    {
        var command = SpeechCommand.Parse(line);
        Assert.Equal(program, command.Program);
        Assert.Equal(arguments.Split('|'), command.Arguments);
    }

    [Theory]
    [InlineData("", "names no program")]
    [InlineData("say {text}", "has no {out}")]
    [InlineData("{out}", "has no {out}")]
    [InlineData("say 'x {out}", "never ends")]
    public void What_is_no_command_is_told(string line, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => SpeechCommand.Parse(line)).Message);

    [Fact]
    public void A_text_stays_one_argument_and_is_not_looked_at_again() =>
        Assert.Equal(["-t", "a; rm -rf / \"{out}\" $(x) {text}", "=/f.wav"], SpeechCommand.Parse("say -t {text} ={out}").For("a; rm -rf / \"{out}\" $(x) {text}", "/f.wav"));

    [Theory]
    [InlineData("-v evil", " -v evil")]
    [InlineData("--version", " --version")]
    [InlineData("/home", " /home")]
    [InlineData("@list", " @list")]
    [InlineData("-5度。", " -5度。")]
    [InlineData("5度，-3度", "5度，-3度")]
    [InlineData("「你好」", "「你好」")]
    public void No_text_is_taken_for_an_option(string text, string argument) =>
        Assert.Equal([argument, $"--text={text}", "/f.wav"], SpeechCommand.Parse("say {text} --text={text} {out}").For(text, "/f.wav"));

    [SkippableFact]
    public async Task Texts_become_sounds_and_are_kept()
    {
        var first = await SayAsync(Script("printf RIFF----WAVE > \"$2\"; printf '%060d' 1 >> \"$2\"; printf '%s' \"$1\" >> \"$2\"; echo x >> " + _folder["calls"]) + " {text} {out}", ["港口", "市場"]);
        Assert.Equal(["市場", "港口"], first.Sounds.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((2, 0), (first.Made, first.Failed.Count));
        Assert.All(first.Sounds.Values, sound => Assert.Matches("^fb-[0-9a-f]{16}\\.wav$", sound.Name));
        Assert.NotEqual(first.Sounds["港口"], first.Sounds["市場"]);

        var second = await SayAsync(_folder["say.sh"] + " {text} {out}", ["港口", "市場"]);
        Assert.Equal(0, second.Made);
        Assert.Equal(first.Sounds["港口"], second.Sounds["港口"]);
        Assert.Equal(2, File.ReadAllLines(_folder["calls"]).Length);
        // Nothing half made lies in the cache.
        Assert.Equal(2, Directory.GetFiles(_folder["cache"]).Length);
    }

    [SkippableFact]
    public async Task Without_a_place_for_it_the_text_is_the_input()
    {
        var spoken = await SayAsync(Script("{ printf ID3; cat; } > \"$1\"") + " {out.mp3}", ["你好"]);
        Assert.Equal("ID3你好\n", System.Text.Encoding.UTF8.GetString(spoken.Sounds["你好"].Content.Span));
        Assert.EndsWith(".mp3", spoken.Sounds["你好"].Name);
    }

    [SkippableTheory]
    [InlineData("echo first >&2; echo 'no voice' >&2; exit 4", "it ended with 4: no voice")]
    [InlineData("exit 0", "it wrote no file")]
    [InlineData("echo text > \"$2\"", "it wrote no sound")]
    [InlineData(": > \"$2\"", "it wrote no sound")]
    public async Task A_failing_call_leaves_a_text_without_sound(string script, string fault)
    {
        var spoken = await SayAsync(Script($"if [ \"$1\" = good ]; then printf OggS > \"$2\"; else {script}; fi") + " {text} {out}", ["bad", "good"]);
        Assert.Equal(["good"], spoken.Sounds.Keys);
        Assert.Equal(["bad"], spoken.Failed);
        Assert.StartsWith(fault, spoken.Fault);
    }

    [SkippableFact]
    public async Task A_call_that_takes_too_long_is_ended()
    {
        string command = Script("sleep 60 & wait; printf OggS > \"$2\"") + " {text} {out}";
        var speech = new Speech(SpeechCommand.Parse(command), new(_folder["cache"]), TimeSpan.FromMilliseconds(300));
        var spoken = await speech.SayAsync(["x"], _ => { }, CancellationToken.None);
        Assert.Equal("it was not done after 0 seconds", spoken.Fault);
    }

    [SkippableFact]
    public async Task An_interruption_ends_the_program_and_leaves_nothing()
    {
        string command = Script($"echo $$ > {_folder["pid"]}; printf OggS > \"$2\"; sleep 60 & wait") + " {text} {out}";
        using var interruption = new CancellationTokenSource();
        var speaking = new Speech(SpeechCommand.Parse(command), new(_folder["cache"]), s_patience).SayAsync(["x"], _ => { }, interruption.Token);
        while (!File.Exists(_folder["pid"]) || File.ReadAllText(_folder["pid"]).Length == 0) await Task.Delay(20);
        interruption.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Empty(Directory.GetFiles(_folder["cache"]));
        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(_folder["pid"]))));
    }

    [SkippableFact]
    public async Task A_program_that_always_fails_is_not_called_for_ever()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(i => $"{i}")];
        var spoken = await SayAsync(Script($"echo x >> {_folder["calls"]}; exit 1") + " {text} {out}", texts);
        Assert.Equal(texts, spoken.Failed);
        Assert.Equal("it ended with 1", spoken.Fault);
        Assert.InRange(File.ReadAllLines(_folder["calls"]).Length, 12, 12 + Environment.ProcessorCount);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_at_once()
    {
        var failure = await Assert.ThrowsAsync<Failure>(() => SayAsync(_folder["absent"] + " {text} {out}", ["x", "y"]));
        Assert.Contains("cannot be started", failure.Message);
    }

    [SkippableFact]
    public async Task Progress_comes_to_the_number_of_texts()
    {
        int highest = 0;
        await new Speech(SpeechCommand.Parse(Script("exit 1") + " {text} {out}"), new(_folder["cache"]), s_patience)
            .SayAsync(["a", "b", "c"], done => highest = Math.Max(highest, done), CancellationToken.None);
        Assert.Equal(3, highest);
    }

    private Task<Spoken> SayAsync(string command, string[] texts) =>
        new Speech(SpeechCommand.Parse(command), new(_folder["cache"]), s_patience).SayAsync(texts, _ => { }, CancellationToken.None);

    /// <summary>A program of the shell; its name.</summary>
    private string Script(string lines)
    {
        Skip.IfNot(File.Exists("/bin/sh"), "there is no /bin/sh");
        File.WriteAllText(_folder["say.sh"], $"#!/bin/sh\n{lines}\n");
#pragma warning disable CA1416 // Not on Windows, which has no /bin/sh.
        File.SetUnixFileMode(_folder["say.sh"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        return _folder["say.sh"];
    }
}
