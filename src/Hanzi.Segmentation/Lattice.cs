using System.Numerics;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>A token that may begin at a place.</summary>
internal readonly record struct Candidate(int Length, int Headword, TokenKind Kind);

/// <summary>
/// The tokens that may begin at each place of a text, names aside: headwords, numbers, Latin words, signs. Working
/// memory: filled anew for each text, used by one thread at a time.
/// </summary>
internal sealed class Lattice
{
    private int[] _first = [];
    private Candidate[] _candidates = [];
    private ulong[] _headwordLengths = [];
    private uint[] _listedNames = [];
    private readonly TextMatches _matches = new();
    private uint[] _otherLengths = [];
    private int[] _nameRuns = [];
    private bool[] _isReached = [];
    private int _count;

    public TextView View { get; } = new();

    public int Length { get; private set; }

    /// <param name="isHidden">Headwords to do without, by start and end; for training.</param>
    /// <param name="marks">What a user fixed, or null.</param>
    public void Fill(
        ReadOnlySpan<char> text, Lexicon lexicon, OtherWords others, CharacterTable characters,
        Func<int, int, bool>? isHidden = null, WordMarks? marks = null)
    {
        Length = text.Length;
        _count = 0;
        Grow(text.Length);
        View.Fill(text, characters);
        _matches.Fill(lexicon, View.Folded);
        others.LengthsOf(View.Folded, _otherLengths, _listedNames);
        CountNameRuns(text.Length);
        int numberEnd = 0, runEnd = 0;
        _isReached.AsSpan(0, text.Length + 1).Clear();
        for (int at = 0; at < text.Length; at++)
        {
            _first[at] = _count;
            if (marks?.FixedAt(at) is { } token)
            {
                AddFixed(text, at, token.Length, token.Kind, lexicon);
                _isReached[at + token.Length] = true;
                continue;
            }

            // Where no token ends inside a number or a Latin word, none begins: so a long one costs no more than a short one.
            bool isInside = at < runEnd && !_isReached[at];
            var (kind, length) = isInside || IsPlainHan(at) ? (TokenKind.Unknown, 1) : PatternToken.At(text, at);
            if (marks is not null) length = marks.Shorten(at, length);
            var found = _matches.At(at);
            // 第一 and 三分之一 are headwords: better a word than a number.
            if (kind == TokenKind.Number && (text[at] == '第' || text.Slice(at, length).Contains('分')) && Has(found, length))
                (kind, length) = (TokenKind.Unknown, 1);
            if (kind is TokenKind.Number or TokenKind.Latin && at >= runEnd) runEnd = at + length;
            if (kind == TokenKind.Number && at >= numberEnd) numberEnd = at + length;
            ulong lengths = 0;
            foreach (var match in found)
            {
                // Nothing shorter stands in a number.
                if (at + match.Length < numberEnd || (at + match.Length == numberEnd && kind != TokenKind.Number)) continue;
                if (isHidden is not null && isHidden(at, at + match.Length)) continue;
                if (marks is not null && marks.Forbids(at, at + match.Length)) continue;
                Add(new(match.Length, match.Headword, TokenKind.Word));
                lengths |= 1UL << Math.Min(63, match.Length);
                if (match.Length > 1) View.AddWord(at, match.Length);
            }

            _headwordLengths[at] = lengths;
            if (!isInside) AddPattern(text, at, kind, length);
            if (_otherLengths[at] != 0) AddOthers(at, lengths, isHidden);
            for (int i = _first[at]; i < _count; i++) _isReached[at + _candidates[i].Length] = true;
        }

        _first[text.Length] = _count;
    }

    /// <summary>All of them, those of a place together.</summary>
    public ReadOnlySpan<Candidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>The number of the first at a place, or behind the last at the end.</summary>
    public int First(int place) => _first[place];

    public ReadOnlySpan<Candidate> At(int place) => _candidates.AsSpan(_first[place], _first[place + 1] - _first[place]);

    /// <summary>How many characters from a place on can be one name at most: Han characters of the basic plane.</summary>
    public int LongestName(int at) => _nameRuns[at];

    public bool IsHeadword(int at, int length) => (_headwordLengths[at] & 1UL << length) != 0;

    /// <summary>The class of a name by its look: listed, transliterated, surname and given name, another.</summary>
    public byte ClassOfName(int at, int length)
    {
        if ((_listedNames[at] & 1U << length) != 0) return WordClass.ListedName;
        int foreign = 0;
        while (foreign < length && View.IsForeign(at + foreign)) foreign++;
        if (foreign == length && length > 2) return WordClass.ForeignName;
        return length <= 3 && View.IsSurname(at) ? WordClass.PersonName : WordClass.Name;
    }

    private void Grow(int length)
    {
        if (_first.Length >= length + 2) return;
        int room = length * 3 / 2 + 64;
        (_first, _headwordLengths, _listedNames, _isReached) = (new int[room], new ulong[room], new uint[room], new bool[room]);
        (_otherLengths, _nameRuns) = (new uint[room], new int[room]);
    }

    /// <summary>A Han character that begins no numeral, as most do.</summary>
    private bool IsPlainHan(int at) => (View.Traits(at) & (CharacterTraits.Han | CharacterTraits.BeginsNumeral)) == CharacterTraits.Han;

    private void CountNameRuns(int length)
    {
        int run = 0;
        for (int at = length - 1; at >= 0; at--)
        {
            run = (View.Traits(at) & CharacterTraits.InName) == 0 ? 0 : Math.Min(run + 1, NameLimits.Longest);
            _nameRuns[at] = run;
        }
    }

    private void AddOthers(int at, ulong headwords, Func<int, int, bool>? isHidden)
    {
        uint lengths = _otherLengths[at];
        for (; lengths != 0; lengths &= lengths - 1)
        {
            int length = BitOperations.TrailingZeroCount(lengths);
            if (isHidden is not null && isHidden(at, at + length))
            {
                _listedNames[at] &= ~(1U << length);
                continue;
            }

            if ((headwords & 1UL << length) == 0) View.AddOther(at, length, (_listedNames[at] & 1U << length) != 0);
        }
    }

    /// <summary>The one token that a user wants here; a headword that only sounds like the name he means is none of it.</summary>
    private void AddFixed(ReadOnlySpan<char> text, int at, int length, TokenKind kind, Lexicon lexicon)
    {
        int headword = lexicon.HeadwordOf(text.Slice(at, length));
        if (kind == TokenKind.Name && headword >= 0 && !lexicon.EntriesOf(headword).Any(e => e.IsCapitalised)) headword = Token.NoHeadword;
        Add(new(length, headword, kind));
        _headwordLengths[at] = 0;
        _listedNames[at] = 0;
        if (length > 1) View.AddWord(at, length);
    }

    private static bool Has(ReadOnlySpan<HeadwordMatch> matches, int length)
    {
        foreach (var match in matches)
            if (match.Length == length) return true;
        return false;
    }

    private void AddPattern(ReadOnlySpan<char> text, int at, TokenKind kind, int length)
    {
        // A character by itself that is a headword is never taken for an unknown one.
        if (kind != TokenKind.Unknown || length > 1 || !IsHeadword(at, 1)) Add(new(length, Token.NoHeadword, kind));
        if (kind != TokenKind.Number) return;
        // 450千 also ends before 千, which may begin 千克.
        for (int shorter = length - 1; shorter > 0 && HanNumeral.IsUnit(text[at + shorter]) && !HanNumeral.IsUnit(text[at]); shorter--)
            Add(new(shorter, Token.NoHeadword, kind));
    }

    private void Add(Candidate candidate)
    {
        if (_count == _candidates.Length) Array.Resize(ref _candidates, Math.Max(1024, _count * 2));
        _candidates[_count++] = candidate;
    }
}
