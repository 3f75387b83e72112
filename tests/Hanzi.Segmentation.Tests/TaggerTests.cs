using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation.Tests;

public class TaggerTests
{
    private static readonly int s_tags = Enum.GetValues<PartOfSpeech>().Length;

    private static readonly Lexicon s_lexicon = Toy.Lexicon(
        "書 书 [shu1] /book/", "看 看 [kan4] /to look/", "好 好 [hao3] /good/", "希望 希望 [xi1 wang4] /to hope/a hope/",
        "大希望 大希望 [da4 xi1 wang4] /great hope/", "中國 中国 [Zhong1 guo2] /China/");

    private static readonly WordFrequencies s_frequencies =
        WordFrequencies.Load(s_lexicon, Toy.Text("list.txt", "書 5 n", "看 5 v", "希望 4 vn"));

    private static readonly TagFeatures s_features = new(s_lexicon, s_frequencies);

    [Fact]
    public void The_chain_of_tags_is_the_likeliest_of_all()
    {
        var random = new Random(3);
        for (int round = 0; round < 20; round++)
        {
            string text = new([.. Enumerable.Range(0, 3).Select(_ => "書看好。"[random.Next(4)])]);
            Token[] tokens = [.. text.Select((c, i) => TokenOf(c, i))];
            var weights = Enumerable.Range(0, 3).SelectMany(i => Features(text, tokens, i)).Distinct()
                .Concat(Enumerable.Range(-1, s_tags + 1).Select(Transition))
                .ToDictionary(f => f, _ => Enumerable.Range(0, s_tags).Select(_ => random.Next(-50, 50)).ToArray());
            var tags = new PartOfSpeechTagger(Model(weights)).Tag(text, tokens);
            Assert.Equal(Chains().Max(chain => Score(weights, text, tokens, chain)), Score(weights, text, tokens, [.. tags.Select(t => (int)t)]));
        }
    }

    [Fact]
    public void A_token_sees_two_neighbours_on_each_side()
    {
        var tagger = new PartOfSpeechTagger(Model(new() { ["w0书"] = Only(PartOfSpeech.Adverb), ["w4好"] = Only(PartOfSpeech.Pronoun) }));
        string text = "書看看看好";
        var tags = tagger.Tag(text, [.. text.Select((c, i) => TokenOf(c, i))]);
        Assert.Equal([PartOfSpeech.Noun, PartOfSpeech.Noun], tags[..2]);
        Assert.Equal(5, tags.Length);
        Assert.Equal(PartOfSpeech.Adverb, tagger.Tag("書看看", [.. "書看看".Select((c, i) => TokenOf(c, i))])[2]);
        Assert.Equal(PartOfSpeech.Pronoun, tagger.Tag("看看好", [.. "看看好".Select((c, i) => TokenOf(c, i))])[0]);
    }

    [Theory]
    [InlineData("希望", "w2希望", "t2vn", "g2vn", "z2望", "a2希", "l22vn")]
    [InlineData("大希望", "w2大希望", "t2?", "g2n", "z2望", "a2大", "h2vn", "l23?")]
    [InlineData("中國", "w2中国", "t2?", "g2C", "z2国", "a2中", "l22?")]
    public void A_word_says_what_it_has_in_common_with_others(string word, params string[] features) =>
        Assert.Equal(features, s_features.Of(s_lexicon.HeadwordOf(word), TagFeatures.Reach));

    [Fact]
    public void A_sign_that_was_never_seen_says_what_all_signs_say()
    {
        Assert.Equal(["t1.。", "t1."], TagFeatures.OfOther(TagFeatures.ClassOf('。'), 1));
        Assert.Equal(["t1."], TagFeatures.OfOther(TagFeatures.ClassOf('　'), 1));
        Assert.Equal(["t1."], TagFeatures.OfOther(TagFeatures.ClassOf('\ud83d'), 1));
    }

    [Fact]
    public void Lines_of_another_form_are_told_together()
    {
        var exception = Assert.Throws<DictionaryFormatException>(
            () => TagModel.Load(s_lexicon, s_frequencies, Toy.Text("t.tsv", "# ok", "w2看\tB4", "w2好\tZ4", "w2書\tA", "x", "fA", "fZ\tA1", "bn\tA1")));
        Assert.Equal([3, 4, 5, 6, 7, 8], exception.Faults.Select(f => f.Line));
    }

    private static Token TokenOf(char c, int at) => c == '。'
        ? new(new TextSpan(at, at + 1), TokenKind.Punctuation, Token.NoHeadword)
        : new(new TextSpan(at, at + 1), TokenKind.Word, s_lexicon.HeadwordOf([c]));

    private static TagModel Model(Dictionary<string, int[]> weights) => TagModel.Load(s_lexicon, s_frequencies, Toy.Text(
        "tags.tsv", [.. weights.Select(w => w.Key + "\t" + string.Concat(w.Value.Select((v, tag) => $"{(char)(TagModel.FirstLetter + tag)}{v}")))]));

    private static int[] Only(PartOfSpeech tag)
    {
        int[] row = new int[s_tags];
        row[(int)tag] = 9;
        return row;
    }

    private static string Transition(int before) => "f" + (before < 0 ? TagFeatures.Edge : ((char)(TagModel.FirstLetter + before)).ToString());

    private static IEnumerable<string> Features(string text, Token[] tokens, int index)
    {
        string ClassAt(int at) => (uint)at >= (uint)tokens.Length ? TagFeatures.Edge
            : tokens[at].IsHeadword ? s_features.ClassOf(tokens[at].Headword) : TagFeatures.ClassOf(text[at]);
        for (int place = 0; place < TagFeatures.Places; place++)
        {
            int at = index + place - TagFeatures.Reach;
            bool isWord = (uint)at < (uint)tokens.Length && tokens[at].IsHeadword;
            foreach (string feature in isWord ? s_features.Of(tokens[at].Headword, place) : TagFeatures.OfOther(ClassAt(at), place)) yield return feature;
        }

        yield return TagFeatures.Pair(TagFeatures.Before, ClassAt(index - 1), ClassAt(index));
        yield return TagFeatures.Pair(TagFeatures.Behind, ClassAt(index), ClassAt(index + 1));
    }

    private static IEnumerable<int[]> Chains() =>
        from first in Enumerable.Range(0, s_tags)
        from second in Enumerable.Range(0, s_tags)
        from third in Enumerable.Range(0, s_tags)
        select new[] { first, second, third };

    private static double Score(Dictionary<string, int[]> weights, string text, Token[] tokens, int[] chain)
    {
        double score = 0;
        for (int i = 0; i < chain.Length; i++)
        {
            score += weights[Transition(i == 0 ? -1 : chain[i - 1])][chain[i]];
            if (tokens[i].IsHeadword) score += Features(text, tokens, i).Sum(f => weights[f][chain[i]]);
            else if (chain[i] != (int)PartOfSpeech.Punctuation) return double.NegativeInfinity;
        }

        return score;
    }
}
