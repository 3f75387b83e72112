using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

/// <summary>The forms with columns: Anki's, CSV, JSON lines, Quizlet's.</summary>
public class TableTests
{
    [Fact]
    public void Ankis_form_begins_with_its_header_lines_and_has_all_fields_as_they_are()
    {
        Deck deck = Exported.WithNames();
        string text = Exported.Text(deck, TextForm.Anki);
        string[] header = text.Split('\n')[..7];
        Assert.Equal(["#separator:Tab", "#html:true", "#notetype:FlashBuilder Chinese"], header[..3]);
        Assert.StartsWith("#columns:guid\tdeck\tKey\tWord\t", header[3]);
        Assert.EndsWith("\tWithProduction\ttags", header[3]);
        Assert.Equal(["#guid column:1", "#deck column:2", "#tags column:28"], header[4..]);
        var rows = Exported.Rows(text[(string.Join('\n', header).Length + 1)..], '\t', "\n");
        Note[] notes = [.. deck.Notes, .. deck.Names];
        Assert.Equal(notes.Length, rows.Count);
        for (int i = 0; i < notes.Length; i++)
        {
            Assert.Equal(28, rows[i].Count);
            Assert.Equal(notes[i].Guid, rows[i][0]);
            Assert.Equal(i < deck.Notes.Count ? deck.Name : "FlashBuilder Names::港口的早晨", rows[i][1]);
            Assert.Equal(NoteType.Fields.Select(field => notes[i].Fields[field]), rows[i][2..27]);
            Assert.Equal(string.Join(' ', notes[i].Tags), rows[i][27]);
        }
    }

    [Fact]
    public void A_row_of_Ankis_form_is_never_a_comment()
    {
        Deck deck = Sample.Deck with { Notes = [Sample.Deck.Notes[0] with { Guid = "#a,b" }] };
        Assert.Contains("\n\"#a,b\"\tFlashBuilder::", Exported.Text(deck, TextForm.Anki));
    }

    [Fact]
    public void Csv_is_a_table_of_plain_text_that_Excel_knows_as_Utf8()
    {
        string text = Exported.Text(Exported.WithNames(), TextForm.Csv);
        Assert.Equal('\uFEFF', text[0]);
        var rows = Exported.Rows(text[1..], ',', "\r\n");
        Assert.Equal(["word", "other script", "pinyin", "zhuyin", "meaning", "sentence"], rows[0][..6]);
        Assert.Equal(["市場", "市场", "shìchǎng", "ㄕˋ ㄔㄤˇ", "market; marketplace", "清晨的港口很安靜，市場裡已經擠滿了人。"], rows[2][..6]);
        Assert.Equal(["word", "word", "word", "name"], rows.Skip(1).Select(row => row[^1]));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("＝1+1")]
    public void No_cell_of_a_spreadsheet_begins_a_formula(string meaning)
    {
        Deck deck = DeckBuilder.Build(Sample.Replace(0, word => word with { Meaning = meaning }), null, Sample.Monday).Deck;
        Assert.Equal("'" + meaning, Exported.Rows(Exported.Text(deck, TextForm.Csv)[1..], ',', "\r\n")[1][4]);
    }

    [Fact]
    public void Json_lines_have_the_same_names_and_the_text_as_it_was()
    {
        Deck deck = Exported.WithNames() with { Notes = [.. Sample.Deck.Notes, Exported.HostileDeck.Notes[0]] };
        string[] lines = Exported.Text(deck, TextForm.JsonLines).TrimEnd('\n').Split('\n');
        JsonElement[] all = [.. lines.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(5, all.Length);
        Assert.All(all, one => Assert.Equal(all[0].EnumerateObject().Select(p => p.Name), one.EnumerateObject().Select(p => p.Name)));
        JsonElement market = all[1];
        Assert.Equal(("市場", "市场", "shi4 chang3", "word"), (Of(market, "traditional"), Of(market, "simplified"), Of(market, "reading"), Of(market, "kind")));
        Assert.Equal(["outlet for goods", "market (in the abstract)"], market.GetProperty("more_meanings").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(1, market.GetProperty("paragraph").GetInt32());
        Assert.Equal("name", Of(all[^1], "kind"));
        string shown = Of(all[3], "meaning");
        Assert.Contains("\"quoted\" 'a'; <script>alert(1)</script> {{c1::x}} [sound:x.mp3]", shown);
    }

    [Fact]
    public void Quizlet_gets_two_values_a_line()
    {
        Deck deck = Exported.WithNames() with { Notes = [.. Sample.Deck.Notes, Exported.HostileDeck.Notes[0]] };
        string[] lines = Exported.Text(deck, TextForm.Quizlet).TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("市場\tshìchǎng – market; marketplace", lines[1]);
        Assert.All(lines, line => Assert.Equal(1, line.Count(c => c == '\t')));
        Assert.All(lines, line => Assert.DoesNotContain(line.Replace("\t", ""), char.IsControl));
    }

    private static string Of(JsonElement note, string name) => note.GetProperty(name).GetString()!;
}
