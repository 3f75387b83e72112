namespace Hanzi.Text;

/// <summary>
/// Compares text across scripts, character by character, so that every offset stays the text's own.
/// Built from OpenCC's tables (TWVariants.txt, TSCharacters.txt, STCharacters.txt).
/// </summary>
public sealed class ScriptTable
{
    private readonly char[] _folded;
    private readonly byte[] _script;

    private const byte OnlyTraditional = 1;
    private const byte OnlySimplified = 2;

    private ScriptTable(char[] folded, byte[] script)
    {
        _folded = folded;
        _script = script;
    }

    /// <summary>
    /// Reads OpenCC's tables: a line is <c>character TAB candidate candidate …</c>, of which the first counts;
    /// <c>#</c> begins a comment. Characters outside the basic plane stay themselves.
    /// </summary>
    /// <param name="variants">Taiwan's choice among variants (TWVariants.txt).</param>
    /// <param name="toSimplified">TSCharacters.txt.</param>
    /// <param name="toTraditional">STCharacters.txt.</param>
    public static ScriptTable Load(TextReader variants, TextReader toSimplified, TextReader toTraditional)
    {
        char[] variant = Identity(), simplified = Identity();
        var script = new byte[0x10000];
        Read(variants, (from, to, _) => variant[from] = to);
        Read(toSimplified, (from, to, isOwnForm) =>
        {
            simplified[from] = to;
            if (!isOwnForm) script[from] = OnlyTraditional;
        });
        Read(toTraditional, (from, _, isOwnForm) => script[from] = isOwnForm ? (byte)0 : OnlySimplified);

        var folded = new char[0x10000];
        for (int c = 0; c < folded.Length; c++) folded[c] = FoldSign((char)c, variant, simplified);
        return new(folded, script);
    }

    /// <summary>A table that knows no pair: every character but the signs stands for itself.</summary>
    public static ScriptTable None { get; } = Load(TextReader.Null, TextReader.Null, TextReader.Null);

    /// <summary>
    /// The one character that stands for all forms of <paramref name="c"/>: two texts are the same word when they
    /// fold alike. Latin letters fold to capitals, full-width letters and digits to ASCII, name dots to <c>·</c>.
    /// </summary>
    public char Fold(char c) => _folded[c];

    public string Fold(string text) => string.Create(text.Length, (text, _folded), static (to, from) =>
    {
        for (int i = 0; i < to.Length; i++) to[i] = from._folded[from.text[i]];
    });

    /// <summary>
    /// The script of a text, by its characters that only one script has; Traditional where none decides.
    /// </summary>
    public Script Detect(ReadOnlySpan<char> text)
    {
        int traditional = 0, simplified = 0;
        foreach (char c in text)
        {
            if (_script[c] == OnlyTraditional) traditional++;
            else if (_script[c] == OnlySimplified) simplified++;
        }

        return simplified > traditional ? Script.Simplified : Script.Traditional;
    }

    private static char[] Identity()
    {
        var table = new char[0x10000];
        for (int c = 0; c < table.Length; c++) table[c] = (char)c;
        return table;
    }

    /// <summary>Calls back with the character, its first candidate, and whether it is among its own candidates.</summary>
    private static void Read(TextReader lines, Action<char, char, bool> pair)
    {
        while (lines.ReadLine() is { } line)
            if (line.Length >= 3 && line[1] == '\t' && !char.IsSurrogate(line[2]))
                pair(line[0], line[2], line.IndexOf(line[0], 2) > 0);
    }

    private static char FoldSign(char c, char[] variant, char[] simplified)
    {
        if (c is >= '！' and <= '～' && (char.IsAsciiLetterOrDigit((char)(c - 0xFEE0)))) c = (char)(c - 0xFEE0);
        if (c is >= 'a' and <= 'z') return (char)(c - 32);
        if (NameDot.Is(c)) return NameDot.Standard;
        // Twice, because a simplified form can itself have a Taiwan variant (着 and 著).
        c = simplified[variant[c]];
        return simplified[variant[c]];
    }
}
