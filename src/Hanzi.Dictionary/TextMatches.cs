namespace Hanzi.Dictionary;

/// <summary>
/// The headwords that begin at each place of one text. Working memory: filled anew for each text, used by one thread at a
/// time. Quicker than <see cref="Lexicon.MatchesAt"/> at one place after the other: the tables lie scattered in memory, and
/// what no place waits for is fetched side by side.
/// </summary>
public sealed class TextMatches
{
    private uint[] _pairs = [];
    private int[] _headwords = [];
    private int[] _first = [];
    private int[] _characters = [];
    private int[] _longer = [];

    /// <summary>The beginnings of three characters at them.</summary>
    private uint[] _thirds = [];
    private int[] _thirdHeadwords = [];
    private HeadwordMatch[] _matches = new HeadwordMatch[256];

    /// <param name="folded">A text as <see cref="Hanzi.Text.ScriptTable.Fold(char)"/> folds it.</param>
    public void Fill(Lexicon lexicon, ReadOnlySpan<char> folded)
    {
        if (_first.Length < folded.Length + 1)
        {
            int room = folded.Length * 3 / 2 + 64;
            (_pairs, _headwords, _first) = (new uint[room], new int[room], new int[room]);
            (_characters, _longer, _thirds, _thirdHeadwords) = (new int[room], new int[room], new uint[room], new int[room]);
        }

        var table = lexicon.Table;
        var pairs = _pairs.AsSpan(0, folded.Length);
        var headwords = _headwords.AsSpan(0, folded.Length);
        table.PairsOf(folded, pairs);
        table.HeadwordsAt(pairs, headwords);
        var longer = Longer(table, folded);
        if (_matches.Length < folded.Length * 3) _matches = new HeadwordMatch[folded.Length * 5];
        table.HeadwordsAt(folded, _characters);
        int count = 0, next = 0;
        var matches = _matches.AsSpan();
        var first = _first.AsSpan(0, folded.Length);
        bool isHan = folded.Length > 0 && Lexicon.IsHan(folded[0]);
        for (int at = 0; at < first.Length; at++)
        {
            // Without branches, which the processor would guess wrongly at every other place.
            first[at] = count;
            bool isNextHan = at + 1 < folded.Length && Lexicon.IsHan(folded[at + 1]);
            int character = _characters[at], pair = headwords[at];
            matches[count] = new(1, character);
            count += (character >= 0 & isHan) ? 1 : 0;
            matches[count] = new(2, pair);
            count += (pair >= 0 & (isHan | isNextHan)) ? 1 : 0;
            isHan = isNextHan;
            if (next == longer.Length || longer[next] != at) continue;
            int third = _thirdHeadwords[next];
            matches[count] = new(3, third);
            count += (third >= 0 & HasHan(folded.Slice(at, 3))) ? 1 : 0;
            int beginning = (int)_thirds[next++];
            if (at + 3 == folded.Length || !table.GoesOn(beginning)) continue;
            count = AddLonger(table, folded, at, beginning, count);
            matches = _matches;
        }

        _first[folded.Length] = count;
    }

    /// <summary>The places where a headword of three or more characters may begin, with <see cref="_thirds"/> for each.</summary>
    private ReadOnlySpan<int> Longer(HeadwordTable table, ReadOnlySpan<char> folded)
    {
        int count = 0, found = 0;
        for (int at = 0; at < folded.Length - 2; at++)
        {
            _longer[count] = at;
            count += table.GoesOn((int)_pairs[at]) ? 1 : 0;
        }

        for (int i = 0; i < count; i++)
        {
            int at = _longer[i], third = table.Next((int)_pairs[at], folded[at + 2]);
            (_longer[found], _thirds[found]) = (at, (uint)third);
            found += third == HeadwordTable.None ? 0 : 1;
        }

        table.HeadwordsAt(_thirds.AsSpan(0, found), _thirdHeadwords);
        return _longer.AsSpan(0, found);
    }

    /// <summary>Those at a place, shortest first; only those that hold a Han character.</summary>
    public ReadOnlySpan<HeadwordMatch> At(int place) => _matches.AsSpan(_first[place], _first[place + 1] - _first[place]);

    /// <param name="beginning">Of the first three characters.</param>
    private int AddLonger(HeadwordTable table, ReadOnlySpan<char> folded, int start, int beginning, int count)
    {
        for (int end = start + 3; end < folded.Length && table.GoesOn(beginning);)
        {
            beginning = table.Next(beginning, folded[end++]);
            if (beginning == HeadwordTable.None) break;
            // Room for this one and for three at each place behind.
            if (count + 3 * (folded.Length - start) + 1 > _matches.Length) Array.Resize(ref _matches, _matches.Length * 2);
            if (table.HeadwordAt(beginning) is >= 0 and var headword && HasHan(folded[start..end])) _matches[count++] = new(end - start, headword);
        }

        return count;
    }

    private static bool HasHan(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (Lexicon.IsHan(c)) return true;
        return false;
    }
}
