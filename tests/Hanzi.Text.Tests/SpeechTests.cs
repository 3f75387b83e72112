using FlashBuilder.Tests;

namespace Hanzi.Text.Tests;

/// <summary>The speech that the user learns from, as it came out of its PDF; kept outside the repository.</summary>
public class SpeechTests
{
    [SkippableFact]
    public void The_speech_has_28_paragraphs_and_no_stray_space()
    {
        string input = File.ReadAllText(Repository.SharedFile("data/speech.txt"));
        SourceText clean = TextCleaner.Clean(input);
        Assert.Equal(28, clean.Paragraphs.Count);
        Assert.Equal(4, clean.Paragraphs.Count(p => p.Kind == ParagraphKind.Title));
        Assert.Empty(clean.Omitted);
        // The two spaces that mean something: between the halves of the title, and before the speaker's name.
        Assert.Equal(2, clean.Text.Count(c => c == ' '));
        Assert.Equal(27, clean.Text.Count(c => c == '\n'));
        static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal(Letters(input), Letters(clean.Text));
        Assert.Contains("16架B-25轟炸機", clean.Text);
        Assert.Contains("5000多年", clean.Text);
        Assert.All(clean.Paragraphs.Skip(5), p => Assert.True(clean.Text[p.Span.End - 1] is '。' or '！'));
    }

    [SkippableFact]
    public void Every_sentence_of_the_speech_ends_like_one_and_is_found_in_the_input()
    {
        string input = File.ReadAllText(Repository.SharedFile("data/speech.txt"));
        foreach (Sentence sentence in SentenceSplitter.Split(TextCleaner.Clean(input)))
        {
            if (sentence.Paragraph > 5) Assert.Contains(sentence.Text[^1], "。！？");
            string there = string.Concat(sentence.InputSpan.Of(input).Where(c => !char.IsWhiteSpace(c)));
            Assert.Equal(sentence.Text.Replace(" ", ""), there);
        }
    }
}
