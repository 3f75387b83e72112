using System.Text.Json;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Tests;

/// <summary>The real Mnemosyne 2.9 (Debian's package) imports what we write.</summary>
public sealed class MnemosyneTests : IDisposable
{
    private const ExtraCards All = ExtraCards.Listening | ExtraCards.Cloze | ExtraCards.Production;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SkippableFact]
    public void Every_note_and_card_arrives_and_a_second_import_adds_none()
    {
        JsonElement result = Import(DeckBuilder.Build(Sample.Words, null, Sample.Monday, All).Deck, times: 2);
        Assert.Equal("[[3, 12], [0, 0]]", result.GetProperty("added").GetRawText());
        Assert.Equal("[]", result.GetProperty("problems").GetRawText());
        Assert.Equal(NoteType.Name, result.GetProperty("types")[0].GetString());
        Assert.Contains("FlashBuilder::港口的早晨", result.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [SkippableFact]
    public void Only_recognition_cards_come_by_default() =>
        Assert.Equal("[[3, 3]]", Import(Sample.Deck, times: 1).GetProperty("added").GetRawText());

    [SkippableFact]
    public void Names_apart_arrive_under_a_tag_of_their_own()
    {
        Word name = Sample.Word("老闆", "老板", "Lao3 ban3", "Lǎobǎn", "ㄌㄠˇ ㄅㄢˇ", "(name)", 1) with { Kind = WordKind.Name };
        JsonElement result = Import(DeckBuilder.Build(Sample.Words with { Names = [name] }, null, Sample.Monday).Deck, times: 2);
        Assert.Equal("[[4, 4], [0, 0]]", result.GetProperty("added").GetRawText());
        Assert.Equal("[]", result.GetProperty("problems").GetRawText());
        string?[] tags = [.. result.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())];
        Assert.Contains("FlashBuilder Names::港口的早晨", tags);
        Assert.Contains("FlashBuilder::name", tags);
    }

    [SkippableFact]
    public void Hostile_text_is_shown_as_text()
    {
        const string Text = "<script>alert(1)</script>{{Word}}{{c1::x}}[sound:x.mp3]\u001f\"'::$x$";
        JsonElement result = Import(DeckBuilder.Build(Sample.With(Sample.Hostile(Text)), null, Sample.Monday, All).Deck, times: 1);
        Assert.Equal("[]", result.GetProperty("problems").GetRawText());
        foreach (JsonElement card in result.GetProperty("rendered").EnumerateArray())
            foreach (string? side in new[] { card[1].GetString(), card[2].GetString() })
            {
                Assert.DoesNotContain("<script", side);
                Assert.DoesNotContain("[sound:", side);
                Assert.DoesNotContain("<audio", side);
            }
    }

    private JsonElement Import(Deck deck, int times)
    {
        const string Python = "/usr/bin/python3";
        Skip.IfNot(Directory.Exists("/usr/lib/python3/dist-packages/mnemosyne"), "Mnemosyne is not installed");
        string package = folder["deck.apkg"];
        AnkiPackage.Write(package, deck);
        Directory.CreateDirectory(folder["data"]);
        string driver = Path.Combine(Repository.Root, "tests", "FlashBuilder.Anki.Tests", "mnemosyne_import.py");
        return JsonDocument.Parse(ExternalProgram.Run(Python, driver, package, folder["data"], times.ToString())).RootElement;
    }
}
