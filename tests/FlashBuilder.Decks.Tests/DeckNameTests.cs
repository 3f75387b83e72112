using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class DeckNameTests
{
    [Theory]
    [InlineData("港口的早晨", "FlashBuilder::港口的早晨")]
    [InlineData("a::b", "FlashBuilder::a：：b")]
    [InlineData(":a:", "FlashBuilder::：a：")]
    [InlineData("  a \u001f\n b  ", "FlashBuilder::a b")]
    [InlineData("say \"x\"", "FlashBuilder::say ”x”")]
    [InlineData(" ", "FlashBuilder::Untitled")]
    public void A_title_becomes_one_level(string title, string name) => Assert.Equal(name, DeckName.Of(title));

    [Fact]
    public void A_long_title_is_cut_between_characters()
    {
        string name = DeckName.Of(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 100)));
        Assert.EndsWith("👧…", name);
        Assert.InRange(name.Length, 60, 800);
    }

    [Fact]
    public void The_id_belongs_to_the_name()
    {
        Assert.Equal(1_624_596_270_740, DeckName.IdOf("FlashBuilder"));
        Assert.InRange(DeckName.IdOf("FlashBuilder::港口的早晨"), 1_400_000_000_000, 1_700_000_000_000);
    }
}
