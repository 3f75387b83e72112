using FlashBuilder.Tests;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Vocabulary.Tests;

public class KnownWordsTests
{
    private static Lexicon Lexicon => Toy.Real;

    /// <summary>Traditional headwords that are other words, or other spellings, and are alike in Simplified.</summary>
    internal static IReadOnlyList<string[]> Alike { get; } =
    [
        .. Enumerable.Range(0, Toy.Real.EntryCount).Select(id => Toy.Real.Entry(id).Traditional).Distinct()
            .Where(word => HanCharacter.ContainsHan(word)).GroupBy(Toy.Scripts.Fold).Select(group => group.ToArray()).Where(group => group.Length > 1),
    ];

    [Fact]
    public void A_headword_hides_no_other_one()
    {
        Assert.InRange(Alike.Sum(group => group.Length), 782, int.MaxValue);
        foreach (string[] group in Alike)
            foreach (string word in group)
            {
                var known = new KnownWords(TraditionalWords.Of(Lexicon, [new(word)]).Words[0], Lexicon);
                Assert.Equal([word], group.Where(known.Contains));
            }
    }

    [Theory]
    [InlineData("乾", "幹")]
    [InlineData("面", "麵")]
    [InlineData("后", "後")]
    [InlineData("隻", "只")]
    [InlineData("發", "髮")]
    [InlineData("裡", "里")]
    public void Neither_of_two_words_hides_the_other(string one, string other)
    {
        Assert.False(new KnownWords([one], Lexicon).Contains(other));
        Assert.False(new KnownWords([other], Lexicon).Contains(one));
        Assert.True(new KnownWords([other], Lexicon).Contains(other));
    }

    [Fact]
    public void A_Simplified_word_stands_for_all_that_are_written_so()
    {
        var bySimplified = Enumerable.Range(0, Lexicon.EntryCount).Select(Lexicon.Entry).ToLookup(entry => entry.Simplified, entry => entry.Traditional);
        HashSet<string> traditional = [.. Enumerable.Range(0, Lexicon.EntryCount).Select(id => Lexicon.Entry(id).Traditional)];
        foreach (var group in bySimplified.Where(group => !traditional.Contains(group.Key) && HanCharacter.ContainsHan(group.Key)))
            Assert.Equal(group.Distinct().Order(), TraditionalWords.Of(Lexicon, [new(group.Key)]).Words[0].Order());
    }

    [Theory]
    // By itself, and among Traditional words, it is the Traditional word.
    [InlineData("面", "面", "", "面")]
    [InlineData("面 學生", "面 學生", "", "")]
    [InlineData("面 學生 学生", "面 學生 學生", "", "")]
    // Among Simplified words it is all.
    [InlineData("面 学生", "面+麪+麵 學生", "面", "")]
    [InlineData("后 里 学生", "后+後 裏+裡+里 學生", "后 里", "")]
    [InlineData("发", "發+髮", "发", "")]
    [InlineData("朋友", "朋友", "", "")]
    [InlineData("受益者", "受益者", "", "")]
    public void A_word_of_either_script_follows_its_list(string list, string words, string several, string alone)
    {
        var found = TraditionalWords.Of(Lexicon, [.. list.Split(' ').Select(word => new WrittenWord(word))]);
        Assert.Equal(words, string.Join(' ', found.Words.Select(forms => string.Join('+', forms.Order(StringComparer.Ordinal)))));
        Assert.Equal((several, alone), (string.Join(' ', found.Several.Select(forms => forms.Written)), string.Join(' ', found.Alone.Select(forms => forms.Written))));
    }

    [Fact]
    public void A_list_may_name_its_script()
    {
        WrittenWord[] list = [new("面"), new("学生"), new("市场")];
        Assert.Equal(["面"], TraditionalWords.Of(Lexicon, list, ListScript.Traditional).Words[0]);
        Assert.Contains("麵", TraditionalWords.Of(Lexicon, list[..1], ListScript.Simplified).Words[0]);
    }

    [Fact]
    public void Words_of_no_dictionary_are_known_in_either_script()
    {
        var known = new KnownWords(["维护者"], Lexicon);
        Assert.True(known.Contains("維護者"));
        Assert.False(known.Contains("受益者"));
    }
}
