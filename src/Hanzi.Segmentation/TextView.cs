using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>The longest words around a place: 0 for none, else their length up to 4; of words that are no headwords 4 more for names.</summary>
internal struct WordsAround
{
    public byte Begin, End, Over, OtherBegin, OtherEnd, OtherOver;
}

/// <summary>
/// A text as the features see it, with three characters of nothing on both sides, and the headwords around each of its
/// places. Working memory: filled anew for each text, used by one thread at a time.
/// </summary>
internal sealed class TextView
{
    public const int Margin = 3;

    private static readonly CharacterInfo s_nothing =
        new(CharacterTable.Edge, CharacterTable.Edge, default, (byte)CodeOf(CharacterTable.Edge), CharacterTraits.None);

    private CharacterInfo[] _infos = [];
    private char[] _folded = [];
    private WordsAround[] _words = [];

    public int Length { get; private set; }

    public void Fill(ReadOnlySpan<char> text, CharacterTable characters)
    {
        Length = text.Length;
        int size = text.Length + 2 * Margin;
        if (_infos.Length < size)
        {
            int room = Math.Max(256, size + size / 2);
            (_infos, _folded, _words) = (new CharacterInfo[room], new char[room], new WordsAround[room]);
        }

        _words.AsSpan(0, size).Clear();
        _infos.AsSpan(0, Margin).Fill(s_nothing);
        _infos.AsSpan(text.Length + Margin, Margin).Fill(s_nothing);
        var all = characters.All;
        var infos = _infos.AsSpan(Margin, text.Length);
        var folded = _folded.AsSpan(0, text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            infos[i] = all[text[i]];
            folded[i] = infos[i].Folded;
        }
    }

    /// <summary>Notes a headword of two or more characters.</summary>
    public void AddWord(int start, int length)
    {
        byte noted = (byte)Math.Min(length, 4);
        var words = _words;
        words[start].Begin = Math.Max(words[start].Begin, noted);
        for (int i = start + 1; i < start + length; i++) words[i].Over = Math.Max(words[i].Over, noted);
        words[start + length].End = Math.Max(words[start + length].End, noted);
    }

    /// <summary>Notes a word that is no headword.</summary>
    public void AddOther(int start, int length, bool isName)
    {
        byte noted = (byte)(Math.Min(length, 4) + (isName ? 4 : 0));
        var words = _words;
        words[start].OtherBegin = Math.Max(words[start].OtherBegin, noted);
        for (int i = start + 1; i < start + length; i++) words[i].OtherOver = Math.Max(words[i].OtherOver, noted);
        words[start + length].OtherEnd = Math.Max(words[start + length].OtherEnd, noted);
    }

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, Length);

    /// <summary>The characters with three of nothing before and behind.</summary>
    public ReadOnlySpan<CharacterInfo> Infos => _infos.AsSpan(0, Length + 2 * Margin);

    public char this[int at] => _infos[at + Margin].Normal;

    /// <summary>Of no use, outside the text and where no Han character stands.</summary>
    public CharacterUse Use(int at) => _infos[at + Margin].Use;

    public CharacterTraits Traits(int at) => _infos[at + Margin].Traits;

    /// <summary>The words around the place before a character, 0 to the length.</summary>
    public ref readonly WordsAround Words(int at) => ref _words[at];

    /// <summary>How often the character stands in transliterations, as a digit; what is no Han character stands for itself.</summary>
    public char Foreign(int at) => CharacterTable.ForeignOf(this[at], Use(at));

    /// <summary>The same as a number from 0 to 15.</summary>
    public int ForeignCode(int at) => _infos[at + Margin].Foreign;

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
}
