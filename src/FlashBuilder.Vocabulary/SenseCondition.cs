using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>Which token a condition is about.</summary>
internal enum SensePlace
{
    Itself,
    Before,
    After,
    FarBefore,
    FarAfter,

    /// <summary>The last preposition before the word in its clause.</summary>
    Opener,
}

/// <summary>What a rule asks of a word or of a token near it: a part of speech of a set, or a word of a list.</summary>
/// <param name="IsNegated">Holds where what it asks does not.</param>
/// <param name="Tags">A bit for each <see cref="PartOfSpeech"/>, for <see cref="Counted"/>, <see cref="Verbal"/> and <see cref="Year"/>.</param>
/// <param name="Words">Headwords.</param>
internal sealed record SenseCondition(SensePlace Place, bool IsNegated, uint Tags, int[] Words)
{
    private const uint Counted = 1u << 31;
    private const uint Verbal = 1u << 30;
    private const uint Year = 1u << 29;

    /// <summary>The names that a rule may use, those of UD's tags with <c>name</c> for PROPN; bit by bit as the enumeration has them.</summary>
    private static readonly string[] s_tags =
        ["noun", "verb", "punct", "part", "name", "num", "adv", "prep", "adj", "pron", "conj", "det", "other", "aux", "symbol"];

    private static readonly (string Sign, SensePlace Place)[] s_signs =
    [
        ("<<", SensePlace.FarBefore), (">>", SensePlace.FarAfter), ("<", SensePlace.Before), (">", SensePlace.After),
        ("=", SensePlace.Itself), ("^", SensePlace.Opener),
    ];

    public bool Holds(in SenseContext context)
    {
        var token = Place switch
        {
            SensePlace.Itself => new(Token.NoHeadword, context.Tag, false),
            SensePlace.Before => context.Before,
            SensePlace.After => context.After,
            SensePlace.FarBefore => context.FarBefore,
            SensePlace.FarAfter => context.FarAfter,
            _ => new Neighbour(context.Opener, PartOfSpeech.Adposition, false),
        };
        bool holds = (Tags & (1u << (int)token.Tag)) != 0
            || (token.Headword >= 0 && Array.IndexOf(Words, token.Headword) >= 0)
            || ((Tags & Counted) != 0 && context.IsCounted)
            || ((Tags & Verbal) != 0 && token.IsVerbal)
            || ((Tags & Year) != 0 && token.IsYear);
        return holds != IsNegated;
    }

    /// <summary>
    /// Reads <c>=verb</c>, <c>&lt;noun|pron</c>, <c>&gt;&gt;!了|過</c>: a sign, <c>!</c> for not, and tags or words with bars between
    /// them; <c>=counted</c> asks for a number or 這, 每 … before the word, <c>&gt;verbal</c> for a word that is often a verb, <c>&lt;&lt;year</c>
    /// for a number of four digits.
    /// </summary>
    /// <returns>Null where it is nothing of the kind. Words that the dictionary lacks are passed over.</returns>
    public static SenseCondition? Parse(Lexicon lexicon, string text)
    {
        var (sign, place) = s_signs.FirstOrDefault(s => text.StartsWith(s.Sign, StringComparison.Ordinal));
        if (sign is null) return null;
        text = text[sign.Length..];
        bool isNegated = text.StartsWith('!');
        uint tags = 0;
        var words = new List<int>();
        foreach (string name in text[(isNegated ? 1 : 0)..].Split('|'))
        {
            int tag = Array.IndexOf(s_tags, name);
            if (tag >= 0) tags |= 1u << tag;
            else if (place == SensePlace.Itself && name == "counted") tags |= Counted;
            else if (place != SensePlace.Itself && name == "verbal") tags |= Verbal;
            else if (place != SensePlace.Itself && name == "year") tags |= Year;
            else if (place == SensePlace.Itself || name.Length == 0 || !HanCharacter.IsHan(name[0])) return null;
            else if (lexicon.HeadwordOf(name) is >= 0 and var headword) words.Add(headword);
        }

        return new(place, isNegated, tags, [.. words]);
    }
}
