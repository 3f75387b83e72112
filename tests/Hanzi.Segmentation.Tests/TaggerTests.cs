using FlashBuilder.Tests;
using Hanzi.Text;

namespace Hanzi.Segmentation.Tests;

public class TaggerTests
{
    private static readonly int s_tags = Enum.GetValues<PartOfSpeech>().Length;

    [Fact]
    public void The_chain_of_tags_is_the_likeliest_of_all()
    {
        var lexicon = Toy.Lexicon("書 书 [shu1] /book/", "看 看 [kan4] /to look/", "好 好 [hao3] /good/");
        var frequencies = Hanzi.Dictionary.WordFrequencies.Load(lexicon, Toy.Text("list.txt", "書 5 n", "看 5 v"));
        var random = new Random(3);
        for (int round = 0; round < 20; round++)
        {
            string[] lines =
            [
                .. Enum.GetNames<PartOfSpeech>().Append("Start").Select(tag => $"follows\t{tag}{Counts(random)}"),
                .. "書看好".Select(word => $"word\t{word}{Counts(random)}"),
            ];
            var model = TagModel.Load(lexicon, frequencies, Toy.Text("tags.tsv", lines));
            string text = new([.. Enumerable.Range(0, 3).Select(_ => "書看好。"[random.Next(4)])]);
            Token[] tokens = [.. text.Select((c, i) => c == '。'
                ? new Token(new TextSpan(i, i + 1), TokenKind.Punctuation, Token.NoHeadword)
                : new Token(new TextSpan(i, i + 1), TokenKind.Word, lexicon.HeadwordOf([c])))];
            float best = Chains().Max(chain => Score(model, tokens, chain));
            Assert.Equal(best, Score(model, tokens, [.. new PartOfSpeechTagger(model).Tag(text, tokens).Select(tag => (int)tag)]));
        }
    }

    private static IEnumerable<int[]> Chains() =>
        from first in Enumerable.Range(0, s_tags)
        from second in Enumerable.Range(0, s_tags)
        from third in Enumerable.Range(0, s_tags)
        select new[] { first, second, third };

    private static float Score(TagModel model, Token[] tokens, int[] chain)
    {
        float score = 0;
        for (int i = 0; i < chain.Length; i++)
        {
            score += model.TransitionsFrom(i == 0 ? s_tags : chain[i - 1])[chain[i]];
            if (tokens[i].IsHeadword) score += model.Emission(tokens[i].Headword)[chain[i]];
            else if (chain[i] != (int)PartOfSpeech.Punctuation) return float.NegativeInfinity;
        }

        return score;
    }

    private static string Counts(Random random) =>
        string.Concat(Enumerable.Range(0, s_tags).Select(_ => $"\t{random.Next(50)}"));
}
