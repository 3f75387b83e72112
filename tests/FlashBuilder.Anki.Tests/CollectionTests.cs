using System.IO.Compression;
using System.Text.Json;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>What Anki's importers ask of a collection: docs/formats.md gives the sources.</summary>
public sealed class CollectionTests
{
    private const string Tags = "FlashBuilder FlashBuilder::paragraph::1 FlashBuilder::source::港口的早晨 FlashBuilder::word";

    private static readonly Deck Deck = DeckBuilder.Build(Sample.Words, null, Sample.Monday, ExtraCards.Cloze).Deck;

    [Fact]
    public void The_package_holds_a_collection_and_an_empty_list_of_media()
    {
        using ZipArchive zip = Open(Deck);
        Assert.Equal(["collection.anki2", "media"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.Equal("{}"u8, Bytes(zip.GetEntry("media")!));
    }

    [Fact]
    public void The_collection_is_of_schema_11()
    {
        Assert.Equal(["1|1772424000|1772443815000|1772424000000|11|0|0|0|{}"],
            Rows("SELECT id, crt, mod, scm, ver, dty, usn, ls, tags FROM col"));
        Assert.Equal(["cards", "col", "graves", "notes", "revlog"], Rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
        Assert.Equal(
            ["ix_cards_nid", "ix_cards_sched", "ix_cards_usn", "ix_notes_csum", "ix_notes_usn", "ix_revlog_cid", "ix_revlog_usn"],
            Rows("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name"));
        Assert.Equal(["ok"], Rows("PRAGMA integrity_check"));
    }

    [Theory]
    [InlineData("models.*", "id name type mod usn sortf did tmpls flds css latexPre latexPost latexsvg req tags vers")]
    [InlineData("models.*.flds", "name sticky rtl font size ord id description plainText collapsed excludeFromSearch media tag preventDeletion")]
    [InlineData("models.*.tmpls", "name qfmt ord afmt bqfmt bafmt did id bfont bsize")]
    [InlineData("decks.*", "id name usn collapsed browserCollapsed dyn conf lrnToday revToday newToday timeToday desc mod extendNew extendRev")]
    [InlineData("dconf.*", "id mod name usn maxTaken autoplay timer new rev lapse")]
    [InlineData("conf", "activeDecks curDeck newSpread collapseTime timeLim estTimes dueCounts curModel nextPos sortType sortBackwards " +
        "addToCur dayLearnFirst schedVer sched2021 creationOffset rollover")]
    public void Every_required_key_is_there(string path, string keys)
    {
        string[] steps = path.Split('.');
        IEnumerable<JsonElement> objects = [JsonDocument.Parse(Rows($"SELECT {steps[0]} FROM col").Single()).RootElement];
        foreach (string step in steps.Skip(1))
            objects = step == "*" ? objects.SelectMany(o => o.EnumerateObject().Select(p => p.Value)) : objects.SelectMany(o => o.GetProperty(step).EnumerateArray());
        Assert.NotEmpty(objects);
        foreach (JsonElement element in objects)
            foreach (string key in keys.Split(' '))
                Assert.True(element.TryGetProperty(key, out _), $"{path} lacks {key}: {element}");
    }

    [Fact]
    public void Fields_and_templates_carry_their_ids_and_gates()
    {
        JsonElement type = JsonDocument.Parse(Rows("SELECT models FROM col").Single()).RootElement.GetProperty("1735725600000");
        Assert.Equal(NoteType.Fields.Select(f => (f.ToString(), NoteType.FieldId(f), (int)f)),
            type.GetProperty("flds").EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("id").GetInt64(), f.GetProperty("ord").GetInt32())));
        Assert.Equal(NoteType.Templates.Select(t => t.Id), type.GetProperty("tmpls").EnumerateArray().Select(t => t.GetProperty("id").GetInt64()));
        Assert.Equal("""[[0,"all",[1]],[1,"all",[22]],[2,"all",[23]],[3,"all",[24]]]""", type.GetProperty("req").GetRawText());
    }

    [Fact]
    public void The_deck_comes_with_the_deck_above_it()
    {
        JsonElement decks = JsonDocument.Parse(Rows("SELECT decks FROM col").Single()).RootElement;
        Assert.Equal(["Default", "FlashBuilder", "FlashBuilder::港口的早晨"], decks.EnumerateObject().Select(d => d.Value.GetProperty("name").GetString()));
        Assert.All(decks.EnumerateObject(), d => Assert.Equal(d.Name, d.Value.GetProperty("id").GetRawText()));
        Assert.Contains("CC-CEDICT", decks.EnumerateObject().Last().Value.GetProperty("desc").GetString());
    }

    [Fact]
    public void Notes_carry_their_identity_and_what_Anki_computes_of_it()
    {
        // Computed with Python's hashlib.sha1("港口 gang3 kou3").
        Assert.Equal(
            [$"{Sample.Monday.ToUnixTimeMilliseconds()}|seTq5TY^~||1735725600000|1772443815|-1| {Tags} |港口 gang3 kou3|3845853487|0||25"],
            Rows("SELECT id, guid, mid, mod, usn, tags, sfld, csum, flags, data, 1 + length(flds) - length(replace(flds, char(31), '')) FROM notes LIMIT 1"));
    }

    [Fact]
    public void Cards_are_new_and_due_in_learning_order()
    {
        Assert.Equal(["0|1", "2|1", "0|2", "2|2", "0|3", "2|3"], Rows("SELECT ord, due FROM cards ORDER BY id"));
        Assert.Equal(["-1|0|0|0|0|0|0|0|0|0|0|"],
            Rows("SELECT DISTINCT usn, type, queue, ivl, factor, reps, lapses, left, odue, odid, flags, data FROM cards"));
        Assert.Equal(["6"], Rows($"SELECT count(*) FROM cards JOIN notes ON notes.id = nid WHERE did = {DeckName.IdOf(Deck.Name)}"));
    }

    [Fact]
    public void Retired_notes_stay_at_home()
    {
        Deck next = DeckBuilder.Build(Sample.With(Sample.Words.Words[0]), Deck, Sample.Tuesday).Deck;
        Assert.Equal(["1"], Rows("SELECT count(*) FROM notes", next));
        Assert.Equal(["1"], Rows("SELECT count(*) FROM cards", next));
    }

    [Theory]
    [InlineData("港口 gang3 kou3", "港口 gang3 kou3")]
    [InlineData("a&nbsp;&lt;b&gt;<br>", "a <b>")]
    [InlineData("<img src=\"a.png\">x[sound:b.mp3]", " a.png x b.mp3 ")]
    public void The_sort_field_is_the_text_without_markup(string html, string text) => Assert.Equal(text, SortField.Strip(html));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{{Word}}")]
    [InlineData("[sound:x.mp3]")]
    [InlineData("{{c1::x}}")]
    [InlineData("a\u001fb")]
    [InlineData("\"quoted\" 'twice'")]
    [InlineData("a::b")]
    public void Hostile_text_stays_in_its_field(string text)
    {
        Deck deck = DeckBuilder.Build(Sample.With(Sample.Hostile(text)) with { Title = text }, null, Sample.Monday).Deck;
        string[] fields = Rows("SELECT flds FROM notes", deck).Single().Split('\u001f');
        Assert.Equal(25, fields.Length);
        Assert.DoesNotContain(fields, field => field.Contains("<script") || field.Contains("{{") || field.Contains("[sound:"));
        Assert.Equal(2, JsonDocument.Parse(Rows("SELECT decks FROM col", deck).Single()).RootElement.EnumerateObject().Last().Value
            .GetProperty("name").GetString()!.Split("::").Length);
    }

    [Fact]
    public void A_word_of_300_characters_arrives_whole()
    {
        Deck deck = DeckBuilder.Build(Sample.With(Sample.Hostile(new string('長', 300))), null, Sample.Monday).Deck;
        Assert.Contains(new string('長', 300), Rows("SELECT flds FROM notes", deck).Single().Split('\u001f')[1]);
    }

    internal static ZipArchive Open(Deck deck)
    {
        var stream = new MemoryStream();
        AnkiPackage.Write(stream, deck);
        return new ZipArchive(stream, ZipArchiveMode.Read);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Rows of the collection, their values joined by a bar.</summary>
    private static List<string> Rows(string sql, Deck? deck = null)
    {
        using ZipArchive zip = Open(deck ?? Deck);
        using SqliteConnection connection = TestCollection.Open(Bytes(zip.GetEntry("collection.anki2")!));
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader row = command.ExecuteReader();
        var rows = new List<string>();
        while (row.Read()) rows.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetValue)));
        return rows;
    }
}
