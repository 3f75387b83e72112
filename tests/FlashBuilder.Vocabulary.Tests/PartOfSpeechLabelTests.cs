using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary.Tests;

public class PartOfSpeechLabelTests
{
    [Theory]
    [InlineData("to come together", PartOfSpeech.Verb, 'v', "verb")]
    [InlineData("to strive", PartOfSpeech.Noun, 'v', "verb")]
    [InlineData("power; force", PartOfSpeech.Noun, 'n', "noun")]
    [InlineData("both countries", PartOfSpeech.Noun, 'n', "noun")]
    [InlineData("famous", PartOfSpeech.Adjective, 'a', "adjective")]
    [InlineData("classifier for people", PartOfSpeech.Noun, 'q', "measure word")]
    [InlineData("lacking", PartOfSpeech.Noun, 'a', "")]
    [InlineData("peaceful relations", PartOfSpeech.Verb, 'a', "")]
    [InlineData("direct", PartOfSpeech.Adverb, 'a', "")]
    public void A_label_says_what_wording_and_sentence_agree_on(string meaning, PartOfSpeech tag, char listTag, string expected) =>
        Assert.Equal(expected, PartOfSpeechLabel.Of(meaning, tag, WordKind.Word, listTag));

    [Fact]
    public void A_name_is_called_so() => Assert.Equal("name", PartOfSpeechLabel.Of("Tainan, a city", PartOfSpeech.ProperNoun, WordKind.Name, 'n'));
}
