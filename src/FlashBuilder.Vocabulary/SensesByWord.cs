using Hanzi.Pinyin;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// The senses of read words by the words' numbers, found for every token of a text. What most words mean, one thing in one
/// part of speech, stands with them: one fetch from memory tells it. Safe to share between threads, of which one may lose
/// what another keeps.
/// </summary>
internal sealed class SensesByWord
{
    private readonly Lock _keeping = new();
    private Place[] _places = new Place[1 << 10];

    /// <summary>What a token means; null where nothing is kept of its word.</summary>
    public Meaning? Find(in ReadToken token, in SenseContext context)
    {
        Place[] places = Volatile.Read(ref _places);
        // No number is -1 and, without a sign, beyond the end.
        if ((uint)token.Number >= (uint)places.Length) return null;
        ref var place = ref places[token.Number];
        if (!ReferenceEquals(place.Word, token.Word)) return null;
        int key = Key(context);
        if (Volatile.Read(ref place.Key) == key) return place.Meaning;
        return Volatile.Read(ref place.Senses) is { } senses ? Choose(ref place, senses, key, context) : null;
    }

    public WordSenses Keep(in ReadToken token, WordSenses senses)
    {
        int number = token.Number;
        if (number < 0) return senses;
        lock (_keeping)
        {
            Place[] places = _places;
            if (number >= places.Length) Array.Resize(ref places, Math.Max(number + 1, 2 * places.Length));
            ref var place = ref places[number];
            // The word of another reader stays: what is written once can be read without a lock.
            if (place.Word is null)
            {
                place.Senses = senses;
                Volatile.Write(ref place.Word, token.Word);
            }

            Volatile.Write(ref _places, places);
        }

        return senses;
    }

    /// <summary>The first thing that is chosen for a word without rules stays.</summary>
    private Meaning Choose(ref Place place, WordSenses senses, int key, in SenseContext context)
    {
        var meaning = senses.Choose(context);
        if (place.Key != 0 || senses.Rules.Count > 0) return meaning;
        lock (_keeping)
        {
            if (place.Key != 0) return meaning;
            place.Meaning = meaning;
            Volatile.Write(ref place.Key, key);
        }

        return meaning;
    }

    /// <summary>What a meaning hangs on where no rule speaks of the word; never 0.</summary>
    private static int Key(in SenseContext context) => 2 + ((int)context.Tag << 1) + (context.IsCounted ? 1 : 0);

    private struct Place
    {
        public ReadWord? Word;
        public WordSenses? Senses;
        public Meaning? Meaning;
        public int Key;
    }
}
