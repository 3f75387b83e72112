using System.Globalization;
using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>
/// A reading as people type it: letters, of which some carry a tone. A syllable whose tone is not given matches any.
/// </summary>
internal sealed class ReadingQuery
{
    private readonly List<(char Letter, int Tone)> _letters;
    private readonly HashSet<int> _ends;

    private ReadingQuery(List<(char Letter, int Tone)> letters, HashSet<int> ends)
    {
        _letters = letters;
        _ends = ends;
    }

    /// <summary>The query, or null where the text holds anything but pinyin.</summary>
    public static ReadingQuery? Parse(string text)
    {
        var letters = new List<(char Letter, int Tone)>();
        var ends = new HashSet<int>();
        foreach (char c in text)
        {
            int combined = ToneMark.OfCombining(c);
            if (ToneMark.TryTake(c, out char plain, out int tone)) letters.Add((char.ToLowerInvariant(plain), tone));
            else if (combined > 0 && letters.Count > 0) letters[^1] = (letters[^1].Letter, combined);
            else if ((c is ':' or '\u0308') && letters is [.., ('u', _)]) letters[^1] = ('ü', letters[^1].Tone);
            else if (c is >= '0' and <= '5' && letters.Count > 0)
            {
                letters[^1] = (letters[^1].Letter, c == '0' ? 5 : c - '0');
                ends.Add(letters.Count);
            }
            else if (c is ' ' or '\'' or '’' or '-') ends.Add(letters.Count);
            else if (c is 'v' or 'V' or 'ü' or 'Ü') letters.Add(('ü', 0));
            else if (char.IsAsciiLetter(c)) letters.Add((char.ToLower(c, CultureInfo.InvariantCulture), 0));
            else return null;
        }

        return letters.Count == 0 ? null : new(letters, ends);
    }

    /// <summary>A quick look at a reading in the dictionary's own form: false where it cannot match.</summary>
    public bool MayMatch(ReadOnlySpan<char> raw) => raw.Length > 0 && char.ToLowerInvariant(raw[0]) is var first
        && (first == _letters[0].Letter || (first is 'u' or 'v' && _letters[0].Letter == 'ü'));

    public bool Matches(IReadOnlyList<Syllable> reading)
    {
        int at = 0;
        foreach (var syllable in reading)
        {
            if (!syllable.IsSpoken && !char.IsAsciiLetter(syllable.Letters[0])) continue;
            int begin = at, tone = 0;
            foreach (char c in syllable.Letters)
            {
                if (at >= _letters.Count || _letters[at].Letter != char.ToLowerInvariant(c)) return false;
                if (at > begin && _ends.Contains(at)) return false;
                if (_letters[at].Tone > 0) tone = _letters[at].Tone;
                at++;
            }

            if (tone > 0 && tone != syllable.Tone) return false;
        }

        return at == _letters.Count;
    }
}
