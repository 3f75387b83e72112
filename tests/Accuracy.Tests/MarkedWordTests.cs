using Accuracy.Senses;

namespace Accuracy.Tests;

public class MarkedWordTests
{
    [Fact]
    public void Marks_are_read_and_taken_off()
    {
        var (sentences, words) = Read("# comment\n\n他{打=to call|phone}了{電話=telephone}。\n好\n");

        Assert.Equal(["他打了電話。", "好"], sentences);
        Assert.Equal([(0, 1, "打"), (0, 3, "電話")], words.Select(w => (w.Sentence, w.Start, w.Text)));
        Assert.Equal(["to call", "phone"], words[0].Keys);
    }

    [Theory]
    [InlineData("Towards; at; for", true)]
    [InlineData("to be at home", true)]
    [InlineData("a hat", false)]
    [InlineData("", false)]
    public void A_key_stands_at_the_beginning_of_a_word(string meaning, bool expected) =>
        Assert.Equal(expected, Read("{對=at|towards}\n").Words[0].Accepts(meaning));

    [Theory]
    [InlineData("{對}\n")]
    [InlineData("{=at}\n")]
    [InlineData("對\n")]
    public void A_file_without_good_marks_is_told(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    private static (IReadOnlyList<string> Sentences, IReadOnlyList<MarkedWord> Words) Read(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return MarkedWord.ReadFile(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
