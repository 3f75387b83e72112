using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Tests;

public class LongTextTests
{
    [Fact]
    public void A_clause_that_is_too_long_is_cut_between_tokens_with_dots()
    {
        var window = Around(Enumerable.Repeat("中國", 100), 50);
        Assert.True(window.CutsFront && window.CutsBack);
        Assert.True(window.Span.Length <= ExampleWindow.Longest && window.Span.Start % 2 == 0 && window.Span.Length % 2 == 0);
        string text = string.Concat(Enumerable.Repeat("中國", 100));
        Assert.Equal("…" + window.Span.Of(text) + "…", window.Of(text));
        Assert.Equal("中國", window.PlaceOf(new(100, 102)).Of(window.Of(text)));
    }

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(99, true, false)]
    public void Dots_stand_only_where_something_is_left_out(int token, bool front, bool back)
    {
        var window = Around(Enumerable.Repeat("中國", 100), token);
        Assert.Equal((front, back), (window.CutsFront, window.CutsBack));
    }

    [Fact]
    public void A_clause_within_the_bound_is_shown_whole()
    {
        var window = Around(Enumerable.Repeat("中國", ExampleWindow.LongestClause / 2), 3);
        Assert.Equal(new ExampleWindow(new(0, ExampleWindow.LongestClause)), window);
    }

    [Fact]
    public void The_lightest_doubts_are_found_in_any_number_of_them()
    {
        var random = new Random(11);
        var doubts = Enumerable.Range(0, 60_000).Select(i => (Doubt: new Doubt($"{i}", "", [], random.Next(1000) / 1000.0), Key: $"{random.Next(20_000)}")).ToList();
        var worst = new WorstDoubts(30);
        foreach (var (doubt, key) in doubts) worst.Add(doubt, key);
        // What is kept is right but for which of two of the same weight is.
        double[] expected = [.. doubts.GroupBy(d => d.Key).Select(g => g.Min(d => d.Doubt.Weight)).Order().Take(30)];
        Assert.Equal(expected, worst.InOrder().Select(d => d.Weight).Order());
        Assert.Equal(worst.InOrder().Select(d => int.Parse(d.Question)).Order(), worst.InOrder().Select(d => int.Parse(d.Question)));
    }

    [Fact]
    public void Tokens_come_back_as_they_were_kept()
    {
        var kept = new KeptText();
        var sentence = SentenceSplitter.Split(TextCleaner.Clean("他來了，我走。")).Single();
        for (int i = 0; i < 10_000; i++) kept.Add(sentence, Tokens(["他", "來了", "，", "我", "走", "。"]), token => (Hardness)(token.Token.Span.Length - 1));
        var room = Array.Empty<KeptToken>();
        foreach (int number in (int[])[0, 1, 2730, 2731, 9_999])
        {
            var tokens = kept.TokensOf(number, ref room).ToArray();
            Assert.Equal(["他", "來了", "，", "我", "走", "。"], tokens.Select(token => token.Span.Of(kept[number].Text)));
            Assert.Equal([Hardness.None, Hardness.Name, Hardness.None, Hardness.None, Hardness.None, Hardness.None], tokens.Select(token => token.Hardness));
            Assert.Equal([new TextSpan(0, 4), new TextSpan(4, 7)], kept.ClausesOf(number).ToArray());
        }
    }

    private static ExampleWindow Around(IEnumerable<string> words, int token)
    {
        KeptToken[] tokens = [.. Tokens([.. words]).Select(t => new KeptToken(t.Token.Span, t.Word, Formation.None, Hardness.None))];
        return ExampleWindow.Around(string.Concat(words), [], tokens, token);
    }

    private static ReadToken[] Tokens(string[] words)
    {
        var tokens = new List<ReadToken>();
        foreach (string word in words)
        {
            int start = tokens.Count == 0 ? 0 : tokens[^1].Token.Span.End;
            tokens.Add(new(new(new(start, start + word.Length), TokenKind.Word, Token.NoHeadword), new() { Text = word, Kind = TokenKind.Word }));
        }

        return [.. tokens];
    }
}
