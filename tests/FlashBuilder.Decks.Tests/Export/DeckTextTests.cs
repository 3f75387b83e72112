using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public class DeckTextTests
{
    public static TheoryData<TextForm> Forms => [.. Enum.GetValues<TextForm>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_deck_gives_the_same_bytes(TextForm form)
    {
        Assert.Equal(DeckText.Write(Exported.WithNames(), form), DeckText.Write(Exported.WithNames(), form));
        Assert.NotEqual(DeckText.Write(Exported.WithNames(), form), DeckText.Write(Sample.Deck with { Title = "另一個", Notes = [.. Sample.Deck.Notes.Skip(1)] }, form));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_word_is_there_and_no_retired_one(TextForm form)
    {
        Deck deck = Exported.WithNames();
        Assert.NotEmpty(deck.Retired);
        string text = Exported.Text(deck, form);
        foreach (string word in (string[])["港口", "市場", "重要", "important"]) Assert.Contains(word, text);
        Assert.DoesNotContain("quiet", text);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_export_is_known_from_other_files_of_its_form(TextForm form)
    {
        Assert.True(DeckText.IsExport(form, DeckText.Write(Exported.WithNames(), form)));
        Assert.True(DeckText.IsExport(form, DeckText.Write(Exported.HostileDeck, form)));
        Assert.True(DeckText.IsExport(form, []));
        Assert.False(DeckText.IsExport(form, "市場很大。\n今天天氣很好。\n"u8));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_deck_without_notes_is_written(TextForm form) =>
        Assert.True(DeckText.IsExport(form, DeckText.Write(Sample.Deck with { Notes = [] }, form)));

    [Fact]
    public void What_the_learner_wrote_stands_in_the_place_of_the_decks_own()
    {
        using var folder = new TemporaryFolder();
        string path = folder["deck.db"];
        DeckFile.Write(path, Sample.Deck);
        long note = Sample.Deck.Notes[1].Id;
        using (var connection = SqliteDatabase.Open(path))
            SqliteDatabase.Run(connection, $"INSERT INTO own_edits VALUES ({note}, 'meaning', 'my &lt;market&gt;'), ({note}, 'own_notes', 'where the fish is')");
        Deck edited = DeckFile.ReadEdited(path);
        Assert.Equal("my &lt;market&gt;", edited.Notes[1].Fields[Field.Meaning]);
        Assert.Equal(Sample.Deck.Notes[0], edited.Notes[0]);
        Assert.Contains("\"meaning\":\"my <market>\"", Exported.Text(edited, TextForm.JsonLines));
        Assert.Contains("my &lt;market&gt;<br>where the fish is", Exported.Text(edited, TextForm.Markdown));
        Assert.Equal(Sample.Deck, DeckFile.Read(path));
    }
}
