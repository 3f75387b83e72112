using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public class LearntNotesTests
{
    private const int Review = 2, Suspended = -1, Buried = -3;

    [Theory]
    [InlineData(Review, Review, 21, true)]
    [InlineData(Review, Review, 20, false)]
    [InlineData(Review, Buried, 30, true)]
    [InlineData(Review, Suspended, 300, false)]
    [InlineData(3, 1, 30, false)]
    [InlineData(1, 3, 30, false)]
    [InlineData(0, 0, 0, false)]
    public void A_note_is_learnt_when_a_card_of_it_comes_back_late_enough(int type, int queue, int interval, bool isLearnt)
    {
        var collection = Collection(Basic, [Note(1, 10, "市場", "market")], [Card(1, type, queue, interval), Card(1, 0, 0, 0, ordinal: 1)]);
        Assert.Equal(isLearnt ? 1 : 0, LearntNotes.Of(collection, 21).Sum(group => group.Count));
    }

    [Fact]
    public void Fields_become_plain_text_without_sounds_and_readings()
    {
        string[] row = Row(Basic,
            "<div>學[xué]<b>生</b>&nbsp;[sound:a.mp3]</div>", "<ruby>學<rt>xué</rt></ruby><br>two<script>x</script>");
        Assert.Equal(["學生", "學\ntwo"], row.Select(text => text.Trim()));
    }

    [Theory]
    [InlineData("学生[がくせい]")]
    [InlineData("<ruby>学生<rt>がくせい</rt></ruby>")]
    public void Kana_of_readings_stays_to_tell_the_language(string field) => Assert.Equal("学生\nがくせい", Row(Basic, field, "")[0]);

    [Theory]
    [InlineData("我是{{c1::學生}}。", new[] { 0 }, "學生\n")]
    [InlineData("我是{{c1::<b>學生</b>::student}}，{{c2::你}}呢？", new[] { 0, 1 }, "學生\n你\n")]
    [InlineData("我是{{c1::學生}}，{{c2::你}}呢？", new[] { 1 }, "你\n")]
    [InlineData("{{c1::我是{{c2::學生}}}}", new[] { 0 }, "")]
    [InlineData("{{c1::我是{{c2::學生}}}}", new[] { 1 }, "學生\n")]
    [InlineData("{{c1::never closed", new[] { 0 }, "")]
    public void Of_a_field_with_gaps_what_learnt_cards_ask_for_counts(string field, int[] learnt, string text)
    {
        AnkiNoteType type = Basic with { IsCloze = true };
        var collection = Collection(type, [Note(1, 10, field, "extra 市場")],
            [.. learnt.Select(ordinal => Card(1, Review, Review, 30, ordinal))]);
        Assert.Equal([text, "extra 市場"], Assert.Single(LearntNotes.Of(collection, 21)).Rows[0]);
    }

    [Fact]
    public void Gaps_are_only_gaps_in_a_note_type_for_them() => Assert.Equal("{{c1::學生}}", Row(Basic, "{{c1::學生}}", "")[0]);

    [Fact]
    public void Our_own_notes_name_their_word()
    {
        Note own = Sample.Deck.Notes[1];
        var type = new AnkiNoteType(NoteType.Id, "FlashBuilder Chinese", false, [.. NoteType.Fields.Select(field => field.ToString())], ["Recognition"]);
        var note = new AnkiNote(5, own.Guid, NoteType.Id, 0, "", [.. NoteType.Fields.Select(field => own.Fields[field])]);
        LearntNotes group = Assert.Single(LearntNotes.Of(Collection(type, [note], [Card(5, Review, Review, 90)]), 21));
        Assert.Equal(["市場"], group.OwnWords);
        Assert.Empty(group.Rows);
    }

    [Fact]
    public void Notes_of_a_type_are_apart_by_the_deck_that_their_cards_belong_to()
    {
        var collection = Collection(Basic, [Note(1, 10, "市場", ""), Note(2, 10, "学生", ""), Note(3, 10, "朋友", "")],
            [Card(1, Review, Review, 30, deck: 1), Card(2, Review, Review, 30, deck: 2), Card(3, Review, Review, 30, deck: 3, home: 1)]) with
        {
            Decks = new Dictionary<long, AnkiDeck>
            {
                [1] = new(1, "Chinese::HSK", "", false),
                [2] = new(2, "Japanese", "", false),
                [3] = new(3, "Cram", "", true),
            },
        };
        Assert.Equal([["市場", "朋友"], ["学生"]], LearntNotes.Of(collection, 21).Select(group => group.Rows.Select(row => row[0]).ToArray()));
    }

    [Fact]
    public void No_field_makes_it_throw_or_slow()
    {
        string[] parts = ["{{c", "1::", "}}", "[", "]", "<", ">", "<rt>", "&", "學", "が", "\ud800", "::", "{{c1::"];
        Random random = new(815);
        for (int round = 0; round < 5_000; round++)
            Row(Basic with { IsCloze = round % 2 == 0 }, string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => parts[random.Next(parts.Length)])), "");
        foreach (string part in parts) Row(Basic with { IsCloze = true }, string.Concat(Enumerable.Repeat(part, 1_000_000)), "");
    }

    private static AnkiNoteType Basic { get; } = new(10, "Basic", false, ["Front", "Back"], ["Card 1", "Card 2"]);

    private static string[] Row(AnkiNoteType type, params string[] fields) =>
        [.. Assert.Single(LearntNotes.Of(Collection(type, [Note(1, type.Id, fields)], [Card(1, Review, Review, 30)]), 21)).Rows[0]];

    private static AnkiNote Note(long id, long type, params string[] fields) => new(id, $"g{id}", type, 0, "", fields);

    private static AnkiCard Card(long note, int type, int queue, int interval, int ordinal = 0, long deck = 1, long home = 0) => new()
    {
        Id = note * 100 + ordinal,
        Note = note,
        Deck = deck,
        Ordinal = ordinal,
        Type = type,
        Queue = queue,
        Due = 0,
        Interval = interval,
        Factor = 2500,
        Reviews = 3,
        Lapses = 0,
        HomeDeck = home,
        HomeDue = 0,
        Flags = 0,
        Data = "",
    };

    private static AnkiCollection Collection(AnkiNoteType type, IReadOnlyList<AnkiNote> notes, IReadOnlyList<AnkiCard> cards) => new()
    {
        Form = PackageForm.Collection,
        Schema = 11,
        Created = 0,
        NoteTypes = new Dictionary<long, AnkiNoteType> { [type.Id] = type },
        Decks = new Dictionary<long, AnkiDeck> { [1] = new(1, "Default", "", false) },
        Notes = notes,
        BrokenNotes = 0,
        Cards = cards,
        Reviews = [],
        Media = new Dictionary<string, string>(),
    };
}
