using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class NoteGuidTests
{
    // Written down once and for ever: another value here means that every learner's deck doubles.
    [Theory]
    [InlineData("港口", "gang3 kou3", "seTq5TY^~|")]
    [InlineData("市場", "shi4 chang3", "m7NapLr8&,")]
    [InlineData("了", "le5", "M#(>y+8dq?")]
    [InlineData("了", "liao3", "BNsoTD.9b_")]
    public void A_word_has_the_same_guid_for_ever(string traditional, string reading, string expected) =>
        Assert.Equal(expected, NoteGuid.Of(traditional, reading));

    [Fact]
    public void The_guid_does_not_depend_on_what_the_card_says()
    {
        var other = DeckBuilder.Build(Sample.Replace(0, word => word with { Meaning = "haven", Surface = "码头", Count = 9 }), null, Sample.Tuesday).Deck;
        Assert.Equal(Sample.Deck.Notes[0].Guid, other.Notes[0].Guid);
    }
}
