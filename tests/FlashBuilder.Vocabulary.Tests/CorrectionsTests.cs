using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class CorrectionsTests
{
    private static readonly TagModel s_tags = TagModel.Load(Toy.Real, Toy.RealFrequencies, Toy.RealFile("parts-of-speech.tsv.gz"));

    [Fact]
    public void A_line_without_a_correction_changes_nothing()
    {
        Assert.Empty(Parse("\uFEFF# 我的話\n\n   \r\n\t# meaning 港口 = x\n＃ note\n").Lines);
        Assert.Equal("", Parse("meaning 港口 = haven # not harbor").Lines[0].Context);
        Assert.Equal("haven", Parse("meaning 港口 = haven # not harbor").Lines[0].Meaning);
    }

    [Fact]
    public void The_signs_of_a_chinese_keyboard_are_taken()
    {
        var line = Assert.Single(Parse("　WORD　打／冷戰　＠ 國家打冷戰　＃ remark\r\n").Lines);
        Assert.Equal((CorrectionKind.Word, "打|冷戰", "國家打冷戰", 1), (line.Kind, string.Join('|', line.Pieces), line.Context, line.Line));
        Assert.Equal("a@b", Parse("meaning 港口＝a@b").Lines[0].Meaning);
    }

    [Theory]
    [InlineData("長子 = zhang3 zi3", "zhang3 zi3")]
    [InlineData("長子 = zhǎng zǐ", "zhang3 zi3")]
    [InlineData("東西 = dōng xi", "dong1 xi5")]
    [InlineData("女 = nü3", "nu:3")]
    [InlineData("女 = nv3", "nu:3")]
    [InlineData("的 = de5", "de5")]
    [InlineData("羅伯特．雷 = Luo2 bo2 te4 Lei2", "Luo2 bo2 te4 · Lei2")]
    [InlineData("羅伯特．雷 = Luó bó tè · Léi", "Luo2 bo2 te4 · Lei2")]
    public void Readings_are_typed_with_numbers_or_marks(string line, string expected) =>
        Assert.Equal(expected, PinyinText.Numbered(Parse("reading " + line).Lines[0].Reading));

    [Theory]
    [InlineData("港口")]
    [InlineData("wort 港口")]
    [InlineData("3 港口")]
    [InlineData("word")]
    [InlineData("word harbour")]
    [InlineData("word 港/")]
    [InlineData("word 港/口 = harbor")]
    [InlineData("word 港 口")]
    [InlineData("word 港口 =")]
    [InlineData("word 港口 = [gang3 kou3 harbor")]
    [InlineData("name 港/口")]
    [InlineData("not 港")]
    [InlineData("not 港口 = harbor")]
    [InlineData("reading 港口")]
    [InlineData("reading 港口 = gang3")]
    [InlineData("reading 港 = gang")]
    [InlineData("reading 港口 = harbor!")]
    [InlineData("meaning 港口")]
    [InlineData("meaning 港/口 = harbor")]
    public void A_faulty_line_is_told_with_what_was_expected(string line)
    {
        var fault = Assert.Single(Assert.Throws<DictionaryFormatException>(() => Parse($"# fine\n{line} @ 買港口\n")).Faults);
        Assert.Equal(("my.txt", 2, $"{line} @ 買港口"), (fault.File, fault.Line, fault.Text));
        Assert.NotEmpty(fault.Expected);
    }

    [Theory]
    [InlineData("docs/formats.md", "# Everything", 6)]
    [InlineData("README.md", "word 打/冷戰", 4)]
    public void The_documented_example_is_one(string file, string start, int lines)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));
        text = text[text.IndexOf(start, StringComparison.Ordinal)..];
        Assert.Equal(lines, Parse(text[..text.IndexOf("```", StringComparison.Ordinal)]).Lines.Count);
    }

    [Fact]
    public void All_faulty_lines_are_told_at_once() =>
        Assert.Equal([1, 3], Assert.Throws<DictionaryFormatException>(() => Parse("a\nword 港口\nb\n")).Faults.Select(f => f.Line));

    [Fact]
    public void Any_text_is_read_or_told()
    {
        var random = new Random(20231115);
        string[] pieces = ["word ", "not ", "name ", "reading ", "meaning ", "港", "口", "/", "=", " = ", "[", "]", "@", " @ ", " # ", "gang3 ", "kǒu", "\n", "\uD840", "\uDC00", "\0", "\u2028"];
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                Extract("港口口港，買港口。", text);
            }
            catch (DictionaryFormatException e)
            {
                Assert.NotEmpty(e.Faults);
            }
        }
    }

    [Fact]
    public void A_word_that_no_dictionary_has_becomes_a_note_with_what_the_line_says()
    {
        var (words, counts) = Extract("我們在口岸城買魚。", "word 口岸城 = [kou3 an4 cheng2] border town\n");
        var word = Assert.Single(words.Words, w => w.Surface == "口岸城");
        Assert.Equal(("kou3 an4 cheng2", "kǒu'ànchéng", "border town"), (word.Reading, word.Pinyin, word.Meaning));
        Assert.Equal(WordKind.Word, word.Kind);
        Assert.Equal([1], counts.UsedCorrections);
    }

    [Fact]
    public void Without_a_reading_its_characters_are_read_and_without_a_meaning_it_is_reported()
    {
        var (words, counts) = Extract("我們在口岸城買魚。", "word 口岸城\n");
        Assert.Contains("口岸城", counts.WithoutEntry);
        Assert.DoesNotContain(words.Words, w => w.Surface == "口岸城");
        Assert.Equal("kǒu'ànchéng", Extract("我們在口岸城買魚。", "word 口岸城 = border town\n").Words.Words.Single(w => w.Surface == "口岸城").Pinyin);
    }

    [Fact]
    public void A_reading_chooses_the_entry_and_a_context_the_place()
    {
        var (words, counts) = Extract("這條路很長。他長大了，路更長。", "reading 長 = zhǎng @ 路很長\n");
        Assert.Contains(words.Words, w => (w.Surface, w.Reading) == ("長", "zhang3"));
        Assert.Contains(words.Words, w => (w.Surface, w.Reading) == ("長", "chang2"));
        Assert.Equal([1], counts.UsedCorrections);
    }

    [Fact]
    public void A_reading_that_no_entry_has_is_taken_with_the_usual_meaning()
    {
        var word = Assert.Single(Extract("港口很大。", "reading 港口 = gang1 kou5\n").Words.Words, w => w.Surface == "港口");
        Assert.Equal(("gang1 kou5", "gāngkou", "port"), (word.Reading, word.Pinyin, word.Meaning.Split(';')[0]));
    }

    [Fact]
    public void A_meaning_is_taken_as_it_is_written_and_the_dictionarys_stay_behind_it()
    {
        const string Long = "the one harbor of this town, the one with the two hundred boats; 港";
        var word = Assert.Single(Extract("港口很大。", $"meaning 港口 = {Long}\n").Words.Words, w => w.Surface == "港口");
        Assert.Equal(Long, word.Meaning);
        Assert.Contains(word.MoreMeanings, m => m.StartsWith("port", StringComparison.Ordinal));
    }

    [Fact]
    public void A_closer_line_goes_before_one_for_everywhere()
    {
        var (words, _) = Extract("這條路很長。", "reading 長 = zhǎng @ 路很長\nreading 長 = cháng\n");
        Assert.Equal("zhang3", words.Words.Single(w => w.Surface == "長").Reading);
    }

    [Fact]
    public void A_name_is_a_name_with_capitals_and_apart()
    {
        var (words, counts) = Extract("高山去港口找杜立德。", "name 高山\nname 杜立德 = [du4 li4 de2] Doolittle\n");
        Assert.Equal([("高山", "Gāo Shān", "(name)"), ("杜立德", "Dùlìdé", "Doolittle")], words.Names.Select(w => (w.Surface, w.Pinyin, w.Meaning)));
        Assert.All(words.Names, w => Assert.Equal(WordKind.Name, w.Kind));
        Assert.DoesNotContain(words.Words, w => w.Surface is "高山" or "杜立德");
        Assert.Equal(2, counts.DifferentNames);
    }

    [Theory]
    [InlineData("word 天氣\n")]
    [InlineData("reading 口 = kou3\n")]
    [InlineData("meaning 港口 = haven @ 天氣\n")]
    [InlineData("name 口港 @ 買港口\n")]
    [InlineData("reading 五個 = wu3 ge4\n")]
    public void A_line_that_nothing_matches_is_not_used(string line) =>
        Assert.Empty(Extract("我們在港口買五條魚。", line).Counts.UsedCorrections);

    [Fact]
    public void Either_script_matches_both() =>
        Assert.Equal("market square", Extract("市场很大。", "meaning 市場 = market square\n", Script.Simplified).Words.Words.Single(w => w.Surface == "市场").Meaning);

    [Fact]
    public void Frequent_names_of_the_dictionary_are_vocabulary_and_persons_are_apart()
    {
        const string Text = "李白去中國買英文書，舊金山的人也去臺灣。日本人星期六來。";
        // Frequencies alone cut 日本人.
        var (words, counts) = Extract(Text, "word 日本人");
        Assert.Contains(words.Words, w => w.Surface == "中國" && w.Kind == WordKind.Name);
        Assert.Contains(words.Words, w => w.Surface == "英文");
        Assert.Contains(words.Words, w => w.Surface == "日本人");
        Assert.Contains(words.Words, w => w.Surface == "星期六");
        Assert.Contains(words.Names, w => w.Surface == "李白");
        Assert.Equal(counts.DifferentNames, words.Names.Count + words.Words.Count(w => w.Kind == WordKind.Name));

        var study = Extract(Text, "word 日本人", options: new() { Names = NameUse.Study }).Words;
        Assert.Empty(study.Names);
        Assert.Equal(words.Words.Count + words.Names.Count, study.Words.Count);

        var skip = Extract(Text, "word 日本人", options: new() { Names = NameUse.Skip });
        Assert.Empty(skip.Words.Names);
        Assert.Equal((words.Words.Count, words.Names.Count), (skip.Words.Words.Count, skip.Counts.NamesSkipped));
    }

    internal static (WordList Words, ExtractionCounts Counts) Extract(
        string text, string corrections, Script script = Script.Traditional, ExtractionOptions? options = null)
    {
        var corrected = Parse(corrections);
        var segmenter = new Segmenter(Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None, corrected.Words);
        var reader = new TokenReader(Toy.Real, Toy.RealCharacters, script, s_tables.Value);
        var extractor = new WordExtractor(Toy.Real, Toy.RealFrequencies, segmenter, reader, new(s_tags), new(Toy.Real, SenseEvidence.None, SenseRules.None));
        return extractor.Extract(TextCleaner.Clean(text), "sample", script, (options ?? new()) with { Corrections = corrected });
    }

    private static readonly Lazy<ReadingTables> s_tables = new(() => new(
        Toy.RealFrequencies, ReadingModel.Load(Toy.RealFile("readings.weights.gz")), RegionalReadings.Load(Toy.RealFile("taiwan-readings.txt"))));

    private static Corrections Parse(string text) => Corrections.Parse("my.txt", text, Toy.Scripts);
}
