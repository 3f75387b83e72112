using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>Entries that were found together, the best first.</summary>
/// <param name="What">How they were found.</param>
internal sealed record LookupSection(string What, IReadOnlyList<Entry> Entries);

/// <summary>
/// Finds what a learner asks for: a word in either script, a phrase, pinyin, zhuyin or English. What can be two things
/// (<c>he</c>) is looked for as both.
/// </summary>
/// <param name="frequencies">Loaded where many words are found.</param>
/// <param name="whole">All word data, for phrases.</param>
internal sealed class WordLookup(Lexicon lexicon, Lazy<WordFrequencies?> frequencies, Lazy<WordData> whole)
{
    public IReadOnlyList<LookupSection> Find(string asked)
    {
        string text = asked.Trim();
        LookupSection[] found = HanCharacter.ContainsHan(text) ? [Chinese(text)] : ZhuyinText.IsIn(text) ? [new("zhuyin", Zhuyin(text))] : Latin(text);
        return [.. found.Where(section => section.Entries.Count > 0)];
    }

    /// <summary>Words that are read so but for the tones; none where no tone was given.</summary>
    public IReadOnlyList<Entry> WithOtherTones(string asked)
    {
        string pinyin = ZhuyinText.ToPinyin(asked);
        string toneless = string.Concat(pinyin.Normalize(System.Text.NormalizationForm.FormD).Where(c => ToneMark.OfCombining(c) == 0 && !char.IsAsciiDigit(c)))
            .Normalize(System.Text.NormalizationForm.FormC);
        return HanCharacter.ContainsHan(asked) || toneless == pinyin ? [] : Common(lexicon.FindReading(toneless));
    }

    private LookupSection[] Latin(string text)
    {
        var read = Common(lexicon.FindReading(text));
        return [new("word", lexicon.Find(text)), new("pinyin", read), new("English", English(text, read))];
    }

    /// <summary>The entries of a headword, or of each word of a phrase.</summary>
    private LookupSection Chinese(string text) => lexicon.Find(text) is { Count: > 0 } entries ? new("word", entries) : new("words of the phrase", Phrase(text));

    private List<Entry> Phrase(string text)
    {
        var data = whole.Value;
        var reader = new TokenReader(data.Lexicon, data.Characters, data.Scripts.Detect(text), data.Readings, region: null);
        var entries = reader.Read(text, data.NewSegmenter().Segment(text)).Select(token => token.Entry).OfType<Entry>();
        return [.. entries.SelectMany(InPhrase).DistinctBy(entry => entry.Id)];
    }

    /// <summary>An exclamation (我去！) is none in the middle of a phrase: there its words stand for themselves.</summary>
    private IEnumerable<Entry> InPhrase(Entry entry)
    {
        bool isExclamation = entry.Reading.Count > 1 && entry.Senses.Count > 0 && entry.Senses.All(sense => sense.Gloss.EndsWith('!'));
        return !isExclamation ? [entry] : entry.Traditional.EnumerateRunes().SelectMany(character => Common(lexicon.Find(character.ToString())).Take(1));
    }

    /// <summary>Zhuyin without any mark may have been typed without its tones.</summary>
    private IReadOnlyList<Entry> Zhuyin(string text)
    {
        string pinyin = ZhuyinText.ToPinyin(text);
        var found = lexicon.FindReading(pinyin);
        if (found.Count == 0 && pinyin.Where(char.IsAsciiDigit).All(tone => tone == '1'))
            found = lexicon.FindReading(string.Concat(pinyin.Where(c => !char.IsAsciiDigit(c))));
        return Common(found);
    }

    /// <summary>
    /// Beside a reading (da), only where the words are a meaning by themselves (he), not within others (Leonardo da Vinci); and
    /// what is read so is found already.
    /// </summary>
    private IReadOnlyList<Entry> English(string text, IReadOnlyList<Entry> read)
    {
        // A tone makes it pinyin.
        if (!text.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'')) return [];
        var known = read.Select(entry => entry.Id).ToHashSet();
        var found = lexicon.FindGloss(text).Where(match => !known.Contains(match.Entry.Id)).ToList();
        return found.Count == 0 || (read.Count > 0 && !found.Exists(match => match.IsWhole)) ? [] : new CommonFirst(lexicon, frequencies.Value).Of(found);
    }

    private IReadOnlyList<Entry> Common(IReadOnlyList<Entry> entries) => entries.Count <= 1 ? entries : new CommonFirst(lexicon, frequencies.Value).Of(entries);
}
