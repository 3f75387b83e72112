using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>What the segmenter asks of a character, in 8 bytes, so that a text's characters stay in the cache.</summary>
/// <param name="Folded">The form that all scripts share (<see cref="ScriptTable.Fold(char)"/>).</param>
/// <param name="Normal">The folded form, where all digits, all Latin letters and all signs of a sort are one.</param>
/// <param name="Use">What it does in names; nothing where it is no Han character.</param>
/// <param name="Foreign">How often it stands in transliterations, or which sort of sign it is (<see cref="TextView.CodeOf"/>).</param>
internal readonly record struct CharacterInfo(char Folded, char Normal, CharacterUse Use, byte Foreign, CharacterTraits Traits);

/// <summary>Questions that most characters answer with no.</summary>
[Flags]
internal enum CharacterTraits : byte
{
    None = 0,
    Han = 1,
    /// <summary>May stand in a name outside the dictionary.</summary>
    InName = 2,
    /// <summary>A numeral in characters may begin with it (<see cref="HanNumeral.MayBegin"/>).</summary>
    BeginsNumeral = 4,
    /// <summary>Grammar of numbers looks at what follows (<see cref="NumberGrammar.MayPrecede"/>).</summary>
    BeforeMeasure = 8,
}

/// <summary>What the features know of each character of the basic plane.</summary>
internal sealed class CharacterTable
{
    /// <summary>Signs of no sort: a place outside the text too.</summary>
    public const char Edge = '|';

    private readonly CharacterInfo[] _infos = new CharacterInfo[0x10000];
    private readonly ushort[] _uses;

    /// <param name="uses">By folded character; see <see cref="CharacterUse"/>.</param>
    public CharacterTable(ScriptTable scripts, ushort[] uses)
    {
        _uses = uses;
        for (int c = 0; c < _infos.Length; c++)
        {
            char folded = scripts.Fold((char)c), normal = Normalise(folded);
            _infos[c] = new(folded, normal, Use(normal), (byte)TextView.CodeOf(ForeignOf(normal, Use(normal))), TraitsOf((char)c));
        }
    }

    /// <summary>By character.</summary>
    public ReadOnlySpan<CharacterInfo> All => _infos;

    public char Normal(char c) => _infos[c].Normal;

    /// <summary>Of a character that <see cref="Normal"/> gave.</summary>
    public CharacterUse Use(char normal) => new(_uses[normal]);

    /// <summary>How often the character stands in transliterations, as a digit; what is no Han character stands for itself.</summary>
    public static char ForeignOf(char normal, CharacterUse use) => HanCharacter.IsHan(normal) ? (char)('0' + use.Foreign) : normal;

    private static CharacterTraits TraitsOf(char c)
    {
        var traits = CharacterTraits.None;
        if (HanCharacter.IsHan(c)) traits |= CharacterTraits.Han;
        if (NameLimits.MayHold(c)) traits |= CharacterTraits.InName;
        if (HanNumeral.MayBegin(c)) traits |= CharacterTraits.BeginsNumeral;
        if (NumberGrammar.MayPrecede(c)) traits |= CharacterTraits.BeforeMeasure;
        return traits;
    }

    private static char Normalise(char c)
    {
        if (HanCharacter.IsHan(c)) return c;
        if (char.IsDigit(c)) return '0';
        if (c == NameDot.Standard) return c;
        if (char.IsLetter(c) || char.IsSurrogate(c)) return 'A';
        if ("《〈「『“‘（(【〔[".Contains(c)) return '(';
        if ("》〉」』”’）)】〕]".Contains(c)) return ')';
        return c == '、' ? '、' : Edge;
    }
}
