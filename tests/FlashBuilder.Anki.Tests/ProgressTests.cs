using System.Text.Json;
using FlashBuilder.Anki;
using FlashBuilder.Anki.Zstandard;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>What a learner did, in the columns that Anki has for it.</summary>
public sealed class ProgressTests : IDisposable
{
    /// <summary>Noon of the day 100 after the deck's first.</summary>
    private const long Now = 1_781_092_800_250;

    private const int Today = 20_614;

    private const long Day = 86_400_000;

    private static readonly double[] Parameters = [.. Enumerable.Range(1, 20).Select(i => i / 10.0), 0.1542];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static Deck Deck { get; } = DeckBuilder.Build(Sample.Large(7), null, Sample.Monday).Deck;

    private static long Card(int note) => Deck.Notes[note].Cards[0].Id;

    private static DeckProgress Progress { get; } = new()
    {
        Schedule = new StudySchedule(Parameters, 0.85, [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)], [TimeSpan.FromMinutes(10)]),
        Cards = new Dictionary<long, CardProgress>
        {
            [Card(0)] = Review with { Flag = 4 },
            [Card(1)] = Review with { Stage = 1, Step = 1, Due = Now + 600_000, DueDay = Today, Lapses = 0 },
            [Card(2)] = Review with { Stage = 3, Due = Now + 600_000, DueDay = Today },
            [Card(3)] = Review with { IsSuspended = true },
            [Card(4)] = Review with { BuriedOn = Today },
            [Card(5)] = Review with { BuriedOn = Today - 1 },
        },
        Reviews =
        [
            new(Card(0), Now - 9 * Day, 3, 0, 4_000, 0, 0, 600_000, 5.5), new(Card(0), Now, 2, 1, 5_000, 2, 9 * Day, 12 * Day, 6.5),
            new(Card(1), Now, 1, 0, 6_000, 0, 0, 60_000, 10), new(Card(2), Now, 1, 0, 7_000, 2, 3 * Day, 600_000, 1),
            new(99, Now, 1, 0, 7_000, 2, 3 * Day, 600_000, 1),
        ],
        Marks = new Dictionary<string, IReadOnlySet<long>>
        {
            [NoteMark.Known] = new HashSet<long> { Deck.Notes[5].Id, Deck.Notes[6].Id },
            [NoteMark.Leech] = new HashSet<long> { Deck.Notes[3].Id },
        },
        LastDay = Today,
    };

    private static CardProgress Review => CardProgress.New with
    {
        Stage = 2,
        Stability = 12.345678,
        Difficulty = 6.54321,
        LastReview = Now,
        Due = Now + 12 * Day,
        DueDay = Today + 12,
        Reviews = 5,
        Lapses = 1,
    };

    [Theory]
    [InlineData(PackageForm.Legacy1)]
    [InlineData(PackageForm.Latest)]
    public void Each_state_has_its_columns(PackageForm form)
    {
        string[] rows = Rows(form, "SELECT type, queue, due, ivl, factor, reps, lapses, left, flags FROM cards ORDER BY id");
        Assert.Equal(
            [
                "2|2|112|12|2500|5|1|0|4", "1|1|1781093400|0|0|5|0|1|0", "3|1|1781093400|12|2500|5|1|1|0", "2|-1|112|12|2500|5|1|0|0",
                "2|-2|112|12|2500|5|1|0|0", "2|-1|112|12|2500|5|1|0|0", "0|-1|7|0|0|0|0|0|0",
            ], rows);
        string[] data = Rows(form, "SELECT data FROM cards ORDER BY id");
        Assert.Equal("""{"pos":1,"s":12.345678,"d":6.54321,"dr":0.85,"decay":0.1542,"lrt":1781092800,"cd":"{\"n\":2,\"modes\":\"ab\"}"}""", data[0]);
        Assert.Equal("""{"step":1}""", Custom(data[1]));
        Assert.Equal("""{"bury":20613,"known":1}""", Custom(data[5]));
        Assert.Equal("""{"known":1}""", Custom(data[6]));
    }

    [Fact]
    public void Answers_are_rows_of_the_log_each_with_an_id_of_its_own()
    {
        Assert.Equal(
            [
                $"{Now - 9 * Day}|{Card(0)}|3|-600|0|600|4000|0", $"{Now}|{Card(0)}|2|12|9|711|5000|1",
                $"{Now + 1}|{Card(1)}|1|-60|0|1100|6000|0", $"{Now + 2}|{Card(2)}|1|-600|3|100|7000|1",
            ],
            Rows(PackageForm.Legacy1, "SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id"));
        // Anki mends a card whose last row is another one.
        Assert.Equal(["0"], Rows(PackageForm.Legacy1, "SELECT count(*) FROM revlog GROUP BY cid HAVING max(id) / 1000 <> (SELECT json_extract(data, '$.lrt') FROM cards WHERE id = cid) UNION ALL SELECT 0"));
    }

    [Fact]
    public void Marks_are_tags() => Assert.Equal(["0|0", "0|0", "0|0", "1|0", "0|0", "0|1", "0|1"],
        Rows(PackageForm.Legacy2, "SELECT tags LIKE '% leech %', tags LIKE '% FlashBuilder::known %' FROM notes ORDER BY id"));

    [Fact]
    public void The_deck_names_a_preset_of_its_own_with_the_parameters()
    {
        JsonElement presets = JsonDocument.Parse(Rows(PackageForm.Legacy1, "SELECT dconf FROM col").Single()).RootElement;
        Assert.Equal(2, presets.EnumerateObject().Count());
        JsonElement own = presets.EnumerateObject().Last().Value;
        Assert.Equal(Parameters, own.GetProperty("fsrsParams6").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal((0.85, "FlashBuilder: 港口的早晨"), (own.GetProperty("desiredRetention").GetDouble(), own.GetProperty("name").GetString()));
        Assert.Equal("[1,10]", own.GetProperty("new").GetProperty("delays").GetRawText());
        JsonElement decks = JsonDocument.Parse(Rows(PackageForm.Legacy1, "SELECT decks FROM col").Single()).RootElement;
        Assert.Equal([1, 1, own.GetProperty("id").GetInt64()], decks.EnumerateObject().Select(deck => deck.Value.GetProperty("conf").GetInt64()));

        // 32 54: field 6, 84 bytes, 21 numbers of four.
        byte[] blob = Convert.FromHexString(Rows(PackageForm.Latest, "SELECT hex(config) FROM deck_config WHERE id <> 1").Single());
        byte[] numbers = [0x32, 84, .. Parameters.SelectMany(number => BitConverter.GetBytes((float)number))];
        Assert.True(blob.AsSpan().IndexOf(numbers) > 0);
        // AD 02: field 37, four bytes.
        byte[] retention = [0xad, 2, .. BitConverter.GetBytes(0.85f)];
        Assert.True(blob.AsSpan().IndexOf(retention) > 0);
    }

    [Fact]
    public void Without_progress_nothing_of_it_is_told()
    {
        Assert.Equal(["0|0|0|"], Rows(PackageForm.Legacy1, "SELECT DISTINCT type, queue, reps, data FROM cards", null));
        Assert.Equal(["0"], Rows(PackageForm.Legacy1, "SELECT count(*) FROM revlog", null));
    }

    [Fact]
    public void A_package_with_progress_is_a_previous_deck_like_any_other()
    {
        AnkiPackage.Write(folder["deck.apkg"], Deck, PackageForm.Latest, Progress);
        DeckChanges changes = DeckBuilder.Build(Sample.Large(7), AnkiPackage.Read(folder["deck.apkg"]), Sample.Tuesday).Changes;
        Assert.Equal((0, 0, 7), (changes.New, changes.Changed, changes.Untouched));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("000", "")]
    [InlineData("0001", "a3b")]
    [InlineData("1122204", "b2c3ae")]
    public void Modes_are_written_in_runs(string modes, string text)
    {
        int[] numbers = [.. modes.Select(digit => digit - '0')];
        Assert.Equal(text, CardModes.Write(numbers));
        Assert.Equal(numbers, CardModes.Read(text, numbers.Length));
    }

    [Fact]
    public void Of_many_modes_the_last_stay()
    {
        int[] modes = [.. Enumerable.Range(0, 500).Select(i => i % 2 + 1)];
        string text = CardModes.Write(modes);
        Assert.InRange(text.Length, 40, 44);
        Assert.Equal(modes[^40..], CardModes.Read(text, 500)[^40..]);
        Assert.Equal(0, CardModes.Read(text, 500)[0]);
    }

    [Theory]
    [InlineData("a99999999999999999999")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("ZZZ")]
    public void Broken_modes_say_nothing(string text) => Assert.Equal([0, 0, 0], CardModes.Read(text, 3));

    [Theory]
    [InlineData(PackageForm.Legacy1)]
    [InlineData(PackageForm.Legacy2)]
    [InlineData(PackageForm.Latest)]
    public void Hostile_text_goes_through_every_form(PackageForm form)
    {
        foreach (string text in (string[])["<script>alert(1)</script>", "{{Word}}", "[sound:../x.mp3]", "{{c1::x}}", "a\u001fb", "\"quoted\" 'twice'", "a::b :: c　d", new string('長', 300)])
        {
            Deck deck = DeckBuilder.Build(Sample.With(Sample.Hostile(text)) with { Title = text }, null, Sample.Monday).Deck;
            AnkiPackage.Write(folder["hostile.apkg"], deck, form);
            Deck read = AnkiPackage.Read(folder["hostile.apkg"]);
            Assert.Equal(deck.Notes[0] with { Sentences = [] }, read.Notes[0]);
            Assert.Equal(2, read.Name.Split("::").Length);
            Assert.All(read.Notes[0].Tags, tag => Assert.Matches(@"^FlashBuilder(::[^\s:""]+){0,2}$", tag));
        }
    }

    [SkippableFact]
    public void Mnemosyne_takes_progress_as_it_is()
    {
        Skip.IfNot(Directory.Exists("/usr/lib/python3/dist-packages/mnemosyne"), "Mnemosyne is not installed");
        AnkiPackage.Write(folder["deck.apkg"], Deck, PackageForm.Legacy1, Progress);
        Directory.CreateDirectory(folder["data"]);
        string driver = Path.Combine(Repository.Root, "tests", "FlashBuilder.Anki.Tests", "mnemosyne_import.py");
        JsonElement result = JsonDocument.Parse(ExternalProgram.Run("/usr/bin/python3", driver, folder["deck.apkg"], folder["data"], "1")).RootElement;
        Assert.Equal("[[7, 7]]", result.GetProperty("added").GetRawText());
        Assert.Equal("[]", result.GetProperty("problems").GetRawText());
    }

    private static string Custom(string data) => JsonDocument.Parse(data).RootElement.GetProperty("cd").GetString()!;

    private static string[] Rows(PackageForm form, string sql) => Rows(form, sql, Progress);

    private static string[] Rows(PackageForm form, string sql, DeckProgress? progress)
    {
        var stream = new MemoryStream();
        AnkiPackage.Write(stream, Deck, form, progress);
        string name = form switch { PackageForm.Legacy1 => "collection.anki2", PackageForm.Legacy2 => "collection.anki21", _ => "collection.anki21b" };
        using var zip = new System.IO.Compression.ZipArchive(stream);
        using Stream entry = zip.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        byte[] image = form == PackageForm.Latest ? [.. ZstandardDecoder.Decode(bytes.ToArray(), 1 << 28)] : bytes.ToArray();
        using SqliteConnection connection = TestCollection.Open(image);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))));
        return [.. rows];
    }
}
