using FlashBuilder.Anki;

namespace FlashBuilder.Acceptance;

/// <summary>A deck keeps what it was built with.</summary>
public sealed class KeptOptionsTests : IDisposable
{
    private const string Text = "港口市場開幕了。市場裡有新鮮的魚，也有水果。老闆說：「歡迎大家！」我們在港口買了一條魚。\n";

    private readonly TemporaryFolder folder = new();

    public KeptOptionsTests() => folder.Write("market.txt", Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_without_options_gives_the_same_package_as_the_one_with_them()
    {
        folder.Write("known.txt", "魚\n");
        folder.Write("mine.txt", "meaning 港口 = haven\n");
        Ok("build", "market.txt", "--cards", "cloze,production", "--tone-colors", "pleco", "--phonetic=pinyin", "--strokes", "--known", "known.txt", "--corrections", "mine.txt",
            "--min-count", "1", "--top", "6", "--order", "frequency", "--names", "skip", "--readings", "mainland", "--anki-format", "latest", "--all");
        byte[] package = Bytes("decks/market.apkg"), deck = Bytes("decks/market.db");
        string said = Ok("build", "market.txt");
        Assert.Contains("Options of the last build: --cards cloze,production --tone-colors pleco --phonetic pinyin --strokes --known known.txt --corrections mine.txt "
            + "--all --top 6 --order frequency --names skip --readings mainland --anki-format latest (", said);
        Assert.Contains("--fresh-options", said);
        Assert.Equal(package, Bytes("decks/market.apkg"));
        Assert.Equal(deck, Bytes("decks/market.db"));
        Ok("export", "market", "-o", "out.apkg");
        Assert.Equal(PackageForm.Latest, CollectionReader.Read(folder.File("out.apkg")).Form);
    }

    [Fact]
    public void What_is_given_wins_and_fresh_options_forgets_all()
    {
        Ok("build", "market.txt", "--cards", "cloze", "--top", "4");
        Assert.Contains("Options of the last build: --top 4 (", Ok("build", "market.txt", "--cards", "recognition"));
        Assert.Equal([["0"]], Rows("SELECT count(*) FROM notes WHERE with_cloze <> ''"));
        Ok("build", "market.txt", "--cards", "listening");
        Assert.DoesNotContain("Options", Ok("build", "market.txt", "--fresh-options"));
        Assert.DoesNotContain("Options", Ok("build", "market.txt"));
        Assert.Equal([["0"]], Rows("SELECT count(*) FROM notes WHERE with_listening <> ''"));
    }

    [Fact]
    public void A_deck_of_an_older_version_goes_on_with_its_cards()
    {
        Ok("build", "market.txt", "--cards", "cloze");
        SqliteRows.Age(folder.File("decks/market.db"), 3);
        Assert.Contains("--cards cloze", Ok("build", "market.txt"));
        Ok("build", "market.txt", "-o", "m.apkg", "--cards", "production");
        Assert.Contains("--cards production", Ok("build", "market.txt", "-o", "m.apkg"));
    }

    [Fact]
    public void A_list_that_is_gone_is_named()
    {
        string list = folder.Write("known.txt", "魚\n");
        Ok("build", "market.txt", "--known", "known.txt");
        File.Delete(list);
        var run = ProgramRun.In(folder, "build", "market.txt");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("--known known.txt", run.Errors);
        Assert.Contains("--fresh-options", run.Errors);
    }

    [Fact]
    public void Nothing_in_a_deck_file_is_run_or_believed()
    {
        Ok("build", "market.txt");
        SqliteRows.Run(folder.File("decks/market.db"),
            "INSERT INTO origin VALUES ('--audio-command', 'touch run {out}'), ('--dictionaries', 'nowhere'), ('-o', 'x.db'), ('--replace', 'true')");
        Ok("build", "market.txt");
        Assert.DoesNotContain("run", folder.Names());
        SqliteRows.Run(folder.File("decks/market.db"), "INSERT INTO origin VALUES ('--cards', 'all'), ('--top', '-1')");
        var run = ProgramRun.In(folder, "build", "market.txt");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the deck keeps options that cannot be used", run.Errors);
        Ok("build", "market.txt", "--fresh-options");
    }

    [Fact]
    public void Sounds_are_kept_without_the_command_that_made_them()
    {
        string script = folder.Write("say.sh", "printf \"OggS$1\" > \"$2\"\n");
        Ok("build", "market.txt", "--audio-command", $"sh {script} {{text}} {{out.ogg}}");
        byte[] package = Bytes("decks/market.apkg");
        File.Delete(script);
        Directory.Delete(folder.File("cache"), recursive: true);
        Assert.Contains("kept from an earlier build", Ok("build", "market.txt"));
        Assert.Equal(package, Bytes("decks/market.apkg"));
        Assert.DoesNotContain(Rows("SELECT value FROM origin"), row => row[0].Contains("say.sh"));
        folder.Write("market.txt", Text.Replace("新鮮的魚", "新鮮的大魚"));
        Ok("build", "market.txt");
        Assert.Equal([["1"]], Rows("SELECT count(*) FROM notes WHERE NOT retired AND word LIKE '%水果%' AND audio LIKE '[sound:%.ogg]' AND audio NOT LIKE '%][%'"));
        Ok("build", "market.txt", "--fresh-options");
        Assert.Equal([["0"]], Rows("SELECT count(*) FROM notes WHERE NOT retired AND audio <> ''"));
    }

    [Fact]
    public void Progress_goes_out_as_legacy2_and_the_report_says_what_Anki_does_with_it()
    {
        Ok("build", "market.txt");
        Assert.Contains("only for cards that are new there", Ok("export", "market", "-o", "p.apkg", "--with-progress"));
        Assert.Equal(PackageForm.Legacy2, CollectionReader.Read(folder.File("p.apkg")).Form);
        Ok("export", "market", "-o", "q.apkg", "--with-progress", "--anki-format", "legacy1");
        Assert.Equal(PackageForm.Legacy1, CollectionReader.Read(folder.File("q.apkg")).Form);
        Ok("export", "market", "-o", "r.apkg");
        Assert.Equal(PackageForm.Legacy1, CollectionReader.Read(folder.File("r.apkg")).Form);
    }

    [Fact]
    public void Retired_words_travel_under_a_tag_unless_another_deck_has_them()
    {
        Ok("build", "market.txt");
        folder.Write("market.txt", Text.Replace("也有水果", "也有人"));
        Assert.Contains("search for tag:FlashBuilder::retired", Ok("build", "market.txt"));
        AnkiCollection collection = CollectionReader.Read(folder.File("decks/market.apkg"));
        Assert.Equal("水果", Word(Assert.Single(collection.Notes, note => note.Tags.Contains("FlashBuilder::retired"))));
        Assert.Contains(collection.Decks.Values, deck => deck.Name == "FlashBuilder Retired::market");
        byte[] package = Bytes("decks/market.apkg");
        Ok("build", "market.txt");
        Assert.Equal(package, Bytes("decks/market.apkg"));
        folder.Write("fruit.txt", "我喜歡吃水果。\n");
        Ok("build", "fruit.txt");
        Assert.DoesNotContain("retired", Ok("build", "market.txt"));
        Assert.DoesNotContain(CollectionReader.Read(folder.File("decks/market.apkg")).Notes, note => note.Tags.Contains("FlashBuilder::retired"));
    }

    [Fact]
    public void Changed_notes_are_told_as_long_as_nothing_was_brought_home()
    {
        Ok("build", "market.txt");
        folder.Write("market.corrections.txt", "meaning 港口 = haven\n");
        Assert.Contains("1 changed note takes the place of what you typed into it in Anki. Bring it home first", Ok("build", "market.txt"));
        Ok("import", "decks/market.apkg", "--history", "market");
        folder.Write("market.corrections.txt", "meaning 港口 = seaport\n");
        Assert.DoesNotContain("you typed", Ok("build", "market.txt"));
        folder.Write("market.corrections.txt", "meaning 港口 = harbour\n");
        Assert.Contains("you typed", Ok("build", "market.txt"));
    }

    private static string Word(AnkiNote note) => note.Fields[0].Split(' ')[0];

    private byte[] Bytes(string name) => File.ReadAllBytes(folder.File(name));

    private List<string[]> Rows(string sql) => SqliteRows.Read(folder.File("decks/market.db"), sql);

    private string Ok(params string[] arguments)
    {
        var run = ProgramRun.In(folder, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }
}
