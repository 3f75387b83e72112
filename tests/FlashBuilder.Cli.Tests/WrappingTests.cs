namespace FlashBuilder.Cli.Tests;

public class WrappingTests
{
    private static string[] Wrap(string text, int width) => [.. new Wrapping(new(1)).Of(new Line(text), width).Select(line => line.Text)];

    [Theory]
    [InlineData("to return to the harbour", 10, "to return|to the|harbour")]
    [InlineData("魚市場在港口旁邊", 6, "魚市場|在港口|旁邊")]
    [InlineData("魚市場在港口旁邊", 7, "魚市場|在港口|旁邊")]
    [InlineData("魚市場，在港口。", 6, "魚市|場，在|港口。")]
    [InlineData("他說：「你好」", 8, "他說：|「你好」")]
    [InlineData("unbreakable", 4, "unbr|eaka|ble")]
    [InlineData("市場", 1, "市|場")]
    [InlineData("", 10, "")]
    [InlineData("買了 300 條魚", 8, "買了 300|條魚")]
    public void Lines_break_as_their_script_wants(string text, int width, string lines) => Assert.Equal(lines.Split('|'), Wrap(text, width));

    [Fact]
    public void Nothing_is_lost_and_nothing_too_wide()
    {
        const string Signs = "市場魚港，。「」（） abc shìchǎng\u0304😀\U00020087…—1234";
        Random random = new(4711);
        var runes = Signs.EnumerateRunes().ToArray();
        foreach (int ambiguous in (int[])[1, 2])
        {
            var columns = new Columns(ambiguous);
            for (int round = 0; round < 3000; round++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => runes[random.Next(runes.Length)].ToString()));
                int width = random.Next(2, 60);
                var line = new Line([new(text[..(text.Length / 2)], Ink.Bold), new(text[(text.Length / 2)..])]);
                if (char.IsLowSurrogate(text.ElementAtOrDefault(text.Length / 2))) continue;
                var broken = new Wrapping(columns).Of(line, width);
                Assert.Equal(text.Replace(" ", ""), string.Concat(broken.Select(part => part.Text)).Replace(" ", ""));
                Assert.All(broken, part => Assert.True(columns.Of(part) <= width, $"{part.Text} at {width}"));
            }
        }
    }

    [Fact]
    public void Looks_stay_with_their_text()
    {
        var lines = new Wrapping(new(1)).Of(new Line([new("魚市", Ink.Plain), new("場在", Ink.Target)]), 6);
        Assert.Equal([new("魚市", Ink.Plain), new Piece("場", Ink.Target)], lines[0].Pieces);
        Assert.Equal([new Piece("在", Ink.Target)], lines[1].Pieces);
    }
}
