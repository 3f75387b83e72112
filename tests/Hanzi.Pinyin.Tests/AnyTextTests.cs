using System.Text;
using FlashBuilder.Tests;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin.Tests;

public class AnyTextTests
{
    private static readonly Segmenter s_segmenter = new(
        Toy.Real, new(Toy.Real, Toy.RealFrequencies), SegmentationModel.None);

    /// <summary>As the program cuts: with names, and with what is known of neighbours.</summary>
    private static readonly Segmenter s_learnt = new(
        Toy.Real, new(Toy.Real, Toy.RealFrequencies, Wordhood.Load(Toy.Real, Toy.RealFile("wordhood.tsv"))), SegmentationModel.Load(Toy.RealFile("segmentation.weights.gz")));

    /// <summary>Blocks with something odd: Han of all planes, kana, private use, controls, marks, lone surrogates.</summary>
    private static readonly (int From, int To)[] s_blocks =
    [
        (0x20, 0x7E), (0x4E00, 0x9FFF), (0x4E00, 0x5000), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2EBEF), (0x30000, 0x323AF),
        (0xF900, 0xFAFF), (0x3000, 0x30FF), (0xE000, 0xE010), (0, 0x1F), (0x300, 0x36F), (0xD800, 0xDFFF), (0x1F300, 0x1F6FF), (0xFF00, 0xFFEF),
    ];

    private const string Common = "王小明先生羅伯特．雷·比爾的一二三十第百個年月了不人中國在大";

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        Random random = new(4711);
        var readers = new[] { ContextTests.Reader(Script.Traditional), ContextTests.Reader(Script.Simplified) };
        for (int round = 0; round < 6_000; round++)
        {
            string text = RandomText(random);
            var tokens = (round % 4 < 2 ? s_segmenter : s_learnt).Segment(text);
            var read = readers[round % 2].Read(text, tokens);
            Assert.Equal(tokens.Count, read.Count);
            Assert.Equal(text, string.Concat(read.Select(t => t.Token.Span.Of(text))));
            // Of an entry the dictionary knows better: 瓱 is read with two syllables.
            foreach (var token in read.Where(t => t.Reading.Count > 0 && t.Kind is not TokenKind.Number && t.Entry is null))
                Assert.True(
                    token.Token.Span.Of(text).EnumerateRunes().Count() == token.Reading.Count,
                    $"{token.Token.Span.Of(text)}: {PinyinText.Numbered(token.Reading)}");
        }
    }

    [Theory]
    [InlineData("嘅")] // Cantonese
    [InlineData("働")] // Japanese
    [InlineData("\U00020087")]
    public void A_rare_character_has_unihans_reading_or_none(string character)
    {
        var token = Assert.Single(ContextTests.Reader(Script.Traditional).Read(character, s_segmenter.Segment(character)));
        if (token.Entry is not null) return;
        var known = Toy.RealCharacters.Of(char.ConvertToUtf32(character, 0));
        Assert.Equal(known.Take(1), token.Reading);
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (int length = random.Next(1, 30); length > 0; length--)
        {
            // Characters that make words, numbers and names, with dots, so that odd ones stand beside them.
            if (random.Next(3) == 0) text.Append(Common[random.Next(Common.Length)]);
            var (from, to) = s_blocks[random.Next(s_blocks.Length)];
            int code = random.Next(from, to + 1);
            if (code is >= 0xD800 and <= 0xDFFF) text.Append((char)code);
            else text.Append(char.ConvertFromUtf32(code));
        }

        return text.ToString();
    }
}
