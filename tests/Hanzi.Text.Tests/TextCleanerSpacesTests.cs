namespace Hanzi.Text.Tests;

/// <summary>Spaces inside lines of a broken text, and characters that are wrong in any text.</summary>
public class TextCleanerSpacesTests
{
    // A split number shows that a text is broken, without any wrapped line.
    private const string Proof = "這裡有 1 000 個人。";

    [Theory]
    [InlineData("已有 5 000 多年的歷史", "已有5000多年的歷史")]
    [InlineData("請了 1 000 多名老師", "請了1000多名老師")]
    [InlineData("共 1 234 567 元", "共1234567元")]
    [InlineData("１ ０００ 名", "1000名")]
    [InlineData("2023 年 11 月 15 日", "2023年11月15日")]
    [InlineData("有 16 架 B-25 轟炸機", "有16架B-25轟炸機")]
    [InlineData("花了 7,600 億元", "花了7,600億元")]
    [InlineData("看 New York Times 的人", "看New York Times的人")]
    [InlineData("號碼是 2023 11 和 0 123", "號碼是2023 11和0 123")]
    [InlineData("二零 2023 111 號", "二零2023 111號")]
    [InlineData("增加了 3.5 100 和 12 3456", "增加了3.5 100和12 3456")]
    [InlineData("In room 12 345 people sat.", "In room 12 345 people sat.")]
    [InlineData("增加了 5 % 左右", "增加了5%左右")]
    [InlineData("他說： 「好。」 我走了", "他說：「好。」我走了")]
    [InlineData("羅伯．李 和 瑪莉·王", "羅伯．李 和 瑪莉·王")]
    [InlineData("買 Ａ４ 紙（ 白色 ）", "買A4紙（白色）")]
    [InlineData("長 50\u00A0km 的路", "長50 km的路")]
    [InlineData("5 000\u2009多年", "5000多年")]
    public void Spaces_that_the_pdf_put_in_go(string line, string expected)
    {
        SourceText clean = TextCleaner.Clean($"{Proof}\n{line}\n");
        Assert.Equal($"這裡有1000個人。\n{expected}\n", clean.Text);
    }

    [Theory]
    [InlineData("\uFEFF你好。", "你好。")]
    [InlineData("你\u200B好\u2060嗎\u200D？\u200C", "你好嗎？")]
    [InlineData("你好\u00AD嗎？", "你好嗎？")]
    [InlineData("你\u00A0好。", "你 好。")]
    [InlineData("你好。\r\n再見。\r\n", "你好。\n再見。\n")]
    [InlineData("你好。\r再見。", "你好。\n再見。")]
    [InlineData("你好。\u2028再見。\u2029好。\u0085", "你好。\n再見。\n好。\n")]
    [InlineData("\u2F08\u2F47\uF90A\u2EA0\u2FA6", "人日金民金")]
    [InlineData("\uFACF", "\U0002284A")]
    [InlineData("\U0002F800好", "丽好")]
    [InlineData("﨑", "﨑")]
    [InlineData("葛\U000E0100葛\uFE00。\uFE00", "葛葛。")]
    [InlineData("按 1\uFE0F\u20E3 鍵", "按 1\uFE0F\u20E3 鍵")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("鐘\u0007聲\u0000", "鐘聲")]
    [InlineData("（，．·！", "（，．·！")]
    [InlineData("你好。\f再見。", "你好。\n再見。")]
    [InlineData("你好。\n\f再見。", "你好。\n再見。")]
    public void Characters_that_are_wrong_anywhere_are_repaired(string text, string expected) =>
        Assert.Equal(expected, TextCleaner.Clean(text).Text);

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() =>
        Assert.Equal("半\uFFFD個\uFFFD字", TextCleaner.Clean("半\uD842個\uDFB7字").Text);

    [Fact]
    public void Offsets_lead_back_to_the_input()
    {
        const string Input = "\uFEFF已有 5 000 多年。\U0002F800好\uFACF字";
        SourceText clean = TextCleaner.Clean(Input);
        Assert.Equal("已有5000多年。丽好\U0002284A字", clean.Text);
        Assert.Equal("5 000 多", clean.ToInput(new TextSpan(2, 7)).Of(Input));
        Assert.Equal("\U0002F800", clean.ToInput(new TextSpan(9, 10)).Of(Input));
        Assert.Equal("\uFACF字", clean.ToInput(new TextSpan(11, 14)).Of(Input));
        Assert.Equal(Input.Length, clean.ToInput(new TextSpan(14, 14)).Start);
        Assert.Throws<ArgumentOutOfRangeException>(() => clean.ToInput(new TextSpan(0, 15)));
    }
}
