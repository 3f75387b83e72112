using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>How names outside the dictionary come out.</summary>
/// <param name="Gold">Names (PROPN) of two or more Han characters that are no headword.</param>
/// <param name="Found">Of these, the ones that are one token.</param>
/// <param name="Whole">Of these, the ones that are one token or, whole, a part of a longer name.</param>
/// <param name="Predicted">Tokens that the segmenter says are names.</param>
/// <param name="False">Of these, the ones that hold no word that is a name.</param>
internal sealed record NameScore(int Gold, int Found, int Whole, int Predicted, int False)
{
    public static NameScore Of(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<IReadOnlyList<Token>> predicted, Lexicon lexicon)
    {
        int gold = 0, found = 0, whole = 0, names = 0, wrong = 0;
        for (int i = 0; i < sentences.Count; i++)
        {
            var words = sentences[i].Words;
            foreach (var token in predicted[i])
            {
                if (token.Kind != TokenKind.Name) continue;
                names++;
                bool holdsName = false;
                for (int w = 0; w < words.Words.Count; w++)
                    holdsName |= sentences[i].Tags[w] == "PROPN" && words.Edges[w] < token.Span.End && words.Edges[w + 1] > token.Span.Start;
                if (!holdsName) wrong++;
            }

            for (int w = 0; w < words.Words.Count; w++)
            {
                string word = words.Words[w];
                if (sentences[i].Tags[w] != "PROPN" || word.Length < 2 || !word.All(HanCharacter.IsHan) || lexicon.HeadwordOf(word) >= 0) continue;
                gold++;
                var covering = predicted[i].First(t => t.Span.End > words.Edges[w]);
                if (covering.Span.Start == words.Edges[w] && covering.Span.End == words.Edges[w + 1]) found++;
                if (covering.Span.Start <= words.Edges[w] && covering.Span.End >= words.Edges[w + 1]) whole++;
            }
        }

        return new(gold, found, whole, names, wrong);
    }
}
