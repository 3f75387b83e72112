using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// What the dictionary notes of single characters' readings in Taiwan, looked up once for each character. Safe to share
/// between threads.
/// </summary>
internal sealed class CharacterNotes(Lexicon lexicon)
{
    private readonly Note[]?[] _notes = new Note[char.MaxValue + 1][];

    /// <summary>The reading in Taiwan of a character that is read so on the mainland; null where nothing is noted.</summary>
    /// <param name="mainland">Lower case.</param>
    /// <param name="isName">A name is not read by the note of a word, nor a word by that of a surname, where the entries differ in it.</param>
    public Syllable? Taiwan(char character, Syllable mainland, bool isName)
    {
        Note? first = null;
        foreach (var note in Volatile.Read(ref _notes[character]) ?? Look(character))
        {
            if (note.Mainland != mainland) continue;
            if (note.IsName == isName) return note.Taiwan;
            first ??= note;
        }

        return first?.Taiwan;
    }

    private Note[] Look(char character)
    {
        Note[] notes = [.. lexicon.Find(character.ToString())
            .Where(e => e.Traditional[0] == character && e.Reading.Count == 1)
            .Select(e => new Note(e.Reading[0].ToLower(), e.IsCapitalised, e.TaiwanReading is [var taiwan] ? taiwan.ToLower() : null))];
        Volatile.Write(ref _notes[character], notes);
        return notes;
    }

    private sealed record Note(Syllable Mainland, bool IsName, Syllable? Taiwan);
}
