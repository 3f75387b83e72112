namespace Hanzi.Pinyin;

/// <summary>
/// The written forms of headwords that a reader has met, one behind the other in the order in which it met them: small
/// enough for the processor's cache. Safe to share between threads.
/// </summary>
internal sealed class KnownWords(int headwords)
{
    private readonly Lock _adding = new();

    /// <summary>By headword: one more than the place of the form met last, 0 for none.</summary>
    private readonly int[] _last = new int[headwords];
    private KnownWord[] _words = new KnownWord[1 << 10];
    private int _count;

    /// <summary>The place of a form; -1 where it is not known.</summary>
    /// <param name="isFoundName">Whether the segmentation took it for a name.</param>
    public int Find(int headword, ReadOnlySpan<char> written, bool isFoundName)
    {
        int place = Volatile.Read(ref _last[headword]) - 1;
        KnownWord[] words = Volatile.Read(ref _words);
        while (place >= 0 && !words[place].IsFor(written, isFoundName)) place = words[place].Next;
        return place;
    }

    public ref readonly KnownWord this[int place] => ref Volatile.Read(ref _words)[place];

    /// <summary>Two threads may both add a form; the one that was added last is found.</summary>
    /// <returns>Its place.</returns>
    public int Add(int headword, ReadWord usual, bool isFoundName, ContextWord? context)
    {
        lock (_adding)
        {
            if (_count == _words.Length)
            {
                KnownWord[] longer = _words;
                Array.Resize(ref longer, 2 * _count);
                Volatile.Write(ref _words, longer);
            }

            _words[_count] = new(usual, isFoundName, context, _last[headword] - 1);
            // Others see the place only after what stands there.
            Volatile.Write(ref _last[headword], ++_count);
            return _count - 1;
        }
    }
}
