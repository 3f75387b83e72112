using FlashBuilder.Decks;
using Hanzi.Text;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

public sealed class DeckIdentityTests : IDisposable
{
    private const string Speech = "清晨的港口很安靜，市場裡已經擠滿了人。老闆說這是今年最重要的一天，大家都帶著孩子來看新的碼頭。下午的雨停了以後，漁夫把船開回港口，魚都賣完了。";

    private const string Other = "學校的圖書館有很多新書，學生們下課以後喜歡去那裡看書。老師說多看書可以知道更多事情，考試以前大家都坐在那裡準備功課，沒有人有時間去打球。";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt", Speech, true)]
    [InlineData("b.txt", Speech, true)]
    [InlineData("a.txt", Other, false)]
    [InlineData("b.txt", Other, false)]
    [InlineData("a.txt", "清晨的港口很安靜，市場裡已經擠滿了人。" + Other, true)]
    [InlineData("b.txt", "清晨的港口很安靜，市場裡已經擠滿了人。" + Other, false)]
    [InlineData("b.txt", Speech + "這一句話是後來才加上去的。", true)]
    [InlineData("a.txt", "太短了。", true)]
    [InlineData("b.txt", "太短了。", false)]
    public void A_text_is_known_by_its_path_and_its_sentences(string source, string text, bool isOf) =>
        Assert.Equal(isOf, Identity("a.txt", Speech).IsOf(source, Sketch(text)));

    [Theory]
    [InlineData(Speech, true)]
    [InlineData(Other, false)]
    public void A_deck_that_does_not_know_its_path_goes_by_the_sentences(string text, bool isOf) =>
        Assert.Equal(isOf, Identity("", Speech).IsOf("a.txt", Sketch(text)));

    [Fact]
    public void Signs_between_characters_do_not_count() =>
        Assert.Equal(1, Sketch(Speech).ShareOfLonger(Sketch(Speech.Replace("，", ",\n").Replace("。", " "))));

    /// <summary>A text of 200,000 different rows, and one in which every second is another.</summary>
    [Fact]
    public void Of_long_texts_a_sample_is_compared()
    {
        static string Row(int number) => string.Concat(Enumerable.Range(0, 6).Select(digit => (char)('一' + 1000 * digit + number / (int)Math.Pow(59, digit) % 59))) + "。";
        TextSketch one = Sketch(string.Concat(Enumerable.Range(0, 200_000).Select(Row)));
        TextSketch half = Sketch(string.Concat(Enumerable.Range(0, 200_000).Select(number => Row(number % 2 == 0 ? number : number + 500_000))));
        Assert.InRange(one.ShareOfLonger(half), 0.45, 0.55);
        Assert.InRange(Sketch(string.Concat(Enumerable.Range(0, 20_000).Select(Row))).ShareOfShorter(one), 0.9, 1);
    }

    [Fact]
    public void The_origin_is_kept_in_the_file_and_read_alone()
    {
        string path = folder["deck.db"];
        Deck deck = Sample.Deck with
        {
            Origin = new DeckOrigin { Source = "../a.txt", Packaged = 5, PackageTime = 7, Options = new Dictionary<string, string> { ["--cards"] = "cloze" } },
        };
        DeckFile.Write(path, deck);
        Assert.Equal(deck, DeckFile.Read(path));
        Assert.Equal(deck.Origin, DeckOrigin.Read(path));
        DeckFile.Write(path, deck with { Origin = DeckOrigin.Unknown });
        Assert.Equal(DeckOrigin.Unknown, DeckFile.Read(path).Origin);
    }

    [Fact]
    public void A_deck_that_does_not_remember_shows_its_cards()
    {
        string path = folder["deck.db"];
        DeckFile.Write(path, DeckBuilder.Build(Sample.Words, null, Sample.Monday, ExtraCards.Cloze | ExtraCards.Production).Deck);
        Assert.Equal("cloze,production", DeckIdentity.Read(path, ScriptTable.None).Origin.Options["--cards"]);
    }

    [Fact]
    public void What_went_out_in_a_package_is_tagged_once_when_it_retires()
    {
        Deck first = Sample.Deck with { Origin = DeckOrigin.Unknown.WithPackage(Sample.Deck) };
        var less = Sample.Words with { Words = [.. Sample.Words.Words.Skip(1)] };
        Deck second = DeckBuilder.Build(less, first, Sample.Tuesday).Deck;
        Note gone = Assert.Single(second.Leaving);
        Assert.Contains("FlashBuilder::retired", gone.Tags);
        Assert.Equal(Sample.Tuesday.ToUnixTimeSeconds(), gone.Modified);
        Assert.Equal(second.Retired, DeckBuilder.Build(less, second, Sample.Tuesday.AddDays(1)).Deck.Retired);
        Note back = DeckBuilder.Build(Sample.Words, second, Sample.Tuesday).Deck.Notes[0];
        Assert.DoesNotContain("FlashBuilder::retired", back.Tags);
        Assert.True(back.Modified > gone.Modified);
        Assert.Empty(DeckBuilder.Build(less, Sample.Deck, Sample.Tuesday).Deck.Leaving);
    }

    [Fact]
    public void A_package_of_a_deck_is_noted_without_touching_the_rest()
    {
        string path = folder["deck.db"];
        DeckFile.Write(path, Sample.Deck);
        DeckOrigin.NotePackage(path, Sample.Deck);
        Assert.Equal(Sample.Deck.Notes.Max(note => note.Id), DeckOrigin.Read(path).Packaged);
        Assert.Equal(Sample.Deck, DeckFile.Read(path) with { Origin = DeckOrigin.Unknown });
        byte[] bytes = File.ReadAllBytes(path);
        DeckOrigin.NotePackage(path, Sample.Deck);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("draft.v2.db", 2, "draft", true)]
    [InlineData("draft.v3-2.db", 3, "draft", true)]
    [InlineData("draft.v2.db", 4, "draft.v2", false)]
    [InlineData("draft.v3.db", 3, "draft.v3", false)]
    [InlineData("draft.v9.db", 4, "draft", false)]
    [InlineData("draft.db", 2, "draft", false)]
    public void A_copy_of_an_older_version_is_told_from_a_deck_of_such_a_name(string name, int version, string title, bool isCopy)
    {
        DeckFile.Write(folder[name], Sample.Deck with { Title = title });
        using (SqliteConnection connection = SqliteDatabase.Open(folder[name])) SqliteDatabase.Run(connection, $"PRAGMA user_version = {version}");
        Assert.Equal(isCopy, DeckBackup.Is(folder[name]));
    }

    [Fact]
    public void What_is_no_deck_and_has_the_name_of_a_copy_is_no_deck_to_study()
    {
        File.WriteAllText(folder["draft.v2.db"], new string('x', 5000));
        Assert.True(DeckBackup.Is(folder["draft.v2.db"]));
    }

    private static TextSketch Sketch(string text) => TextSketch.Of([text], ScriptTable.None);

    private static DeckIdentity Identity(string source, string text) => new(new DeckOrigin { Source = source }, Sketch(text));
}
