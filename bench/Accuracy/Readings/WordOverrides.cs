using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>Words that sentences read otherwise than the dictionary, again and again.</summary>
internal static class WordOverrides
{
    /// <summary>Sentences that it takes, and how many to one that agrees with the dictionary.</summary>
    private const int Least = 2, Majority = 3;

    /// <summary>The reading in lower case by folded word. A neutral tone of the dictionary stays: it is the spoken form.</summary>
    /// <param name="everyday">
    /// One sentence is enough, but only to choose among the word's entries: the word may be a wrong cut (滿意/地點/點頭).
    /// </param>
    public static IReadOnlyDictionary<string, string> Learn(
        Chain chain, IEnumerable<Polyphone> sentences, IEnumerable<Polyphone> everyday)
    {
        TokenReader reader = new(chain.Lexicon, chain.Characters, Script.Simplified);
        Dictionary<string, int> right = [];
        Dictionary<(string Word, string Reading), int> wrong = [];
        foreach (var (polyphone, isEveryday) in sentences.Select(p => (p, false)).Concat(everyday.Select(p => (p, true))))
        {
            var token = reader.Read(polyphone.Text, chain.Segmenter.Segment(polyphone.Text)).First(t => t.Token.Span.End > polyphone.At);
            int at = polyphone.At - token.Token.Span.Start;
            if (token.Token.Span.Length < 2 || token.Reading.Count != token.Token.Span.Length) continue;
            string word = chain.Lexicon.Scripts.Fold(token.Token.Span.Of(polyphone.Text));
            var own = token.Reading[at].ToLower();
            if (own == polyphone.Reading) right[word] = right.GetValueOrDefault(word) + 1;
            else if (isEveryday ? token.Entries.Any(e => IsRead(e, at, polyphone.Reading)) : own.Tone != 5)
            {
                var other = token.Reading.Select((s, i) => i == at ? polyphone.Reading : s.ToLower());
                var key = (word, PinyinText.Numbered([.. other]));
                wrong[key] = wrong.GetValueOrDefault(key) + (isEveryday ? Least : 1);
            }
        }

        return wrong.Where(w => w.Value >= Least && w.Value >= Majority * right.GetValueOrDefault(w.Key.Word))
            .GroupBy(w => w.Key.Word).ToDictionary(g => g.Key, g => g.MaxBy(w => w.Value).Key.Reading);
    }

    private static bool IsRead(Entry entry, int at, Syllable reading) =>
        at < entry.Reading.Count && entry.Reading[at].ToLower() == reading;
}
