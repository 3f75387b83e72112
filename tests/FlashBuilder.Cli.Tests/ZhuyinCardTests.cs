using FlashBuilder.Decks;
using FlashBuilder.Study;

namespace FlashBuilder.Cli.Tests;

/// <summary>Decks with zhuyin beside the characters, or without pinyin, in the quiz.</summary>
public sealed class ZhuyinCardTests
{
    private const string Ruby = "<span class=\"ruby\" lang=\"zh-Hant-TW\"><ruby>市<rt class=\"tone4\"><span>ㄕ</span>ˋ</rt></ruby><ruby>場<rt class=\"tone3\"><span>ㄔㄤ</span>ˇ</rt></ruby></span>";

    [Fact]
    public void Zhuyin_beside_the_characters_is_shown_alone()
    {
        using var deck = new SmallDeck();
        var view = View(deck, fields => fields.With(Field.Zhuyin, Ruby));
        Assert.Equal("ㄕˋ ㄔㄤˇ", view.Zhuyin.Text);
        Assert.Equal("shìchǎng", view.Reading.Text);
        Assert.Equal([Ink.Tone4, Ink.Tone4, Ink.Tone3, Ink.Tone3], view.Zhuyin.Pieces.Where(piece => piece.Ink != Ink.Plain).Select(piece => piece.Ink));
    }

    [Fact]
    public void Hidden_zhuyin_is_not_shown()
    {
        using var deck = new SmallDeck();
        Assert.Equal("", View(deck, fields => fields.With(Field.Zhuyin, Ruby.Replace("\"><span>", "\" hidden><span>"))).Zhuyin.Text);
    }

    [Fact]
    public void Without_pinyin_the_zhuyin_is_the_reading_and_the_answer()
    {
        using var deck = new SmallDeck();
        var view = View(deck, fields => fields.With(Field.Zhuyin, Ruby).With(Field.Pinyin, "").With(Field.Key, "市場 shi4 chang2"));
        Assert.Equal("ㄕˋ ㄔㄤˇ", view.Reading.Text);
        Assert.Equal("", view.Zhuyin.Text);
        Assert.Equal("shi chang", view.Toneless);
        var accepted = AcceptedReadings.Of(view.Card.Fields);
        Assert.True(accepted.Judge("shi4chang3").IsRight);
        Assert.True(accepted.Judge("ㄕˋㄔㄤˇ").IsRight);
        Assert.Equal("Wrong tone: shì chāng", accepted.Judge("shi4chang1").Lines[0]);
    }

    [Fact]
    public void A_scheme_of_colours_changes_nothing_in_the_quiz()
    {
        using var deck = new SmallDeck();
        var plain = View(deck, fields => fields);
        var pleco = View(deck, fields => fields.With(Field.Pinyin, $"<span class=\"pleco\">{fields[Field.Pinyin]}</span>"));
        Assert.Equal(plain.Reading.Pieces, pleco.Reading.Pieces);
    }

    private static CardView View(SmallDeck deck, Func<NoteFields, NoteFields> change)
    {
        var card = deck.FirstCard();
        return new(card with { Fields = change(card.Fields) }, AnswerMode.Recognition);
    }
}
