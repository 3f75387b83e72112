using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads pinyin that is joined into a word (<c>yánjiù</c>), which alone does not say where its syllables end.</summary>
public static class JoinedReading
{
    /// <summary>The syllables, a letter without a mark in the neutral tone; none where the text has another number of them.</summary>
    /// <param name="text">With marks.</param>
    /// <param name="like">Another reading of the same word: its syllables guide the cut.</param>
    public static IReadOnlyList<Syllable> Parse(string text, IReadOnlyList<Syllable> like)
    {
        var wanted = new Wanted("", like);
        var syllables = new List<Syllable>();
        foreach ((string letters, int tone, int at) in SyllableAlignment.Align(TypedLetters.Of(text), wanted))
        {
            if (at < 0 || letters.Length == 0) return [];
            syllables.Add(new(letters, !wanted.Reading[at].IsSpoken ? 0 : tone == 0 ? 5 : tone));
        }

        return syllables;
    }
}
