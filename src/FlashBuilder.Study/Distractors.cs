using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>A wrong answer that could be right.</summary>
/// <param name="Word">HTML, as in the field.</param>
/// <param name="Pinyin">HTML.</param>
/// <param name="Meaning">HTML; the learner's own where they wrote one.</param>
public sealed record Distractor(long NoteId, string Word, string Pinyin, string Meaning);

/// <summary>The words of a deck, to choose wrong answers from. Read once, asked often.</summary>
public sealed class Distractors
{
    private readonly Candidate[] words;

    private Distractors(Candidate[] words) => this.words = words;

    private sealed record Candidate(Distractor Answer, string Plain, string PlainMeaning, string[] Syllables);

    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static Distractors Read(string deckPath) => DeckFault.Guard(deckPath, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Read);
        return new Distractors([.. Sql.Query(connection,
            """
            SELECT n.id, n.key, n.word, n.pinyin, coalesce(e.value, n.meaning)
            FROM notes n LEFT JOIN own_edits e ON e.note = n.id AND e.field = 'meaning'
            WHERE n.position > 0 AND n.meaning <> '' ORDER BY n.position
            """,
            row => Prepare(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)))]);
    });

    /// <summary>
    /// Words of the same length, with a similar reading or a shared character first. None has the word or the meaning
    /// of the card or of another; a small deck may give fewer. The same seed gives the same words in the same order.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public IReadOnlyList<Distractor> Of(StudyCard card, int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Candidate right = Prepare(card.NoteId, card.Fields[Field.Key], card.Fields[Field.Word], card.Fields[Field.Pinyin], card.Fields[Field.Meaning]);
        HashSet<string> taken = [right.Plain], meanings = [right.PlainMeaning];
        int[] likeness = [.. words.Select(word => Likeness(right, word))];
        var chosen = new List<Distractor>();
        for (int least = likeness.DefaultIfEmpty(-1).Max(); least >= 0 && chosen.Count < count; least--)
            foreach (Candidate word in words.Where((_, i) => likeness[i] == least).OrderBy(word => Shuffle(seed, word.Answer.NoteId)))
            {
                if (chosen.Count == count) break;
                if (word.Answer.NoteId == card.NoteId || taken.Contains(word.Plain) || !meanings.Add(word.PlainMeaning)) continue;
                taken.Add(word.Plain);
                chosen.Add(word.Answer);
            }
        // The best first would give its place away.
        return [.. chosen.OrderBy(word => Shuffle(~seed, word.NoteId))];
    }

    private static Candidate Prepare(long note, string key, string word, string pinyin, string meaning) => new(
        new Distractor(note, word, pinyin, meaning), PlainText.Of(word), PlainText.Of(meaning).ToLowerInvariant(),
        NoteKey.Reading(key).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Likeness(Candidate right, Candidate word)
    {
        int likeness = right.Plain.Length == word.Plain.Length ? 4 : 0;
        foreach (char character in right.Plain)
            if (word.Plain.Contains(character)) likeness += 3;
        for (int i = 0; i < Math.Min(right.Syllables.Length, word.Syllables.Length); i++)
            likeness += Alike(right.Syllables[i], word.Syllables[i]);
        return likeness;
    }

    /// <summary>3 for the same syllable, 2 for another tone, 1 for the same beginning or end.</summary>
    private static int Alike(string a, string b)
    {
        if (a == b) return 3;
        ReadOnlySpan<char> first = a.AsSpan().TrimEnd("12345"), second = b.AsSpan().TrimEnd("12345");
        if (first.SequenceEqual(second)) return 2;
        return first.Length > 0 && second.Length > 0 && (first[0] == second[0] || Final(first).SequenceEqual(Final(second))) ? 1 : 0;
    }

    private static ReadOnlySpan<char> Final(ReadOnlySpan<char> syllable)
    {
        int vowel = syllable.IndexOfAny("aeiou");
        return vowel < 0 ? syllable : syllable[vowel..];
    }

    /// <summary>The finaliser of SplitMix64: scatters what is near.</summary>
    private static ulong Shuffle(ulong seed, long note)
    {
        ulong z = seed + (ulong)note * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
