using FlashBuilder.Tests;
using Hanzi.Dictionary;

namespace Hanzi.Segmentation.Tests;

public class SegmenterTests
{
    private static readonly Segmenter s_real = RealSegmenter.Make();

    [Fact]
    public void The_cheapest_path_wins()
    {
        // 研究 90 + 生命 90 costs less than 研究生 10 + 命 5.
        var lexicon = Toy.Lexicon(
            "研究 研究 [yan2 jiu1] /to research/", "研究生 研究生 [yan2 jiu1 sheng1] /graduate student/",
            "生命 生命 [sheng1 ming4] /life/", "命 命 [ming4] /fate/");
        var frequencies = WordFrequencies.Load(lexicon, Toy.Text("f", "研究 90 v", "研究生 10 n", "生命 90 n", "命 5 n"));
        Assert.Equal("研究|生命", Cut(new(lexicon, new(lexicon, frequencies), SegmentationModel.None), "研究生命"));
    }

    [Theory]
    [InlineData("我們在港口買魚", "我們|在|港口|買|魚")]
    [InlineData("我们在港口买鱼", "我们|在|港口|买|鱼")]
    [InlineData("研究生命的起源", "研究|生命|的|起源")]
    [InlineData("發展中國家", "發展中國家")]
    public void Text_in_either_script_is_cut_at_words(string text, string expected) => Assert.Equal(expected, Cut(s_real, text));

    [Theory]
    [InlineData("有7,600億美元", "有|7,600億|美元")]
    [InlineData("長24.44公里", "長|24.44|公里")]
    [InlineData("1985年", "1985|年")]
    [InlineData("2023/11/15開幕", "2023/11/15|開幕")]
    [InlineData("10:30開門", "10:30|開門")]
    [InlineData("漲了5.5%", "漲|了|5.5%")]
    [InlineData("１２個", "１２|個")]
    [InlineData("二十五隻", "二十五|隻")]
    [InlineData("一九九八年", "一九九八|年")]
    [InlineData("十億元", "十億|元")]
    [InlineData("第一個", "第一|個")]
    [InlineData("40多年", "40|多|年")]
    [InlineData("16架B-25轟炸機", "16|架|B-25|轟炸機")]
    [InlineData("COVID-19疫情", "COVID-19|疫情")]
    [InlineData("買T恤", "買|T恤")]
    [InlineData("用Wi-Fi上網", "用|Wi-Fi|上網")]
    [InlineData("1,2,3", "1|,|2|,|3")]
    [InlineData("千萬不要", "千萬|不要")]
    [InlineData("萬一下雨", "萬一|下雨")]
    public void Numbers_and_latin_words_are_tokens_of_their_own(string text, string expected) => Assert.Equal(expected, Cut(s_real, text));

    [Theory]
    [InlineData("麥克馬倫先生和曼斯菲爾德都來了", "麥克馬倫|曼斯菲爾德")]
    [InlineData("王小明和李老師去看張大千的畫", "王小明|李")]
    [InlineData("杜立德博士在碼頭下船", "杜立德")]
    [InlineData("我们昨天见到了布鲁斯特先生", "布鲁斯特")]
    public void Names_outside_the_dictionary_are_whole(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', s_real.Segment(text).Where(t => t.Kind == TokenKind.Name).Select(t => t.Span.Of(text))));

    [Theory]
    [InlineData("我剛到家")]
    [InlineData("他們這樣說了")]
    [InlineData("你興我衰")]
    public void Pronouns_and_particles_are_part_of_no_name(string text) =>
        Assert.DoesNotContain(s_real.Segment(text), t => t.Kind == TokenKind.Name);

    [Theory]
    [InlineData("乒乓球拍賣完了", "球拍", "拍賣")]
    public void Of_two_words_that_cross_the_likelier_is_whole_and_the_other_a_doubt(string text, string one, string other)
    {
        string[] words = [.. s_real.Segment(text).Select(t => t.Span.Of(text))];
        Assert.NotEqual(words.Any(word => word.EndsWith(one, StringComparison.Ordinal)), words.Contains(other));
        var doubt = Assert.Single(s_real.Doubts(text, 20));
        string[] ways = [Pieces(doubt.Chosen), Pieces(doubt.Other)];
        Assert.Contains(ways, way => way.Contains(one, StringComparison.Ordinal));
        Assert.Contains(ways, way => way.Split('|').Contains(other));

        string Pieces(IEnumerable<Token> tokens) => string.Join('|', tokens.Select(t => t.Span.Of(text)));
    }

    [Theory]
    [InlineData("州長約翰．石來了", "約翰．石")]
    [InlineData("我讀過瑪麗·雪萊的小說", "瑪麗·雪萊")]
    public void The_parts_of_a_name_with_dots_are_one_name(string text, string expected)
    {
        var name = s_real.Segment(text).Single(token => token.Span.Of(text) == expected);
        Assert.Equal(TokenKind.Name, name.Kind);
    }

    [Theory]
    [InlineData("讀者・作者・編者", "讀者|・|作者|・|編者")]
    [InlineData("人民的獲得感、幸福感、安全感", "人民|的|獲得感|、|幸福感|、|安全感")]
    public void What_is_no_name_stands_apart(string text, string expected) => Assert.Equal(expected, Cut(s_real, text));

    [Theory]
    [InlineData("太平洋上的發展中國家", "太平洋|上|的|發展中國家")]
    [InlineData("他成為英語老師", "他|成為|英語|老師")]
    [InlineData("雙方都想買一點水果", "雙方|都|想|買|一點|水果")]
    [InlineData("他們一道回家", "他們|一道|回家")]
    [InlineData("科學家用望遠鏡觀察星空", "科學家|用|望遠鏡|觀察|星空")]
    [InlineData("桌上有一道菜", "桌|上|有|一|道|菜")]
    public void Headwords_stay_whole_where_only_a_convention_cuts_them(string text, string expected) => Assert.Equal(expected, Cut(s_real, text));

    [Theory]
    [InlineData("5", TokenKind.Number)]
    [InlineData("二十五", TokenKind.Number)]
    [InlineData("LED", TokenKind.Latin)]
    [InlineData("，", TokenKind.Punctuation)]
    [InlineData("．", TokenKind.Punctuation)]
    [InlineData(" ", TokenKind.Punctuation)]
    [InlineData("😀", TokenKind.Punctuation)]
    [InlineData("ん", TokenKind.Unknown)]
    [InlineData("\U00030000", TokenKind.Unknown)]
    [InlineData("港口", TokenKind.Word)]
    public void Every_token_has_its_kind(string text, TokenKind kind) => Assert.Equal(kind, Assert.Single(s_real.Segment(text)).Kind);

    [Fact]
    public void Half_a_surrogate_pair_is_an_unknown_token() =>
        Assert.Equal(TokenKind.Unknown, Assert.Single(s_real.Segment("\uD840")).Kind);

    [Fact]
    public void Any_text_is_cut_into_tokens_that_give_it_back()
    {
        var random = new Random(20231115);
        string[] pieces = ["港", "口", "的", "一", "十", "萬", "5", ",", ".", "A", "-", " ", "\t", "．", "·", "\uD840", "\uDC00", "😀", "\0", "é", "々", "第", "多"];
        for (int round = 0; round < 3000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(8) == 0
                ? ((char)random.Next(0x10000)).ToString()
                : pieces[random.Next(pieces.Length)]));
            int at = 0;
            foreach (var token in s_real.Segment(text))
            {
                Assert.Equal(at, token.Span.Start);
                Assert.True(token.Span.Length > 0);
                at = token.Span.End;
            }

            Assert.Equal(text.Length, at);
        }
    }

    [Theory]
    [InlineData("的")]
    [InlineData("一")]
    [InlineData("a")]
    [InlineData("123,456.")]
    [InlineData("1千萬")]
    public void A_long_text_without_a_break_takes_linear_time_and_no_stack(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Assert.Equal(text.Length, s_real.Segment(text)[^1].Span.End);
    }

    private static string Cut(Segmenter segmenter, string text) =>
        string.Join('|', segmenter.Segment(text).Select(t => t.Span.Of(text)));
}
