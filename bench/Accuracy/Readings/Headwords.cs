using Hanzi.Dictionary;

namespace Accuracy.Readings;

/// <summary>The dictionary's entries as material to learn from.</summary>
internal static class Headwords
{
    /// <summary>The entries of as many characters, every one read as a syllable, in the order of the file.</summary>
    public static IEnumerable<Entry> All(Lexicon lexicon, int shortest, int longest = 1)
    {
        for (int id = 0; id < lexicon.EntryCount; id++)
        {
            var entry = lexicon.Entry(id);
            int length = entry.Traditional.Length;
            if (length >= shortest && length <= longest && entry.Simplified.Length == length && entry.Reading.Count == length
                && entry.Reading.All(s => s.IsSpoken))
                yield return entry;
        }
    }
}
