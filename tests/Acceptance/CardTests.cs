using System.Text.Json;
using FlashBuilder.Tests;

namespace FlashBuilder.Acceptance;

/// <summary>What the options of <c>build</c> make of the cards, and how a browser shows them.</summary>
public sealed class CardTests
{
    private const string Text = "港口的早晨\n\n清晨的港口很安靜，市場裡已經擠滿了人。老闆說，這是今年最重要的一天。\n";

    /// <summary>Every template of fifty notes of the sample deck, with everything that a card can show.</summary>
    [SkippableFact]
    public void Fifty_notes_fit_and_can_be_read_on_phone_tablet_and_desktop_by_day_and_by_night()
    {
        using var folder = new TemporaryFolder();
        string deck = folder.File("d.db");
        Ok(ProgramRun.In(folder, "build", Path.Combine(Repository.Root, "decks", "harbour-market", "source.txt"), "-o", deck,
            "--cards", "recognition,listening,cloze,production", "--strokes", "--tone-colors", "ffff00,00ff00,0000ff,ff0000,888888"));
        Ok(ProgramRun.In(folder, "preview", deck));
        string page = File.ReadAllText(folder.File("d.preview.html"));
        int from = page.IndexOf("id=\"data\">", StringComparison.Ordinal) + 10;
        using var data = JsonDocument.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)]);
        string css = data.RootElement.GetProperty("css").GetString()!;
        var notes = data.RootElement.GetProperty("notes");
        var sides = new List<(string, string)>();
        for (int i = 0; i < 50; i++)
        {
            var note = notes[i * notes.GetArrayLength() / 50];
            var cards = note.GetProperty("cards");
            Assert.Equal(4, cards.GetArrayLength());
            string first = cards[0][2].GetString()!;
            foreach (var card in cards.EnumerateArray())
            {
                string label = $"{note.GetProperty("word")} {card[0]}";
                sides.Add((label + " front", PageOf(card[1].GetString()!, card[0].GetInt32())));
                sides.Add((label + " back", PageOf(card[2].GetString() + first[(first.Length - card[3].GetInt32())..], card[0].GetInt32())));
            }
        }

        using var profile = new FlashBuilder.Tests.TemporaryFolder();
        var measure = CardMeasure.Of(profile, sides);
        Assert.Empty(measure.Faults);
        Assert.Equal(50 * 4 * 2 * 3 * 2, measure.States);
        Assert.InRange(measure.LowestContrast, 4.5, 21);

        string PageOf(string side, int template) =>
            "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><style>body { margin: 20px }</style></head>"
            + $"<body class=\"card card{template + 1}\"><div id=\"qa\"><style>{css}</style>{WithMedia(side.Replace("<details", "<details open"))}</div></body></html>";
        string WithMedia(string side) => System.Text.RegularExpressions.Regex.Replace(side, "src=\"(.*?)\"",
            source => $"src=\"{data.RootElement.GetProperty("media").GetProperty(source.Groups[1].Value)}\"");
    }

    [Fact]
    public void Options_change_fields_and_never_the_note_type()
    {
        using var folder = new TemporaryFolder();
        string text = folder.Write("t.txt", Text);
        Ok(ProgramRun.In(folder, "build", text, "-o", folder.File("a.apkg")));
        Ok(ProgramRun.In(folder, "build", text, "-o", folder.File("b.apkg"), "--cards", "cloze", "--tone-colors", "pleco", "--phonetic", "zhuyin"));
        string plain = Models(folder.File("a.apkg")), other = Models(folder.File("b.apkg"));
        Assert.Equal(plain, other);
        Ok(ProgramRun.In(folder, "build", text, "-o", folder.File("b.db"), "--cards", "cloze, listening", "--tone-colors", "none", "--phonetic", "pinyin"));
        Assert.Equal([["1", "1", ""]], SqliteRows.Read(folder.File("b.db"), "SELECT DISTINCT with_cloze, with_listening, with_production FROM notes"));
        Assert.Equal([["gǎngkǒu"]], SqliteRows.Read(folder.File("b.db"), "SELECT pinyin FROM notes WHERE key LIKE '港口%'"));
    }

    [Theory]
    [InlineData("--cards", "cloze,reading", "“reading” is no kind of card")]
    [InlineData("--tone-colors", "red", "“red” is no scheme of colours")]
    [InlineData("--tone-colors", "custom", "give five colours")]
    [InlineData("--tone-colors", "#e30000,#02b31c", "tones have 5 colours, not 2")]
    [InlineData("--tone-colors", "1,2,3,4,x", "“1” is no colour")]
    [InlineData("--phonetic", "gwoyeu", "pinyin")]
    [InlineData("--audio-command", "say {text}", "has no {out}")]
    public void A_wrong_choice_is_told(string option, string value, string told)
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "build", folder.Write("t.txt", Text), option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Errors);
        Assert.Equal(["t.txt"], folder.Names());
    }

    [Fact]
    public void Strokes_travel_with_their_licence()
    {
        using var folder = new TemporaryFolder();
        var run = ProgramRun.In(folder, "build", folder.Write("t.txt", Text), "-o", folder.File("d.apkg"), "--strokes");
        Ok(run);
        Assert.Contains("stroke pictures", run.Output);
        using var zip = System.IO.Compression.ZipFile.OpenRead(folder.File("d.apkg"));
        using var media = JsonDocument.Parse(zip.GetEntry("media")!.Open());
        string[] names = [.. media.RootElement.EnumerateObject().Select(file => file.Value.GetString()!)];
        Assert.Contains("_fb-strokes-ARPHICPL.txt", names);
        Assert.Contains(names, name => name.StartsWith("fb-stroke-6e2f-", StringComparison.Ordinal));
        Assert.Equal(zip.Entries.Count - 2, names.Length);
    }

    [Fact]
    public void Speech_is_counted_and_what_fails_is_told()
    {
        using var folder = new TemporaryFolder();
        string script = folder.Write("say.sh", "[ \"$1\" = 港口 ] && { echo 'no such voice' >&2; exit 1; }\nprintf \"OggS$1\" > \"$2\"\n");
        var run = ProgramRun.In(folder, "build", folder.Write("t.txt", Text), "-o", folder.File("d.db"), "--audio-command", $"sh {script} {{text}} {{out.ogg}}");
        Ok(run);
        Assert.Matches(@"sounds\s+\d+  \d+ new\n  without a sound\s+1  港口: it ended with 1: no such voice\n", run.Output);
        Assert.StartsWith("[sound:fb-", SqliteRows.Read(folder.File("d.db"), "SELECT audio FROM notes WHERE key LIKE '市場%'")[0][0]);
        Assert.Equal([["1"]], SqliteRows.Read(folder.File("d.db"), "SELECT count(*) > 5 FROM media"));
    }

    [Fact]
    public void A_preview_takes_the_place_of_a_preview_alone()
    {
        using var folder = new TemporaryFolder();
        Ok(ProgramRun.In(folder, "build", folder.Write("t.txt", Text)));
        Ok(ProgramRun.In(folder, "preview", "t"));
        Ok(ProgramRun.In(folder, "preview", "decks/t.apkg", "-o", "p.html"));
        byte[] page = File.ReadAllBytes(folder.File("p.html"));
        Assert.Equal(page, File.ReadAllBytes(folder.File("decks/t.preview.html")));
        Ok(ProgramRun.In(folder, "preview", "t", "-o", "p.html"));
        folder.Write("own.html", "my own");
        var run = ProgramRun.In(folder, "preview", "t", "-o", "own.html");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is no preview", run.Errors);
        Assert.Equal("my own", File.ReadAllText(folder.File("own.html")));
        Assert.Contains("there is no such deck", ProgramRun.In(folder, "preview", "nothing").Errors);
        Assert.Contains("does not exist", ProgramRun.In(folder, "preview", "t", "-o", "no/p.html").Errors);
    }

    private static void Ok(ProgramRun run) => Assert.Equal((0, ""), (run.ExitCode, run.Errors));

    /// <summary>The note types of a package.</summary>
    private static string Models(string package)
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(package);
        string path = package + ".anki2";
        System.IO.Compression.ZipFileExtensions.ExtractToFile(zip.GetEntry("collection.anki2")!, path);
        return SqliteRows.Read(path, "SELECT models FROM col")[0][0];
    }
}
