namespace Accuracy.Tests;

public class FilesTests
{
    private const string Header = "line\tstart\ttext\tkind\theadword\tsimplified\tpinyin\tmeaning\n";

    private static IReadOnlyList<Segmentation> Gold(string text) => GoldFile.Read(new StringReader(text));

    private static IReadOnlyList<Segmentation> Table(string rows, IReadOnlyList<Segmentation> gold) =>
        AnnotationTable.Read(new StringReader(rows), gold);

    [Fact]
    public void A_line_is_a_sentence_and_empty_lines_are_none()
    {
        IReadOnlyList<Segmentation> gold = Gold("我 愛 北京 。\n\n你 好\n");

        Assert.Equal(["我愛北京。", "你好"], gold.Select(sentence => sentence.Text));
        Assert.Equal(["我", "愛", "北京", "。"], gold[0].Words);
        Assert.Equal([0, 1, 2, 4, 5], gold[0].Edges.ToArray());
    }

    [Fact]
    public void Tags_are_taken_off_where_every_word_has_one()
    {
        Assert.Equal(["看似", "/", "簡單"], Gold("看似/VERB //PUNCT 簡單/ADJ\n")[0].Words);
        Assert.Equal(["每/A", "公里"], Gold("每/A 公里\n")[0].Words);
    }

    [Fact]
    public void Columns_are_found_by_name()
    {
        IReadOnlyList<Segmentation> read = Table("kind\ttext\tline\tstart\nword\t你好\t1\t0\nword\t嗎\t1\t2\n", Gold("你 好 嗎"));

        Assert.Equal(["你好", "嗎"], read[0].Words);
    }

    [Fact]
    public void A_whole_table_is_read()
    {
        IReadOnlyList<Segmentation> read = Table(
            Header + "1\t0\t你好\tword\t你好\t你好\tni3 hao3\thello\n2\t0\t。\tpunctuation\t\t\t\t\n", Gold("你好\n。"));

        Assert.Equal(["你好", "。"], read.Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("line\tstart\n", "no column `text`")]
    [InlineData(Header + "1\t0\t你\n", "row 2: 8 columns expected, 3 found")]
    [InlineData(Header + "3\t0\t你\t\t\t\t\t\n", "row 2: a line from 1 to 1 expected: 3")]
    [InlineData(Header + "1\t1\t好\t\t\t\t\t\n", "row 2: start 0 expected: 1")]
    [InlineData(Header + "1\t0\t你\t\t\t\t\t\n", "line 1: the tokens are not the gold sentence: 你 / 你好")]
    public void What_cannot_be_read_is_said_with_its_place(string table, string message)
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Table(table, Gold("你 好")));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
