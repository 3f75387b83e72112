using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// What the features know of a character: its folded form, where all digits, all Latin letters and all signs of a sort
/// are one, and what it does in names.
/// </summary>
internal sealed class CharacterTable
{
    /// <summary>Signs of no sort: a place outside the text too.</summary>
    public const char Edge = '|';

    private readonly char[] _normal = new char[0x10000];
    private readonly ushort[] _uses;

    /// <param name="uses">By folded character; see <see cref="CharacterUse"/>.</param>
    public CharacterTable(ScriptTable scripts, ushort[] uses)
    {
        _uses = uses;
        for (int c = 0; c < _normal.Length; c++) _normal[c] = Normalise(scripts.Fold((char)c));
    }

    public char Normal(char c) => _normal[c];

    /// <summary>Of a character that <see cref="Normal"/> gave.</summary>
    public CharacterUse Use(char normal) => new(_uses[normal]);

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
