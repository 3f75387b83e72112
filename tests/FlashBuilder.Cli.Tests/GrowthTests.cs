using System.Text;
using FlashBuilder.Cli;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Tests;

/// <summary>
/// A text of twice the size is twice the work, whatever it is made of. Counted are bytes that were asked for, characters that come
/// out, and pairs of characters within one sentence: for whatever looks at a sentence from each of its words looks at these.
/// </summary>
public class GrowthTests
{
    private const string Common = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實";

    private static readonly WordData s_data = DictionaryFolder.Load(null, lenient: false);

    private static readonly WordExtractor s_extractor = new(
        s_data.Lexicon, s_data.Frequencies, s_data.NewSegmenter(), new TokenReader(s_data.Lexicon, s_data.Characters, Script.Traditional, s_data.Readings),
        new PartOfSpeechTagger(s_data.Tags), new MeaningChooser(s_data.Lexicon, s_data.Senses, s_data.SenseRules, Script.Traditional));

    public static TheoryData<string> Kinds => [.. Texts.Keys];

    /// <summary>Texts of so many characters and a few more.</summary>
    private static readonly Dictionary<string, Func<int, string>> Texts = new()
    {
        ["lines without marks"] = n => Lines(n, 12, ""),
        ["one word"] = n => Repeat("中國人", n),
        ["all characters"] = n => string.Concat(Enumerable.Range(0, n).Select(i => (char)('\u4E00' + i))),
        ["lyrics"] = n => Lines(n, 7, " ").Replace("\n", " "),
        ["commas alone"] = n => Lines(n, 5, "，").Replace("\n", ""),
        ["full stops"] = n => "我們" + Repeat("。", n),
        ["name dots"] = n => Repeat("阿·", n),
        ["spaces"] = n => "我" + Repeat(" ", n) + "們",
        ["digits"] = n => "我" + Repeat("1", n),
        ["groups of digits"] = n => "我" + Repeat("123 ", n) + "元",
        ["Latin letters"] = n => "我" + Repeat("a", n),
        ["letters with marks"] = n => "我" + Repeat("a\u0301", n),
        ["pairs of surrogates"] = n => Repeat("𠀀", n),
        ["opening quotes"] = n => "我" + Repeat("「", n),
        ["titles within titles"] = n => Repeat("《書", n),
        ["quotes never closed"] = n => Repeat("「我去", n),
        ["years"] = n => Repeat("年", n),
        ["ordinals"] = n => Repeat("第", n),
        ["numerals"] = n => Repeat("千百十零", n),
        ["list marks"] = n => Repeat("一、", n),
        ["dates"] = n => Repeat("2023年1月1日", n),
        ["blank lines"] = n => "我\n" + Repeat("\n", n) + "們",
        ["page numbers"] = n => Repeat("第 3 頁\n", n),
        ["pairs on lines"] = n => Repeat("𠀀\n", n),
        ["separated verbs"] = n => Repeat("幫了忙", n),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Twice_the_text_is_twice_the_work(string kind)
    {
        const int Size = 4000;
        Work(Texts[kind](Size));
        var (one, two) = (Work(Texts[kind](Size)), Work(Texts[kind](2 * Size)));
        Assert.True(two.Pairs <= 2.2 * one.Pairs + 100_000, $"{one.Pairs} and {two.Pairs} pairs of characters");
        Assert.True(two.Written <= 2.5 * one.Written + 10_000, $"{one.Written} and {two.Written} characters written");
        Assert.True(two.Bytes <= 2.5 * one.Bytes + 1_000_000, $"{one.Bytes} and {two.Bytes} bytes");
        // The example as words, gaps and readings, and the entry of the dictionary; the longest of all is a name of a whole sentence.
        Assert.InRange(two.LargestNote, 0, 20_000);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("阿·")]
    [InlineData("我去市場買菜，")]
    [InlineData("中國人")]
    [InlineData("𠀀")]
    public void A_line_without_end_comes_in_pieces_that_have_a_bound(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Repeat(text, 300_000) + "\n我去。\r\n");
        var segmenter = s_data.NewSegmenter();
        long most = 0, start = 0, pieces = 0;
        var line = new StringBuilder();
        foreach (var piece in new Utf8Lines(new MemoryStream(bytes), "x", lastWord: segmenter.LastWord))
        {
            most = Math.Max(most, piece.Text.Length);
            if (piece.Line == 2)
            {
                Assert.Equal(new("我去。", 2, 0), piece);
                continue;
            }

            Assert.Equal((1L, start), (piece.Line, piece.Start));
            start += piece.Text.Length;
            pieces++;
            line.Append(piece.Text);
        }

        Assert.Equal(Repeat(text, 300_000), line.ToString());
        Assert.InRange(most, 1000, Utf8Lines.LongestBytes);
        Assert.InRange(pieces, 2, 400);
    }

    private static (long Pairs, long Written, long Bytes, int LargestNote) Work(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var source = TextCleaner.Clean(text);
        var (words, _) = s_extractor.Extract(source, "x", Script.Traditional, new());
        var (deck, _) = DeckBuilder.Build(words, null, DateTimeOffset.UnixEpoch);
        int[] notes = [.. deck.Notes.Concat(deck.Names).Select(note => note.Fields.Joined().Length)];
        long written = notes.Sum(length => (long)length) + deck.Sentences.Sum(sentence => sentence.Text.Length);
        return (deck.Sentences.Sum(s => (long)s.Text.Length * s.Text.Length), written, GC.GetAllocatedBytesForCurrentThread() - before, notes.DefaultIfEmpty().Max());
    }

    /// <summary>At least so many characters.</summary>
    private static string Repeat(string text, int characters) => string.Concat(Enumerable.Repeat(text, (characters + text.Length - 1) / text.Length));

    /// <summary>Lines of common characters, no two alike, with something behind each character or at the end.</summary>
    private static string Lines(int characters, int length, string between)
    {
        var text = new StringBuilder();
        uint chance = 7;
        while (text.Length < characters)
        {
            for (int i = 0; i < length; i++)
            {
                chance = (chance * 1_664_525) + 1_013_904_223;
                text.Append(Common[(int)((chance >> 8) % (uint)Common.Length)]);
            }

            text.Append(between).Append('\n');
        }

        return text.ToString();
    }
}
