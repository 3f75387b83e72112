namespace FlashBuilder.Vocabulary.Tests;

public class GlossTextTests
{
    [Theory]
    [InlineData("in conformance with..", "in conformance with")]
    [InlineData("to think that ...; to feel that ...", "to think that ...; to feel that ...")]
    [InlineData("introduces object of main verb,", "introduces object of main verb")]
    [InlineData("people of the south, who live mostly in the mountains of two provinces", "people of the south")]
    [InlineData("fig. low point", "low point")]
    [InlineData("to grasp (often fig.)", "to grasp")]
    [InlineData("one of the 12 two-hour periods of the day", "one of the 12 two-hour periods of the day")]
    [InlineData("name of states and dynasties at several different periods in history", "name of states and dynasties")]
    [InlineData("to recite an incantation to activate a very powerful magic weapon", "to recite an incantation")]
    [InlineData("article, report or program which deals with a rather specific topic", "article, report or program")]
    public void A_gloss_is_worded_for_a_card(string gloss, string expected) => Assert.Equal(expected, GlossText.Shorten(gloss));
}
