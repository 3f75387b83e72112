using System.Text.RegularExpressions;

namespace FlashBuilder.Vocabulary.Tests;

public partial class DoubtsTests
{
    private const string Text = "他們研究生命的起源。大家都想得到他的幫助。這條路很長，他長得很高。他用一種特別的方法，方法很好。村長會說話。他將來的時候再說。";

    [Fact]
    public void Every_answer_is_a_line_of_a_corrections_file_that_is_obeyed_and_settles_the_doubt()
    {
        var doubts = CorrectionsTests.Extract(Text, "").Counts.Doubts;
        Assert.NotEmpty(doubts);
        foreach (var doubt in doubts)
        {
            Assert.Contains(doubt.Sentence, Text);
            Assert.True(doubt.Answers.Count >= 2);
            foreach (var answer in doubt.Answers)
            {
                var again = CorrectionsTests.Extract(Text, answer.Line + "\n").Counts;
                Assert.Equal([1], again.UsedCorrections);
                Assert.DoesNotContain(again.Doubts, d => d.Question == doubt.Question && d.Sentence == doubt.Sentence);
            }
        }
    }

    [Fact]
    public void The_first_answer_is_what_was_taken()
    {
        var taken = CorrectionsTests.Extract(Text, "");
        string first = string.Concat(taken.Counts.Doubts.Select(d => d.Answers[0].Line + "\n"));
        Assert.Equal(taken.Words.Words.Select(w => (w.Surface, w.Reading)), CorrectionsTests.Extract(Text, first).Words.Words.Select(w => (w.Surface, w.Reading)));
    }

    [Fact]
    public void Of_a_very_long_text_the_beginning_is_looked_at()
    {
        string filler = string.Concat(Enumerable.Repeat("我們去公園。", TextDoubts.MostCharacters / 6));
        Assert.DoesNotContain(CorrectionsTests.Extract(filler + Text, "").Counts.Doubts, d => Text.Contains(d.Sentence));
        Assert.Contains(CorrectionsTests.Extract(Text + filler, "").Counts.Doubts, d => Text.Contains(d.Sentence));
    }

    [Fact]
    public void The_list_stays_short()
    {
        string text = string.Concat(Enumerable.Repeat(Text, 30));
        Assert.InRange(CorrectionsTests.Extract(text, "").Counts.Doubts.Count, 1, 30);
    }

    [Fact]
    public void The_file_holds_remarks_alone_until_somebody_takes_a_sign_away()
    {
        Doubt hostile = new("words: 港", "港\nword 港/口\r\u2028not 港口 # x", [new("word 港/口 @ 港\nnot 港口", "a\nb"), new("word 港口", "")], 0);
        string file = DoubtsText.Write([hostile], "x.txt\nword 港");
        Assert.False(DoubtsText.IsEdited(file));
        Assert.StartsWith(DoubtsText.Mark, file);
        string edited = Answer().Replace(file, "word 港口");
        Assert.True(DoubtsText.IsEdited(edited));
        Assert.Equal("word 港口", Assert.Single(Corrections.Parse("x", edited, FlashBuilder.Tests.Toy.Scripts).Lines).Source);
    }

    [Fact]
    public void Nothing_doubtful_is_said_too() => Assert.Contains("Nothing is in doubt", DoubtsText.Write([], "x"));

    [GeneratedRegex("#   word 港口")]
    private static partial Regex Answer();
}
