using System.IO.Compression;
using System.Text;
using FlashBuilder.Tests;
using Hanzi.Text;

namespace Hanzi.Dictionary.Tests;

public class LexiconLoaderTests
{
    private const string Market = "市場 市场 [shi4 chang3] /marketplace/market (also in abstract)/";

    [Fact]
    public void The_repositorys_dictionary_has_every_entry_of_its_release() =>
        Assert.Equal(124_188, LexiconLoader.Load(Toy.Scripts, [Toy.RealFile("cedict_ts.u8.gz")], []).EntryCount);

    [Fact]
    public void The_repositorys_spellings_are_variants_of_entries_that_are_there()
    {
        var lexicon = LexiconLoader.Load(Toy.Scripts, [Toy.RealFile("cedict_ts.u8.gz")], []);
        foreach (string line in Toy.RealFile("spellings.u8").Open().ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#'))
        {
            var spelling = Assert.Single(Load(Encoding.UTF8.GetBytes(line + "\n")).Find(line.Split(' ')[0]));
            Assert.Empty(lexicon.Find(spelling.Traditional));
            Assert.Equal(spelling.Reading, Assert.Single(lexicon.Find(spelling.Senses[0].Target!)).Reading);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Both_line_ends_comments_and_a_byte_order_mark_are_read(string end)
    {
        var lexicon = Load(Encoding.UTF8.GetBytes("\uFEFF# CC-CEDICT" + end + "#! version=1" + end + end + Market + end));
        Assert.Equal(1, lexicon.EntryCount);
        Assert.Equal("market (also in abstract)", lexicon.Find("市场")[0].Senses[1].Gloss);
    }

    [Fact]
    public void A_gzip_file_is_known_by_its_content()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(Market + "\n"));
        Assert.Single(Load(packed.ToArray()).Find("市場"));
    }

    [Fact]
    public void A_cut_gzip_file_is_a_fault_and_no_shorter_dictionary()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(Repository.Dictionaries, "cedict_ts.u8.gz"));
        var e = Assert.Throws<DictionaryFormatException>(() => DictionaryText.Decode("cedict.gz", whole[..^1000]));
        Assert.Contains("gzip", e.Message);
    }

    [Fact]
    public void Both_bracket_forms_give_the_same_reading()
    {
        var old = Toy.Lexicon("綠島 绿岛 [Lu:4 dao3] /Green Island/").Find("綠島")[0];
        var published = Toy.Lexicon("綠島 绿岛 [[Lu:4dao3]] /Green Island/").Find("綠島")[0];
        Assert.Equal([new Syllable("Lü", 4), new Syllable("dao", 3)], old.Reading);
        Assert.Equal(old.Reading, published.Reading);
    }

    [Theory]
    [InlineData("u:e4", "üe4")]
    [InlineData("lv4", "lü4")]
    [InlineData("lü4", "lü4")]
    [InlineData("r5", "r5")]
    [InlineData("xx5", "xx5")]
    [InlineData("m2", "m2")]
    [InlineData("ng2", "ng2")]
    [InlineData("san1 C", "san1 C")]
    [InlineData("V", "V")]
    [InlineData("4S dian4", "4S dian4")]
    [InlineData("Bi3 er3 · Gai4 ci2", "Bi3 er3 · Gai4 ci2")]
    [InlineData("yi1 bu4 zuo4 , er4 bu4 xiu1", "yi1 bu4 zuo4 , er4 bu4 xiu1")]
    public void Odd_syllables_are_read(string text, string expected) =>
        Assert.Equal(expected.Replace("ü", "u:"), string.Join(' ', ReadingParser.Parse(text)));

    [Theory]
    [InlineData("")]
    [InlineData("shi9")]
    [InlineData("shi44")]
    [InlineData("市")]
    [InlineData("shi4;chang3")]
    public void What_is_no_reading_is_none(string text) => Assert.False(ReadingParser.IsReading(text));

    [Fact]
    public void All_faults_come_at_once_with_file_line_text_and_what_was_expected()
    {
        var e = Assert.Throws<DictionaryFormatException>(() => Toy.Lexicon(
            Market, "市場", "市場 市场 /no reading/", "市場 市场 [shi4 chang3 /open/", "市場 市场 [shi4 chang3] no slashes",
            "市場 市场 [shi4 chang3] /no end", "市場 市场 [shi9] /tone/"));
        Assert.Equal([2, 3, 4, 5, 6, 7], e.Faults.Select(f => f.Line));
        Assert.All(e.Faults, f => Assert.Equal("toy.u8", f.File));
        Assert.Equal("市場 市场 /no reading/", e.Faults[1].Text);
        Assert.Contains("[brackets]", e.Faults[1].Expected);
        Assert.Contains("toy.u8:7: expected syllables", e.Message);
    }

    [Fact]
    public void A_lenient_load_keeps_the_sound_lines_and_counts_the_others()
    {
        var lexicon = LexiconLoader.Load(Toy.Scripts, [Toy.Text("toy.u8", Market, "broken")], [], lenient: true);
        Assert.Equal(1, lexicon.EntryCount);
        Assert.Single(lexicon.SkippedLines);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_a_fault_of_their_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Market[..^1]), 0xFF, (byte)'/', (byte)'\n'];
        Assert.Contains("UTF-8", Assert.Throws<DictionaryFormatException>(() => Load(bytes)).Message);
    }

    [Fact]
    public void A_file_without_entries_is_no_dictionary() =>
        Assert.Throws<DictionaryFormatException>(() => Toy.Lexicon("# nothing"));

    [Fact]
    public void A_users_file_adds_words_and_overrides_senses()
    {
        var lexicon = LexiconLoader.Load(
            Toy.Scripts,
            [Toy.Text("system.u8", Market, "港 港 [gang3] /harbor/")],
            [Toy.Text("own.u8", "市場 市场 [shi4 chang3] /the market we visited/", "魚市 鱼市 [yu2 shi4] /fish market/")]);
        Assert.Equal("the market we visited", Assert.Single(lexicon.Find("市場")).Senses[0].Gloss);
        Assert.True(lexicon.Find("鱼市")[0].IsUserDefined);
        Assert.Equal(3, lexicon.EntryCount);
    }

    private static Lexicon Load(byte[] content) =>
        LexiconLoader.Load(Toy.Scripts, [DictionaryText.Decode("toy.u8", content)], []);
}
