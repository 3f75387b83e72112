using System.Globalization;

namespace Hanzi.Dictionary;

/// <summary>
/// How often each headword of a lexicon occurs in the corpus behind a frequency list. Forms of a word in two scripts
/// count together; words that are no headwords are left out.
/// </summary>
public sealed class WordFrequencies
{
    private readonly int[] _counts;
    private readonly ushort[] _tags;

    private WordFrequencies(int[] counts, ushort[] tags, OtherWords others, long total)
    {
        Others = others;
        _counts = counts;
        _tags = tags;
        Total = total;
    }

    /// <summary>The sum over the whole list, words that are no headwords included.</summary>
    public long Total { get; }

    /// <summary>The list's words that are no headwords.</summary>
    public OtherWords Others { get; }

    /// <summary>Occurrences of a headword (<see cref="Lexicon.HeadwordOf"/>); 0 where the list lacks it.</summary>
    public int this[int headword] => _counts[headword];

    /// <summary>
    /// The first two letters of the part of speech that the list gives a headword (<c>n</c>, <c>vn</c>, <c>nr</c> …);
    /// the second is <c>\0</c> where there is none, both where the list lacks the word.
    /// </summary>
    public (char First, char Second) TagOf(int headword) => ((char)(_tags[headword] & 0xFF), (char)(_tags[headword] >> 8));

    /// <summary>Reads jieba's form: a line is <c>word count tag</c>, separated by single spaces.</summary>
    /// <exception cref="DictionaryFormatException">Lines without a count, all of them.</exception>
    public static WordFrequencies Load(Lexicon lexicon, DictionaryText source)
    {
        var counts = new int[lexicon.HeadwordCount];
        var tags = new ushort[lexicon.HeadwordCount];
        var faults = new List<DictionaryFault>();
        var others = new OtherWords();
        long total = 0;
        int number = 0;
        var rest = source.Characters.AsSpan();
        while (!rest.IsEmpty)
        {
            number++;
            int end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty) continue;
            int space = line.IndexOf(' ');
            var tail = line[(space + 1)..];
            int second = tail.IndexOf(' ');
            if (space <= 0 || !int.TryParse(second < 0 ? tail : tail[..second], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            {
                faults.Add(new(source.Name, number, line[..Math.Min(120, line.Length)].ToString(), "word, count and tag"));
                continue;
            }

            total += count;
            int headword = lexicon.HeadwordOf(line[..space]);
            var tag = second < 0 ? default : tail[(second + 1)..];
            if (headword < 0)
            {
                others.Add(line[..space], lexicon.Scripts, tag is ['n', 'r' or 's' or 't' or 'z', ..]);
                continue;
            }

            // Of two forms of a word the more frequent one's tag counts.
            if (counts[headword] <= count) tags[headword] = Tag(tag);
            counts[headword] += count;
        }

        if (faults.Count > 0) throw new DictionaryFormatException(faults);
        return new(counts, tags, others, total);
    }

    private static ushort Tag(ReadOnlySpan<char> tag) =>
        (ushort)((tag.Length > 0 ? tag[0] & 0xFF : 0) | (tag.Length > 1 ? (tag[1] & 0xFF) << 8 : 0));
}
