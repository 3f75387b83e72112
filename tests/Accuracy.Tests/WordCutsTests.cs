using Accuracy.Frequencies;
using Accuracy.Learning;
using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Tests;

public class WordCutsTests
{
    private static readonly Hanzi.Dictionary.Lexicon s_lexicon = Toy.Lexicon("學校 学校 [xue2 xiao4] /school/", "生活 生活 [sheng1 huo2] /life/", "在 在 [zai4] /at/");

    [Fact]
    public void Broken_and_crossing_words_are_counted_against_the_headwords_and_the_words_that_came_out()
    {
        var cuts = new WordCuts(s_lexicon);
        cuts.Add(new(["學校", "生活", "，", "在", "海口"]), Tokens(1, 3, 4, 5, 6, 7, 8));
        Assert.Equal((2, 6), (cuts.Headwords, cuts.Found));
        Assert.Equal(["學校\t學|校生", "生活\t校生|活"], cuts.Broken);
        Assert.Equal(["校生 Word\t學校|生活"], cuts.Crossing);
        Assert.Equal((1000, 1000 / 6.0), (cuts.BrokenPerThousand, cuts.CrossingPerThousand));

        var both = new WordCuts(s_lexicon);
        both.Add(cuts);
        both.Add(cuts);
        Assert.Equal((4, 12, 4), (both.Headwords, both.Found, both.Broken.Count));
    }

    [Fact]
    public void A_form_of_mixed_scripts_is_no_headword()
    {
        var cuts = new WordCuts(s_lexicon);
        cuts.Add(new(["学校", "學校", "学校"]), Tokens(2, 4, 6));
        cuts.Add(new(["学校"]), Tokens(1, 2));
        Assert.Equal((4, 1), (cuts.Headwords, cuts.Broken.Count));
        cuts.Add(new(["學校", "在校"]), Tokens(2, 4));
        Assert.Equal(5, cuts.Headwords);
    }

    [Fact]
    public void Counts_are_mixed_by_their_shares_and_forms_in_two_scripts_add_up()
    {
        var mixer = new CountMixer(s_lexicon);
        mixer.Add([("学校", 4000), ("巴黎", 900)], 1_000_000_000, 0.5);
        mixer.Add([("學校", 1), ("学校", 1), ("在", 0.123456)], 1000, 0.5);
        string[] rows = [.. mixer.Text().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
        Assert.Equal(["在\t61700", "学校\t1000000"], rows);
    }

    private static Token[] Tokens(params int[] ends) =>
        [.. ends.Select((end, i) => new Token(new TextSpan(i == 0 ? 0 : ends[i - 1], end), TokenKind.Word, Token.NoHeadword))];
}
