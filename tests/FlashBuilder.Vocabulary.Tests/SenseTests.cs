using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class SenseTests
{
    private static readonly Segmenter s_segmenter = new(
        Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);
    private static readonly TokenReader s_reader = new(Toy.Real, Toy.RealCharacters, Script.Traditional);
    private static readonly PartOfSpeechTagger s_tagger =
        new(TagModel.Load(Toy.Real, Toy.RealFrequencies, Toy.RealFile("parts-of-speech.tsv.gz")));

    private static readonly MeaningChooser s_meanings = new(Toy.Real, SenseEvidence.Load(Toy.RealFile("sense-evidence.tsv.gz")),
        SenseRules.Load(Toy.Real, Toy.RealFile("sense-rules.txt")));

    [Theory]
    [InlineData("他送我一張紙。", "張", "classifier for flat objects")]
    [InlineData("我看到那條船。", "條", "classifier for long thin things")]
    [InlineData("今年5月很熱。", "月", "month")]
    [InlineData("他對我很好。", "對", "towards; at; for")]
    [InlineData("他走後我睡了。", "後", "after")]
    [InlineData("貓在樹後睡覺。", "後", "behind")]
    [InlineData("我們要在2030年前完成。", "前", "before")]
    [InlineData("二〇三〇年前要完成。", "前", "before")]
    [InlineData("他十五年前離開了。", "前", "ago")]
    [InlineData("這個人有擔當。", "擔當", "responsibility; sense of duty")]
    [InlineData("計劃由校長決定。", "由", "by")]
    [InlineData("案件仍在調查。", "在", "(before a verb) action in progress")]
    [InlineData("王先生走了。", "先生", "gentleman; sir; mister")]
    [InlineData("中美兩國都同意。", "美", "America")]
    [InlineData("明天會下雨。", "會", "to be likely to")]
    [InlineData("我會游泳。", "會", "can")]
    [InlineData("連他都笑了。", "都", "(used for emphasis) even")]
    [InlineData("這個組織很大。", "組織", "organization")]
    [InlineData("他們組織了一個晚會。", "組織", "to organize")]
    [InlineData("魚、蝦等都很新鮮。", "等", "and so on")]
    [InlineData("我在門口等你。", "等", "to wait for")]
    [InlineData("桌子上有三本書。", "上", "on; above")]
    [InlineData("書被他拿走了。", "被", "used to indicate passive voice")]
    [InlineData("大家都來了。", "都", "all; both; entirely")]
    [InlineData("你要吃什麼？", "要", "must; will")]
    [InlineData("這本書充滿了希望。", "希望", "a hope")]
    [InlineData("大家表示衷心感謝。", "感謝", "thanks")]
    [InlineData("市長對大家致以良好祝願。", "祝願", "wish")]
    [InlineData("他的病成為一種威脅。", "威脅", "threat")]
    [InlineData("敵人威脅我們的城市。", "威脅", "to threaten")]
    [InlineData("他工作得很好。", "工作", "to work")]
    [InlineData("他們都對學生很好。", "對", "towards; at; for")]
    [InlineData("你說得很對。", "對", "right; correct")]
    [InlineData("這個城市需要學校。", "需要", "to need")]
    [InlineData("這是錯誤的想法。", "錯誤", "mistaken")]
    [InlineData("他五歲就上學了。", "就", "as early as")]
    [InlineData("他主動幫助我。", "主動", "on one's own initiative")]
    [InlineData("這是大家共同的努力。", "努力", "effort")]
    [InlineData("我們要組織這個晚會。", "組織", "to organize")]
    [InlineData("就業、教育、醫療，大家都關心。", "就業", "employment")]
    [InlineData("他找到了一份工作。", "工作", "work")]
    [InlineData("明天我到海邊去玩。", "到", "to leave for")]
    [InlineData("我去年還學到了很多。", "還", "also")]
    [InlineData("他現在還住在鄉下。", "還", "still")]
    public void The_sense_fits_the_sentence(string sentence, string word, string expected) =>
        Assert.StartsWith(expected, Choose(sentence, word));

    [Theory]
    [InlineData("to go; to walk", "Verb")]
    [InlineData("to; towards", "Preposition")]
    [InlineData("to (a place); until (a time)", "Preposition")]
    [InlineData("(of sb or sth) to be (located) at", "Preposition")]
    [InlineData("to the highest degree", "Adverb")]
    [InlineData("classifier for boats", "MeasureWord")]
    [InlineData("particle used for pause", "Particle")]
    [InlineData("and so on; etc.", "Particle")]
    [InlineData("to be able to", "Auxiliary")]
    [InlineData("hundred", "Numeral")]
    [InlineData("quickly", "Adverb")]
    [InlineData("family", "Nominal")]
    [InlineData("dangerous", "Adjective")]
    [InlineData("harbor", "Nominal")]
    [InlineData("", "Nominal")]
    public void A_gloss_shows_its_part_of_speech(string gloss, string expected) =>
        Assert.Equal(expected, SenseClassifier.Of(gloss).ToString());

    [Fact]
    public void Damaged_evidence_is_told() =>
        Assert.Throws<DictionaryFormatException>(() => SenseEvidence.Load(Toy.Text("e.tsv", "0123456789abcdef\t7", "x\t7")));

    [Fact]
    public void A_damaged_tag_model_is_told() => Assert.Throws<DictionaryFormatException>(
        () => TagModel.Load(Toy.Real, Toy.RealFrequencies, Toy.Text("t.tsv", "# ok", "follows\tNoun\t1\t2", "nonsense")));

    [Fact]
    public void Every_token_of_any_text_gets_a_tag()
    {
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(0x3000, 0xA000))]);
            var tokens = s_segmenter.Segment(text);
            Assert.Equal(tokens.Count, s_tagger.Tag(text, tokens).Length);
        }
    }

    private static string Choose(string sentence, string word)
    {
        var tokens = s_reader.Read(sentence, s_segmenter.Segment(sentence));
        var contexts = SenseContext.Of(sentence, tokens, s_tagger);
        int at = Enumerable.Range(0, tokens.Count).First(i => tokens[i].Token.Span.Of(sentence) == word);
        return s_meanings.Choose(tokens[at], contexts[at]).Chosen;
    }
}
