using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Makes the word list of a text: one word per headword and reading, with its count, its first place, what it means and
/// its best sentence.
/// </summary>
public sealed class WordExtractor(
    Lexicon lexicon, WordFrequencies frequencies, Segmenter segmenter, TokenReader reader, PartOfSpeechTagger tagger,
    MeaningChooser meanings)
{
    /// <summary>A word less frequent than one in about two million makes a sentence harder.</summary>
    private const double RareCount = 30;

    private readonly WordParts _parts = new(lexicon, meanings);

    /// <param name="name">The title where the text has none.</param>
    /// <param name="script">The script of the text; also that of the reader.</param>
    public (WordList Words, ExtractionCounts Counts) Extract(SourceText text, string name, Script script, ExtractionOptions options)
    {
        var used = new HashSet<int>();
        var kept = new KeptText();
        var survey = new TextSurvey(meanings);
        var doubts = new TextDoubts(segmenter, reader, meanings, options.Corrections);
        foreach (var sentence in SentenceSplitter.Split(text, segmenter.LastWord))
        {
            var read = Read(sentence, options.Corrections, used);
            survey.Add(read, kept.Count);
            kept.Add(sentence, read.Tokens, HardnessOf);
            doubts.Add(read);
        }

        var glossed = survey.Words.Select(w => new GlossedWord(w, w.Usual)).ToList();
        foreach (var word in glossed.Where(w => w.Usual.Meaning.Chosen.Length == 0)) survey.AddWithoutEntry(word.Found.Place.Of(text.Text));
        glossed.RemoveAll(w => w.Usual.Meaning.Chosen.Length == 0);

        var unknown = glossed.Where(w => !options.Known.Contains(w.Found.Entry.Traditional)).ToList();
        var names = options.Names == NameUse.Study ? []
            : unknown.Where(w => w.Found.Kind == WordKind.Name && !NameChoice.IsVocabulary(w.Found, frequencies)).ToList();
        var study = unknown.Except(names).ToList();
        var taken = Limit(study, options);
        var apart = options.Names == NameUse.Skip ? [] : names;
        // Together and in the order of the text, so that a card's example does not hang on what becomes of the names.
        HashSet<FoundWord> shown = [.. taken.Concat(names).Select(w => w.Found)];
        GlossedWord[] order = [.. unknown.Where(w => shown.Contains(w.Found))];
        var chosen = new ExampleChooser(kept).Choose([.. order.Select(w => w.Usual)]);
        var examples = order.Zip(chosen).ToDictionary(pair => pair.First.Found, pair => pair.Second);
        var words = taken.Select(w => MakeWord(w, examples[w.Found], script));
        if (options.Order == WordOrder.Frequency)
            words = words.OrderByDescending(w => w.Count).ThenByDescending(w => w.CorpusCount).ThenBy(w => w.First.Start);

        var list = new WordList
        {
            Title = TitleOf(text) ?? name,
            Script = script,
            Sentences = kept.Sentences,
            Words = [.. words],
            Names = [.. apart.Select(w => MakeWord(w, examples[w.Found], script))],
        };
        return (list, new()
        {
            Paragraphs = text.Paragraphs.Count,
            Sentences = kept.Count,
            RunningWords = survey.RunningWords,
            DifferentWords = glossed.Count(w => w.Found.Kind == WordKind.Word),
            DifferentNames = glossed.Count(w => w.Found.Kind == WordKind.Name),
            NamesSkipped = names.Count - apart.Count,
            Known = glossed.Count - unknown.Count,
            BelowLimit = study.Count - taken.Count,
            UsedCorrections = used,
            Doubts = doubts.Found,
            WithoutEntry = survey.WithoutEntry,
        });
    }

    private ReadSentence Read(Sentence sentence, Corrections corrections, HashSet<int> used)
    {
        var read = corrections.Apply(sentence.Text, reader.Read(sentence.Text, segmenter.Segment(sentence.Text)), used);
        ReadToken[] tokens = [.. read];
        for (int i = 0; i < tokens.Length; i++)
            if (tokens[i].Kind == TokenKind.Name) tokens[i] = NameChoice.WithEntry(tokens[i], sentence.Text);
        return new(sentence, tokens, SenseContext.Of(sentence.Text, tokens, tagger));
    }

    private List<GlossedWord> Limit(List<GlossedWord> words, ExtractionOptions options)
    {
        var frequent = words.Where(w => w.Found.Count >= options.MinimumCount).ToList();
        if (frequent.Count <= options.Top) return frequent;
        var top = frequent.OrderByDescending(w => w.Found.Count)
            .ThenByDescending(w => CorpusCount(w.Found.Entry.Traditional))
            .Take(options.Top).Select(w => w.Found).ToHashSet();
        return [.. frequent.Where(w => top.Contains(w.Found))];
    }

    private Word MakeWord(GlossedWord word, Example example, Script script)
    {
        var (found, usual) = word;
        var entry = found.Entry;
        var reading = found.First.Reading;
        var spoken = Sandhi.Spoken(entry.Traditional, reading);
        return new()
        {
            Traditional = entry.Traditional,
            Simplified = entry.Simplified,
            Reading = entry.NumberedReading,
            // In one where the text has it in pieces.
            Surface = example.Targets[0] is var target && target.Length == entry.Traditional.Length ? target.Of(example.Text) : entry.Form(script),
            Pinyin = PinyinText.Joined(reading),
            Zhuyin = ZhuyinText.Of(reading),
            Spoken = ReferenceEquals(spoken, reading) ? "" : PinyinText.Joined(spoken),
            OtherRegion = PinyinText.Joined(found.First.OtherRegion),
            SpokenZhuyin = ReferenceEquals(spoken, reading) ? "" : ZhuyinText.Of(spoken),
            OtherRegionZhuyin = ZhuyinText.Of(found.First.OtherRegion),
            OtherRegionName = reader.Region == Region.Taiwan ? "mainland" : "Taiwan",
            Meaning = usual.Meaning.Chosen,
            PartOfSpeech = PartOfSpeechLabel.Of(usual.Meaning.Chosen, usual.Tag, found.Kind, ListTagOf(found.First)),
            MoreMeanings = usual.Meaning.Others,
            MeasureWords = [.. entry.MeasureWords.Select(m => $"{m.Form(script)} {PinyinText.Joined(m.Reading)}".TrimEnd())],
            Parts = found.Kind == WordKind.Word ? _parts.Of(found.First, entry, script) : [],
            Kind = found.Kind,
            Count = found.Count,
            First = found.Place,
            CorpusCount = CorpusCount(entry.Traditional),
            Example = example,
        };
    }

    private char ListTagOf(ReadToken token) => token.Token.IsHeadword ? frequencies.TagOf(token.Token.Headword).First : '\0';

    private Hardness HardnessOf(ReadToken token) => token.Kind is TokenKind.Name or TokenKind.Unknown ? Hardness.Name
        : token.Entry is not null && CorpusCount(token) < RareCount ? Hardness.Rare
        : Hardness.None;

    private double CorpusCount(ReadToken token) => token.Token.IsHeadword ? frequencies[token.Token.Headword] : 0;

    private double CorpusCount(string word) => lexicon.HeadwordOf(word) is >= 0 and var headword ? frequencies[headword] : 0;

    private static string? TitleOf(SourceText text) =>
        text.Paragraphs is [{ Kind: ParagraphKind.Title } title, ..] ? title.Span.Of(text.Text) : null;

    private sealed record GlossedWord(FoundWord Found, FoundMeaning Usual);
}
