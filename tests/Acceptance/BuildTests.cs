using System.IO.Compression;
using System.Text.RegularExpressions;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

public partial class BuildTests
{
    private const string Text = """
        港口市場開幕了。市場裡有新鮮的魚，也有水果。
        老闆說：「歡迎大家！」我們在港口買了一條魚。

        """;

    [Fact]
    public void The_sample_becomes_a_package_and_a_deck_file_and_the_program_says_what_it_did()
    {
        using var folder = new TemporaryFolder();
        folder.Write("harbour-market/source.txt", File.ReadAllText(Path.Combine(Repository.Root, "decks/harbour-market/source.txt")));
        var run = ProgramRun.In(folder, "build", "harbour-market/source.txt");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["decks", "decks/harbour-market.apkg", "decks/harbour-market.db", "decks/harbour-market.doubts.txt", "harbour-market", "harbour-market/source.txt"], folder.Names());
        foreach (string said in (string[])["paragraphs", "sentences", "words", "names", "notes", "without an entry", "decks/harbour-market.apkg", "Next:"])
            Assert.Contains(said, run.Output);
    }

    [SkippableFact]
    public void The_real_speech_gives_at_least_900_good_notes()
    {
        string speech = Repository.SharedFile("data/speech.txt");
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "build", speech, "-o", "speech.db");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"paragraphs +28\n", run.Output);

        string clean = string.Concat(SqliteRows.Read(folder.File("speech.db"), "SELECT text FROM sentences ORDER BY id").Select(r => r[0]));
        var notes = SqliteRows.Read(folder.File("speech.db"), "SELECT word, pinyin, zhuyin, meaning, sentence FROM notes WHERE retired = 0");
        Assert.True(notes.Count >= 900, $"{notes.Count} notes");
        foreach (string[] note in notes)
        {
            Assert.All(note, value => Assert.NotEqual("", value));
            string word = Plain(note[0]), meaning = Plain(note[3]);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", word);
            Assert.DoesNotMatch(@"^[0-9A-Za-z\p{P}]+$", word);
            Assert.DoesNotMatch(@"CL:|variant of|\[|\]|\p{IsCJKUnifiedIdeographs}", meaning);
            Assert.Contains($"<b>{word}</b>", note[4]);
            Assert.Contains(Plain(note[4]), clean);
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_wherever_and_whenever_it_is_built()
    {
        using TemporaryFolder first = new(), second = new();
        foreach (var folder in (TemporaryFolder[])[first, second])
        {
            folder.Write("market.txt", Text);
            Assert.Equal(0, ProgramRun.In(folder, "build", "market.txt").ExitCode);
        }

        foreach (string name in (string[])["decks/market.apkg", "decks/market.db", "decks/market.doubts.txt"])
            Assert.Equal(File.ReadAllBytes(first.File(name)), File.ReadAllBytes(second.File(name)));
    }

    [Fact]
    public void Building_again_touches_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        ProgramRun.In(folder, "build", "market.txt");
        byte[] deck = File.ReadAllBytes(folder.File("decks/market.db")), package = File.ReadAllBytes(folder.File("decks/market.apkg"));
        var again = ProgramRun.In(folder, "build", "market.txt");
        Assert.Contains("0 new, 0 changed", again.Output);
        Assert.Equal(deck, File.ReadAllBytes(folder.File("decks/market.db")));
        Assert.Equal(package, File.ReadAllBytes(folder.File("decks/market.apkg")));
    }

    [Theory]
    [InlineData("market.db")]
    [InlineData("market.apkg")]
    public void A_changed_text_keeps_the_ids_and_times_of_untouched_notes(string output)
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        ProgramRun.In(folder, "build", "market.txt", "-o", output);
        var before = Identities(folder, output);
        File.WriteAllText(folder.Write("market.txt", ""), Text + "今天天氣很好。\n");
        File.SetLastWriteTimeUtc(folder.File("market.txt"), new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc));

        var run = ProgramRun.In(folder, "build", "market.txt", "-o", output);
        Assert.Matches(@"notes +\d+  4 new, 0 changed, \d+ untouched\n", run.Output);
        var after = Identities(folder, output);
        Assert.Equal(before.Count + 4, after.Count);
        Assert.All(before, note => Assert.Equal(note.Value, after[note.Key]));
    }

    [Fact]
    public void Known_words_limits_and_order_are_obeyed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        folder.Write("known.txt", "# 我會的\n市场\n魚\n");
        var run = ProgramRun.In(folder, "build", "market.txt", "-o", "m.db", "--known", "known.txt", "--top", "3", "--order", "frequency");
        Assert.Equal(0, run.ExitCode);
        var words = SqliteRows.Read(folder.File("m.db"), "SELECT word FROM notes WHERE retired = 0 ORDER BY position").Select(r => Plain(r[0])).ToList();
        Assert.Equal(3, words.Count);
        Assert.DoesNotContain("市場", words);
        Assert.Matches("known words +2  left out", run.Output);
    }

    [Fact]
    public void Quiet_prints_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market.txt", Text);
        Assert.Equal(new ProgramRun(0, "", ""), ProgramRun.In(folder, "build", "market.txt", "--quiet"));
    }

    [Fact]
    public void Several_inputs_become_a_deck_each()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.txt", Text);
        folder.Write("two.txt", "今天天氣很好。\n");
        Assert.Equal(0, ProgramRun.In(folder, "build", "one.txt", "two.txt").ExitCode);
        Assert.Contains("decks/one.apkg", folder.Names());
        Assert.Contains("decks/two.db", folder.Names());
    }

    private static Dictionary<string, string> Identities(TemporaryFolder folder, string output)
    {
        string path = folder.File(output);
        if (output.EndsWith(".db", StringComparison.Ordinal))
            return SqliteRows.Read(path, "SELECT guid, id || ' ' || modified FROM notes").ToDictionary(r => r[0], r => r[1]);
        string collection = folder.File("collection.anki2");
        using (var zip = ZipFile.OpenRead(path)) zip.GetEntry("collection.anki2")!.ExtractToFile(collection, overwrite: true);
        return SqliteRows.Read(collection, "SELECT guid, id || ' ' || mod FROM notes").ToDictionary(r => r[0], r => r[1]);
    }

    private static string Plain(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
