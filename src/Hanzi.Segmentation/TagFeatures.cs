using Hanzi.Dictionary;

namespace Hanzi.Segmentation;

/// <summary>
/// What a token says about parts of speech: its own and, from up to two tokens away, those of its neighbours. A feature is a
/// text: a kind, the place from which the token looks, and a value.
/// </summary>
/// <remarks>
/// The kinds: <c>w</c> the word, <c>t</c> its tag in the frequency list, <c>a z</c> its first and last character, <c>g</c> whether
/// its glosses are verbs; <c>b c</c> the tags in the list of the token and the one before or behind, together; <c>f</c> the part of speech before.
/// </remarks>
internal sealed class TagFeatures(Lexicon lexicon, WordFrequencies frequencies)
{
    /// <summary>How far a token is seen, to either side.</summary>
    public const int Reach = 2;

    /// <summary>From two tokens behind it to two before it; in the middle the token itself.</summary>
    public const int Places = (2 * Reach) + 1;

    public const char Before = 'b';
    public const char Behind = 'c';

    /// <summary>The class of signs begins so.</summary>
    private const char Sign = '.';

    /// <summary>Before the first token and behind the last one.</summary>
    public const string Edge = "^";

    /// <summary>The most features that a headword has at a place.</summary>
    private const int Most = 8;

    /// <summary>What a headword says where it stands at a place: 0 two tokens before the one whose part of speech is sought.</summary>
    public IEnumerable<string> Of(int headword, int place)
    {
        string word = Folded(headword), glosses = GlossesOf(headword);
        char[] room = new char[RoomFor(word)];
        int[] ends = new int[Most];
        int count = Write(headword, word, glosses, place, room, ends);
        for (int i = 0; i < count; i++)
        {
            int start = i == 0 ? 0 : ends[i - 1];
            yield return new string(room, start, ends[i] - start);
        }
    }

    /// <summary>Adds up what a headword says at each place.</summary>
    /// <param name="sums">A row for each place.</param>
    public void Sum(int headword, TagFeatureTable weights, Span<int> sums)
    {
        string word = Folded(headword), glosses = GlossesOf(headword);
        int size = RoomFor(word);
        Span<char> room = size <= 128 ? stackalloc char[128] : new char[size];
        Span<int> ends = stackalloc int[Most];
        for (int place = 0; place < Places; place++)
        {
            var row = sums.Slice(place * TagModel.Lanes, TagModel.Lanes);
            int count = Write(headword, word, glosses, place, room, ends);
            for (int i = 0, start = 0; i < count; start = ends[i++]) weights.AddTo(row, room[start..ends[i]]);
        }
    }

    /// <summary>Beside the word itself all that is written is short.</summary>
    private static int RoomFor(string word) => word.Length + 64;

    /// <summary>Writes the features one behind the other; how many.</summary>
    /// <param name="ends">Receives where each ends.</param>
    private int Write(int headword, string word, string glosses, int place, Span<char> room, Span<int> ends)
    {
        int count = 0, at = 0;
        Span<char> @class = stackalloc char[2];
        @class = @class[..ClassOf(headword, @class)];
        Add('w', word, room, ends);
        Add('t', @class, room, ends);
        if (place is 0 or Places - 1) return count;
        Add('g', glosses, room, ends);
        if (place <= Reach) Add('z', word.AsSpan(word.Length - 1), room, ends);
        if (place >= Reach) Add('a', word.AsSpan(0, 1), room, ends);
        if (place != Reach) return count;
        if (word.Length > 2 && lexicon.HeadwordOf(word.AsSpan(word.Length - 2)) is >= 0 and var end)
        {
            Span<char> endClass = stackalloc char[2];
            Add('h', endClass[..ClassOf(end, endClass)], room, ends);
        }

        Span<char> length = stackalloc char[3];
        length[0] = (char)('0' + Math.Min(word.Length, 4));
        @class.CopyTo(length[1..]);
        Add('l', length[..(1 + @class.Length)], room, ends);
        return count;

        void Add(char kind, scoped ReadOnlySpan<char> value, Span<char> room, Span<int> ends)
        {
            room[at] = kind;
            room[at + 1] = (char)('0' + place);
            value.CopyTo(room[(at + 2)..]);
            ends[count++] = at += 2 + value.Length;
        }
    }

    /// <summary>What a token that is no headword says, and an edge; a sign also what all signs say.</summary>
    public static IEnumerable<string> OfOther(string @class, int place) =>
        @class[0] == Sign && @class.Length > 1 ? [$"t{place}{@class}", $"t{place}{Sign}"] : [$"t{place}{@class}"];

    /// <summary>The frequency list's tag of a headword.</summary>
    public string ClassOf(int headword)
    {
        Span<char> @class = stackalloc char[2];
        return @class[..ClassOf(headword, @class)].ToString();
    }

    /// <summary>How many characters it has.</summary>
    private int ClassOf(int headword, Span<char> @class)
    {
        var (first, second) = frequencies.TagOf(headword);
        (@class[0], @class[1]) = (first == '\0' ? '?' : first, second);
        return first == '\0' || second == '\0' ? 1 : 2;
    }

    public static string ClassOf(TokenKind kind) => kind switch
    {
        TokenKind.Number => "#",
        TokenKind.Latin => "L",
        TokenKind.Name => "N",
        _ => "?",
    };

    public static string ClassOf(char sign) =>
        char.IsWhiteSpace(sign) || char.IsSurrogate(sign) ? Sign.ToString() : $"{Sign}{sign}";

    /// <param name="kind"><see cref="Before"/> where the second token is sought, <see cref="Behind"/> for the first.</param>
    public static string Pair(char kind, string first, string second) => $"{kind}{first} {second}";

    private string Folded(int headword) => lexicon.Scripts.Fold(lexicon.EntriesOf(headword)[0].Traditional);

    /// <summary>Whether the glosses are verbs (<c>to …</c>), and which come first.</summary>
    private string GlossesOf(int headword)
    {
        bool isVerbFirst = false, hasVerb = false, hasOther = false, isName = true;
        foreach (var entry in lexicon.EntriesOf(headword))
        {
            isName &= entry.IsCapitalised;
            foreach (var sense in entry.Senses)
            {
                if (sense.Kind != SenseKind.Meaning || sense.Gloss.Length == 0) continue;
                bool isVerb = sense.Gloss.StartsWith("to ", StringComparison.Ordinal);
                if (!hasVerb && !hasOther) isVerbFirst = isVerb;
                hasVerb |= isVerb;
                hasOther |= !isVerb;
            }
        }

        return isName ? "C" : !hasVerb ? "n" : !hasOther ? "v" : isVerbFirst ? "vn" : "nv";
    }
}
