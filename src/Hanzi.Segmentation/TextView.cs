using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// A text as the features see it, with three characters of nothing on both sides, and the headwords around each of its
/// places. Working memory: filled anew for each text, used by one thread at a time.
/// </summary>
internal sealed class TextView
{
    private const int Margin = 3;
    private char[] _normal = [];
    private CharacterUse[] _uses = [];
    private byte[] _foreign = [];
    private byte[] _end = [];
    private byte[] _begin = [];
    private byte[] _over = [];
    private byte[] _otherEnd = [];
    private byte[] _otherBegin = [];
    private byte[] _otherOver = [];

    public int Length { get; private set; }

    public void Fill(ReadOnlySpan<char> text, CharacterTable characters)
    {
        Length = text.Length;
        int size = text.Length + 2 * Margin;
        if (_normal.Length < size)
        {
            int room = Math.Max(256, size + size / 2);
            (_normal, _uses, _foreign) = (new char[room], new CharacterUse[room], new byte[room]);
            (_end, _begin, _over) = (new byte[room], new byte[room], new byte[room]);
            (_otherEnd, _otherBegin, _otherOver) = (new byte[room], new byte[room], new byte[room]);
        }

        _normal.AsSpan(0, size).Fill(CharacterTable.Edge);
        _uses.AsSpan(0, size).Clear();
        _foreign.AsSpan(0, size).Fill((byte)CodeOf(CharacterTable.Edge));
        _end.AsSpan(0, size).Clear();
        _begin.AsSpan(0, size).Clear();
        _over.AsSpan(0, size).Clear();
        _otherEnd.AsSpan(0, size).Clear();
        _otherBegin.AsSpan(0, size).Clear();
        _otherOver.AsSpan(0, size).Clear();
        for (int i = 0; i < text.Length; i++)
        {
            char normal = characters.Normal(text[i]);
            _normal[i + Margin] = normal;
            _uses[i + Margin] = characters.Use(normal);
            _foreign[i + Margin] = (byte)CodeOf(Foreign(i));
        }
    }

    /// <summary>Notes a headword of two or more characters.</summary>
    public void AddWord(int start, int length) => Note(start, length, (byte)Math.Min(length, 4), _begin, _end, _over);

    /// <summary>Notes a word that is no headword.</summary>
    public void AddOther(int start, int length, bool isName) =>
        Note(start, length, (byte)(Math.Min(length, 4) + (isName ? 4 : 0)), _otherBegin, _otherEnd, _otherOver);

    private static void Note(int start, int length, byte noted, byte[] begin, byte[] end, byte[] over)
    {
        if (begin[start] < noted) begin[start] = noted;
        if (end[start + length] < noted) end[start + length] = noted;
        for (int i = start + 1; i < start + length; i++)
            if (over[i] < noted) over[i] = noted;
    }

    /// <summary>The folded text from a place on.</summary>
    public ReadOnlySpan<char> From(int at) => _normal.AsSpan(at + Margin, Length - at);

    public char this[int at] => _normal[at + Margin];

    /// <summary>Of no use, outside the text and where no Han character stands.</summary>
    public CharacterUse Use(int at) => _uses[at + Margin];

    /// <summary>How often the character stands in transliterations, as a digit; what is no Han character stands for itself.</summary>
    public char Foreign(int at) => HanCharacter.IsHan(this[at]) ? (char)('0' + Use(at).Foreign) : this[at];

    /// <summary>The same as a number from 0 to 15.</summary>
    public int ForeignCode(int at) => _foreign[at + Margin];

    /// <summary>The number of what <see cref="Foreign"/> gives.</summary>
    public static int CodeOf(char foreign) => foreign switch
    {
        >= '0' and <= '3' => foreign - '0',
        'A' => 4,
        '(' => 5,
        ')' => 6,
        '、' => 7,
        NameDot.Standard => 8,
        _ => 9,
    };

    /// <summary>Whether the character stands in transliterations.</summary>
    public bool IsForeign(int at) => Use(at).Foreign > 0;

    /// <summary>Whether the character is a surname.</summary>
    public bool IsSurname(int at) => Use(at).Surname > 0;

    public int OtherBegin(int at) => _otherBegin[at];

    public int OtherEnd(int at) => _otherEnd[at];

    public int OtherOver(int at) => _otherOver[at];

    public int LongestBegin(int at) => _begin[at];

    public int LongestEnd(int at) => _end[at];

    public int LongestOver(int at) => _over[at];
}
