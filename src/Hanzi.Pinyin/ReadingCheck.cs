using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Checks what a learner types against the readings of a word: numbers (<c>zhong1guo2</c>), marks (<c>zhōngguó</c>) or
/// zhuyin, with spaces, apostrophes or none, <c>v</c>, <c>u:</c> or <c>ü</c>, in any case. Never throws on a text.
/// </summary>
public sealed class ReadingCheck
{
    private readonly List<Wanted> _accepted;

    /// <param name="word">The characters, for the tones that change in speech.</param>
    /// <param name="accepted">The readings that count, the first preferred; a neutral tone counts where one of them has it.</param>
    public ReadingCheck(string word, params IReadOnlyList<IReadOnlyList<Syllable>> accepted) =>
        _accepted = [.. accepted.Select(reading => new Wanted(word, reading)).Where(wanted => wanted.Reading.Count > 0)];

    /// <summary>False where no reading has a syllable to type.</summary>
    public bool IsPossible => _accepted.Count > 0;

    /// <summary>The answer beside the reading that it comes nearest to.</summary>
    public TypedAnswer Check(string typed)
    {
        var letters = TypedLetters.Of(typed);
        bool anyTone = letters.Exists(letter => letter.Mark > 0 || letter.Digit > 0);
        return Nearest(wanted => SyllableAlignment.Align(letters, wanted), anyTone);
    }

    /// <summary>Checks tones alone: <c>14</c>, <c>1 4</c>; 0 and 5 are the neutral tone. The letters count as right.</summary>
    public TypedAnswer CheckTones(string typed)
    {
        int[] tones = [.. typed.Where(c => c is >= '0' and <= '5' or >= '０' and <= '５').Select(c => (c & 0xF) is 0 ? 5 : c & 0xF)];
        return Nearest(wanted => Pair(tones, wanted.Reading), tones.Length > 0);
    }

    private static List<(string Letters, int Tone, int Wanted)> Pair(int[] tones, IReadOnlyList<Syllable> reading)
    {
        var pairs = new List<(string, int, int)>();
        int next = 0;
        for (int i = 0; i < reading.Count; i++)
        {
            // A Latin letter has no tone to type, and the ending r none of its own.
            bool isSilent = !reading[i].IsSpoken || (reading[i] is { Letters: "r", Tone: 5 } && tones.Length < reading.Count);
            if (isSilent) pairs.Add((reading[i].Letters.ToLowerInvariant(), 0, i));
            else if (next < tones.Length) pairs.Add((reading[i].Letters.ToLowerInvariant(), tones[next++], i));
            else pairs.Add(("", 0, i));
        }

        while (next < tones.Length) pairs.Add(("", tones[next++], -1));
        return pairs;
    }

    private TypedAnswer Nearest(Func<Wanted, List<(string Letters, int Tone, int Wanted)>> align, bool anyTone)
    {
        TypedAnswer? best = null;
        int bestFaults = int.MaxValue;
        foreach (var wanted in _accepted)
        {
            var syllables = align(wanted).ConvertAll(pair => Judge(pair, wanted));
            int faults = syllables.Sum(syllable => Weight(syllable.Verdict));
            if (faults >= bestFaults) continue;
            (best, bestFaults) = (new(Overall(syllables, anyTone), syllables, wanted.Reading), faults);
        }

        return best ?? new(AnswerVerdict.Right, [], []);
    }

    private static TypedSyllable Judge((string Letters, int Tone, int Wanted) pair, Wanted wanted)
    {
        (string letters, int tone, int at) = pair;
        if (at < 0) return new(letters, tone, null, SyllableVerdict.Extra);
        var syllable = wanted.Reading[at];
        var verdict = letters.Length == 0 ? SyllableVerdict.Missing
            : !Spelling.Is(letters, syllable) ? SyllableVerdict.WrongSyllable
            : !syllable.IsSpoken || tone == syllable.Tone || (tone == 0 && syllable.Tone == 5) ? SyllableVerdict.Right
            : wanted.IsSpokenWith(at, tone) ? SyllableVerdict.Spoken
            : tone == 0 ? SyllableVerdict.NoTone
            : SyllableVerdict.WrongTone;
        return new(letters, tone, syllable, verdict);
    }

    private static int Weight(SyllableVerdict verdict) => verdict switch
    {
        SyllableVerdict.Right => 0,
        SyllableVerdict.Spoken => 1,
        SyllableVerdict.NoTone => 1000,
        SyllableVerdict.WrongTone => 2000,
        _ => 1_000_000,
    };

    private static AnswerVerdict Overall(List<TypedSyllable> syllables, bool anyTone)
    {
        var verdicts = syllables.ConvertAll(syllable => syllable.Verdict);
        if (verdicts.Exists(v => v is SyllableVerdict.WrongSyllable or SyllableVerdict.Missing or SyllableVerdict.Extra)) return AnswerVerdict.WrongSyllable;
        if (!verdicts.Exists(v => v is SyllableVerdict.WrongTone or SyllableVerdict.NoTone)) return AnswerVerdict.Right;
        return anyTone ? AnswerVerdict.WrongTone : AnswerVerdict.NoTones;
    }
}
