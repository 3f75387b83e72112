using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>Tells what the characters of a word mean, each by its reading in the word.</summary>
internal sealed class WordParts(Lexicon lexicon, MeaningChooser meanings)
{
    /// <param name="word">As it is read.</param>
    /// <param name="entry">Its entry; a character for each of its syllables, else nothing is said.</param>
    public IReadOnlyList<WordPart> Of(ReadToken word, Entry entry, Script script)
    {
        string form = entry.Form(script);
        if (form.Length < 2 || word.Reading.Count != form.Length || entry.Reading.Count != form.Length) return [];
        var parts = new List<WordPart>();
        for (int i = 0; i < form.Length; i++)
        {
            if (!HanCharacter.IsHan(form[i])) continue;
            var reading = word.Reading[i].ToLower();
            parts.Add(new(form[i].ToString(), PinyinText.Numbered([reading]), PinyinText.Joined([reading]), MeaningOf(entry.Traditional[i], entry.Reading[i]))
            {
                Zhuyin = ZhuyinText.Of(reading),
            });
        }

        return [.. parts.Distinct()];
    }

    /// <summary>A neutral tone in a word is some tone of the character (朋友's yǒu).</summary>
    private string MeaningOf(char character, Syllable reading)
    {
        var entries = lexicon.Find(character.ToString()).Where(e => e.Traditional[0] == character && !e.IsCapitalised && e.Reading.Count == 1).ToList();
        var fitting = entries.Where(e => e.Reading[0] == reading.ToLower()).ToList();
        if (fitting.Count == 0) fitting = [.. entries.Where(e => reading.Tone == 5 && e.Reading[0].Letters == reading.ToLower().Letters)];
        if (fitting.Count == 0) return "";
        int headword = lexicon.HeadwordOf([character]);
        IReadOnlyList<Entry> all = [.. fitting, .. lexicon.EntriesOf(headword).Where(e => !fitting.Contains(e))];
        var word = new ReadWord { Kind = TokenKind.Word, Headword = headword, Entries = all, Reading = fitting[0].Reading };
        return meanings.ChooseAlone(word, PartOfSpeech.Other).Chosen;
    }
}
