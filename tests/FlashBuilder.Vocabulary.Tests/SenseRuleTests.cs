using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class SenseRuleTests
{
    private static readonly SenseRules s_rules = SenseRules.Load(Toy.Real, Toy.RealFile("sense-rules.txt"));

    [Fact]
    public void Every_rule_names_a_sense_that_the_dictionary_has() => Assert.Empty(s_rules.Unused(Toy.Real));

    [Fact]
    public void A_rule_whose_sense_is_gone_is_told() =>
        Assert.Equal(["水 : fire"], Load("水 : water", "水 : fire").Unused(Toy.Real));

    [Fact]
    public void Worded_meanings_are_short_and_hold_no_Chinese()
    {
        foreach (string line in Toy.RealFile("sense-rules.txt").Open().ReadToEnd().Split('\n').Where(l => l.EndsWith('"')))
        {
            string meaning = line[(line.IndexOf('"') + 1)..^1];
            Assert.True(meaning.Split(' ').Length <= GlossText.MostWords, line);
            Assert.DoesNotContain(meaning, c => HanCharacter.IsHan(c));
        }
    }

    [Theory]
    [InlineData("水 water")]
    [InlineData("水 : ")]
    [InlineData("鱻鱻鱻 : water")]
    [InlineData("水 =nonsense : water")]
    [InlineData("水 <counted : water")]
    [InlineData("水 noun : water")]
    [InlineData("水 < : water")]
    public void A_damaged_line_is_told(string line)
    {
        var exception = Assert.Throws<DictionaryFormatException>(() => Load("# comment", "", "水 : water", line, line));
        Assert.Equal([4, 5], exception.Faults.Select(f => f.Line));
    }

    [Theory]
    [InlineData("=verb", true)]
    [InlineData("=noun", false)]
    [InlineData("=!noun", true)]
    [InlineData("=counted", true)]
    [InlineData("<num", true)]
    [InlineData("<noun|三", true)]
    [InlineData("<noun|四", false)]
    [InlineData(">punct", true)]
    [InlineData(">!punct", false)]
    [InlineData("<<verbal", true)]
    [InlineData("<<verb", false)]
    [InlineData(">>noun", false)]
    [InlineData("^以", true)]
    [InlineData("^從", false)]
    public void A_condition_asks_for_a_tag_or_a_word(string text, bool expected)
    {
        Neighbour[] sentence =
        [
            new(Toy.Real.HeadwordOf("調查"), PartOfSpeech.Noun, true), new(Toy.Real.HeadwordOf("三"), PartOfSpeech.Number, false),
            new(Toy.Real.HeadwordOf("看"), PartOfSpeech.Verb, true),
        ];
        var context = new SenseContext(PartOfSpeech.Verb, true, sentence, 2, Toy.Real.HeadwordOf("以"));
        Assert.Equal(expected, SenseCondition.Parse(Toy.Real, text)!.Holds(context));
    }

    [Fact]
    public void The_first_rule_that_holds_counts()
    {
        const string entry = "字 字 [zi4] /letter/symbol; sign; mark made by hand on paper; word/to write/";
        Assert.Equal("letter", Choose(entry));
        Assert.Equal("to write", Choose(entry, "字 =verb : symbol", "字 : to write"));
        Assert.Equal("word", Choose(entry, "字[zi5] : to write", "字 : word"));
        Assert.Equal("a mark", Choose(entry, "字 =noun <punct : \"a mark\""));
        Assert.Equal("letter", Choose(entry, "字 : ritter"));
    }

    private static string Choose(string entry, params string[] rules)
    {
        var lexicon = Toy.Lexicon(entry);
        int headword = lexicon.HeadwordOf("字");
        var token = new Hanzi.Pinyin.ReadToken(new(new TextSpan(0, 1), TokenKind.Word, headword), new()
        {
            Kind = TokenKind.Word,
            Headword = headword,
            Entries = lexicon.EntriesOf(headword),
            Reading = lexicon.EntriesOf(headword)[0].Reading,
        });
        var chooser = new MeaningChooser(lexicon, SenseEvidence.None, SenseRules.Load(lexicon, Toy.Text("rules.txt", rules)));
        return chooser.Choose(token, new(PartOfSpeech.Noun, false)).Chosen;
    }

    private static SenseRules Load(params string[] lines) => SenseRules.Load(Toy.Real, Toy.Text("rules.txt", lines));
}
