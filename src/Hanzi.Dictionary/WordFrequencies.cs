using System.Collections.Concurrent;
using System.Globalization;

namespace Hanzi.Dictionary;

/// <summary>
/// How often each headword of a lexicon occurs, and what part of speech a word list gives it. Forms of a word in two
/// scripts count together; words that are no headwords are left out.
/// </summary>
public sealed class WordFrequencies
{
    private readonly int[] _counts;
    private readonly long[] _tags;

    private WordFrequencies(int[] counts, long[] tags, OtherWords others, long total)
    {
        Others = others;
        _counts = counts;
        _tags = tags;
        Total = total;
    }

    /// <summary>What the counts of <see cref="WithCounts"/> are out of.</summary>
    public const long CountedWords = WordCounts.Total;

    /// <summary>The running words that were counted, words that are no headwords included.</summary>
    public long Total { get; }

    /// <summary>The list's words that are no headwords.</summary>
    public OtherWords Others { get; }

    /// <summary>Occurrences of a headword (<see cref="Lexicon.HeadwordOf"/>); 0 where the list lacks it.</summary>
    public int this[int headword] => _counts[headword];

    /// <summary>
    /// The first two letters of the part of speech that the list gives a headword (<c>n</c>, <c>vn</c>, <c>nr</c> …), that of
    /// its most frequent form; the second is <c>\0</c> where there is none, both where the list lacks the word.
    /// </summary>
    public (char First, char Second) TagOf(int headword) => ((char)(_tags[headword] & 0xFF), (char)((_tags[headword] >> 8) & 0xFF));

    /// <summary>The first letter of <see cref="TagOf"/>; <c>?</c> where the list lacks the word.</summary>
    public char Tag(int headword) => TagOf(headword).First is var first and not '\0' ? first : '?';

    /// <summary>The same words and tags, but other counts, of what people write and say today.</summary>
    /// <param name="counts">Lines of <c>word count</c>, separated by a tab: occurrences in a thousand million words.</param>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public WordFrequencies WithCounts(Lexicon lexicon, DictionaryText counts) =>
        new(WordCounts.Read(lexicon, counts), _tags, Others, WordCounts.Total);

    /// <summary>Reads jieba's form: a line is <c>word count tag</c>, separated by single spaces.</summary>
    /// <exception cref="DictionaryFormatException">Lines without a count, all of them.</exception>
    public static WordFrequencies Load(Lexicon lexicon, DictionaryText source)
    {
        var counts = new int[lexicon.HeadwordCount];
        var tags = new long[lexicon.HeadwordCount];
        var faults = new ConcurrentBag<(int Start, DictionaryFault Fault)>();
        var others = new OtherWords();
        long total = 0;
        // Half of the time of starting the program would go into looking up 350,000 words one after the other.
        Parallel.ForEach(Chunks(source.Characters), chunk =>
        {
            long sum = 0;
            var unlisted = new List<(int Start, int Length, bool IsName)>();
            for (int start = chunk.Start; start < chunk.End;)
            {
                var rest = source.Characters.AsSpan(start, chunk.End - start);
                int end = rest.IndexOf('\n');
                var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
                if (TryRead(line, out var word, out int count, out int tag))
                {
                    sum += count;
                    int headword = lexicon.HeadwordOf(word);
                    if (headword >= 0)
                    {
                        Interlocked.Add(ref counts[headword], count);
                        KeepLargest(ref tags[headword], ((long)count << 16) | (uint)tag);
                    }
                    else
                    {
                        // nr, ns, nt, nz: people, places, organisations and other names.
                        unlisted.Add((start, word.Length, (tag & 0xFF) == 'n' && (char)(tag >> 8) is 'r' or 's' or 't' or 'z'));
                    }
                }
                else if (!line.IsEmpty)
                {
                    int number = 1 + source.Characters.AsSpan(0, start).Count('\n');
                    faults.Add((start, DictionaryFault.At(source.Name, number, line, "word, count and tag")));
                }

                start = end < 0 ? chunk.End : start + end + 1;
            }

            Interlocked.Add(ref total, sum);
            lock (others)
                foreach (var (start, length, isName) in unlisted) others.Add(source.Characters.AsSpan(start, length), lexicon.Scripts, isName);
        });
        if (!faults.IsEmpty) throw new DictionaryFormatException([.. faults.OrderBy(f => f.Start).Select(f => f.Fault)]);
        others.Complete();
        return new(counts, tags, others, total);
    }

    /// <summary>The order in which cores meet the forms of a word must not decide on its tag.</summary>
    private static void KeepLargest(ref long place, long value)
    {
        for (long seen = Volatile.Read(ref place); seen < value;)
        {
            long before = Interlocked.CompareExchange(ref place, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }

    /// <param name="tag">Its first two letters, the first in the low byte; 0 for none.</param>
    private static bool TryRead(ReadOnlySpan<char> line, out ReadOnlySpan<char> word, out int count, out int tag)
    {
        tag = 0;
        int space = line.IndexOf(' ');
        word = line[..Math.Max(0, space)];
        var tail = line[(space + 1)..];
        int second = tail.IndexOf(' ');
        if (second >= 0)
        {
            var letters = tail[(second + 1)..];
            tag = (letters.Length > 0 ? letters[0] & 0xFF : 0) | (letters.Length > 1 ? (letters[1] & 0xFF) << 8 : 0);
            tail = tail[..second];
        }

        return int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out count) && space > 0;
    }

    /// <summary>Parts of a text for several cores; each ends with a line.</summary>
    private static List<(int Start, int End)> Chunks(char[] text)
    {
        const int Size = 1 << 18;
        var chunks = new List<(int Start, int End)>();
        for (int start = 0; start < text.Length;)
        {
            int end = Math.Min(text.Length, start + Size);
            int rest = text.AsSpan(end).IndexOf('\n');
            end = rest < 0 ? text.Length : end + rest + 1;
            chunks.Add((start, end));
            start = end;
        }

        return chunks;
    }
}
