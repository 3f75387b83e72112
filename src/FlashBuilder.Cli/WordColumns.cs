using System.Runtime.CompilerServices;
using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// The end of a table's row in UTF-8, from the kind to the meaning. It is made once for each reading and meaning of a
/// word, because a text says the same words again and again.
/// </summary>
internal sealed class WordColumns(MeaningChooser meanings)
{
    /// <summary>A text with more begins anew, so that memory does not grow with it.</summary>
    private const int MostKept = 1 << 18;

    private readonly Dictionary<Key, byte[]> _made = [];

    /// <summary>With the tab before it and the line end.</summary>
    public byte[] Of(ReadToken token, in SenseContext context)
    {
        string meaning = meanings.Choose(token, context).Chosen;
        var key = new Key(token.Entries, token.Reading, token.Kind, meaning);
        if (_made.TryGetValue(key, out byte[]? columns)) return columns;
        columns = Make(token, meaning);
        if (_made.Count == MostKept) _made.Clear();
        // What has no entry has a list of its own wherever it stands: it would not be found again.
        if (token.Entries.Count > 0 || token.Reading.Count == 0) _made[key] = columns;
        return columns;
    }

    private static byte[] Make(ReadToken token, string meaning) => Encoding.UTF8.GetBytes(string.Join(
        '\t', "", KindName.Of(token.Kind), token.Entry?.Traditional, token.Entry?.Simplified, PinyinText.Numbered(token.Reading), meaning) + "\n");

    /// <summary>What the columns depend on. A word's occurrences have the same lists and the same string.</summary>
    private readonly record struct Key(IReadOnlyList<Entry> Entries, IReadOnlyList<Syllable> Reading, TokenKind Kind, string Meaning)
    {
        public bool Equals(Key other) => ReferenceEquals(Entries, other.Entries) && ReferenceEquals(Reading, other.Reading)
            && ReferenceEquals(Meaning, other.Meaning) && Kind == other.Kind;

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Reading) * 31 ^ RuntimeHelpers.GetHashCode(Meaning) ^ (int)Kind;
    }
}
