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
    private readonly WordParts _parts = new(lexicon, meanings);

    /// <param name="name">The title where the text has none.</param>
    /// <param name="script">The script of the text; also that of the reader.</param>
    public (WordList Words, ExtractionCounts Counts) Extract(SourceText text, string name, Script script, ExtractionOptions options)
    {
        var used = new HashSet<int>();
        var sentences = ReadSentences(text, options.Corrections, used);
        var survey = Survey(sentences);
        var glossed = survey.Words.Select(w => (Found: w, Meaning: MostFrequentMeaning(w, sentences))).ToList();
        foreach (var (found, _) in glossed.Where(w => w.Meaning.Chosen.Length == 0)) survey.WithoutEntry.Add(Surface(found, sentences));
        glossed.RemoveAll(w => w.Meaning.Chosen.Length == 0);

        var unknown = glossed.Where(w => !options.Known.Contains(w.Found.Entry.Traditional)).ToList();
        var names = options.Names == NameUse.Study ? []
            : unknown.Where(w => w.Found.Kind == WordKind.Name && !NameChoice.IsVocabulary(w.Found, frequencies)).ToList();
        var study = unknown.Except(names).ToList();
        var kept = Limit(study, options);
        var apart = options.Names == NameUse.Skip ? [] : names;
        // Together and in the order of the text, so that a card's example does not hang on what becomes of the names.
        HashSet<FoundWord> shown = [.. kept.Concat(names).Select(w => w.Found)];
        FoundWord[] order = [.. unknown.Select(w => w.Found).Where(shown.Contains)];
        var examples = order.Zip(new ExampleChooser(sentences, CorpusCount).Choose(order)).ToDictionary(pair => pair.First, pair => pair.Second);
        var words = kept.Select(w => MakeWord(w.Found, w.Meaning, examples[w.Found], sentences, script));
        if (options.Order == WordOrder.Frequency)
            words = words.OrderByDescending(w => w.Count).ThenByDescending(w => w.CorpusCount).ThenBy(w => w.First.Start);

        var list = new WordList
        {
            Title = TitleOf(text) ?? name,
            Script = script,
            Sentences = [.. sentences.Select(s => new SourceSentence(s.Source.Text, s.Source.Span, s.Source.Paragraph))],
            Words = [.. words],
            Names = [.. apart.Select(w => MakeWord(w.Found, w.Meaning, examples[w.Found], sentences, script))],
        };
        return (list, new()
        {
            Paragraphs = text.Paragraphs.Count,
            Sentences = sentences.Count,
            RunningWords = survey.RunningWords,
            DifferentWords = glossed.Count(w => w.Found.Kind == WordKind.Word),
            DifferentNames = glossed.Count(w => w.Found.Kind == WordKind.Name),
            NamesSkipped = names.Count - apart.Count,
            Known = glossed.Count - unknown.Count,
            BelowLimit = study.Count - kept.Count,
            UsedCorrections = used,
            Doubts = new TextDoubts(segmenter, reader, meanings, options.Corrections).Find(sentences),
            WithoutEntry = [.. survey.WithoutEntry.Distinct()],
        });
    }

    private List<ReadSentence> ReadSentences(SourceText text, Corrections corrections, HashSet<int> used)
    {
        var sentences = new List<ReadSentence>();
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var read = corrections.Apply(sentence.Text, reader.Read(sentence.Text, segmenter.Segment(sentence.Text)), used);
            ReadToken[] tokens = [.. read.Select(token => NameChoice.WithEntry(token, sentence.Text))];
            sentences.Add(new(sentence, tokens, SenseContext.Of(sentence.Text, tokens, tagger)));
        }

        return sentences;
    }

    private static TextSurvey Survey(List<ReadSentence> sentences)
    {
        var survey = new TextSurvey();
        for (int s = 0; s < sentences.Count; s++)
            for (int t = 0; t < sentences[s].Tokens.Count; t++)
                survey.Add(sentences[s].Tokens[t], sentences[s].Source.Text, new(s, t));
        return survey;
    }

    /// <summary>
    /// The meaning that the word has most often in the text, the earlier among equals. Occurrences with another meaning
    /// are counted, but give no example.
    /// </summary>
    private Meaning MostFrequentMeaning(FoundWord word, List<ReadSentence> sentences)
    {
        var groups = word.Occurrences.GroupBy(o => meanings.Choose(
            sentences[o.Sentence].Tokens[o.Token], sentences[o.Sentence].Contexts[o.Token]).Chosen);
        var most = groups.OrderByDescending(g => g.Count()).First();
        word.Examples = [.. most];
        var first = word.Examples[0];
        return meanings.Choose(sentences[first.Sentence].Tokens[first.Token], sentences[first.Sentence].Contexts[first.Token]);
    }

    private List<(FoundWord Found, Meaning Meaning)> Limit(
        List<(FoundWord Found, Meaning Meaning)> words, ExtractionOptions options)
    {
        var frequent = words.Where(w => w.Found.Occurrences.Count >= options.MinimumCount).ToList();
        if (frequent.Count <= options.Top) return frequent;
        var top = frequent.OrderByDescending(w => w.Found.Occurrences.Count)
            .ThenByDescending(w => CorpusCount(w.Found.Entry.Traditional))
            .Take(options.Top).Select(w => w.Found).ToHashSet();
        return [.. frequent.Where(w => top.Contains(w.Found))];
    }

    private Word MakeWord(FoundWord found, Meaning meaning, Example example, List<ReadSentence> sentences, Script script)
    {
        var entry = found.Entry;
        var reading = found.First.Reading;
        var spoken = Sandhi.Spoken(entry.Traditional, reading);
        var first = found.Occurrences[0];
        var token = sentences[first.Sentence].Tokens[first.Token].Token.Span;
        int origin = sentences[first.Sentence].Source.Span.Start;
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
            Meaning = meaning.Chosen,
            PartOfSpeech = PartOfSpeechLabel.Of(meaning.Chosen, TagOf(found.Examples[0], sentences), found.Kind, ListTagOf(found.First)),
            MoreMeanings = meaning.Others,
            MeasureWords = [.. entry.MeasureWords.Select(m => $"{m.Form(script)} {PinyinText.Joined(m.Reading)}".TrimEnd())],
            Parts = found.Kind == WordKind.Word ? _parts.Of(found.First, entry, script) : [],
            Kind = found.Kind,
            Count = found.Occurrences.Count,
            First = new(origin + token.Start, origin + token.End),
            CorpusCount = CorpusCount(entry.Traditional),
            Example = example,
        };
    }

    private static PartOfSpeech TagOf(Occurrence occurrence, List<ReadSentence> sentences) => sentences[occurrence.Sentence].Contexts[occurrence.Token].Tag;

    private char ListTagOf(ReadToken token) => token.Token.IsHeadword ? frequencies.TagOf(token.Token.Headword).First : '\0';

    private static string Surface(FoundWord word, List<ReadSentence> sentences)
    {
        var sentence = sentences[word.Occurrences[0].Sentence];
        return sentence.Tokens[word.Occurrences[0].Token].Token.Span.Of(sentence.Source.Text);
    }

    private double CorpusCount(ReadToken token) => token.Token.IsHeadword ? frequencies[token.Token.Headword] : 0;

    private double CorpusCount(string word) => lexicon.HeadwordOf(word) is >= 0 and var headword ? frequencies[headword] : 0;

    private static string? TitleOf(SourceText text) =>
        text.Paragraphs is [{ Kind: ParagraphKind.Title } title, ..] ? title.Span.Of(text.Text) : null;
}
