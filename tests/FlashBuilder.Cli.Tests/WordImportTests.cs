using System.IO.Compression;
using System.Text;
using FlashBuilder.Tests;
using Hanzi.Text;

namespace FlashBuilder.Cli.Tests;

public class WordImportTests
{
    private static readonly WordImport s_import = new(Toy.Real);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    public void Any_line_end_ends_a_line(string end)
    {
        var read = Read($"\uFEFF# mine\n//HSK\n市場{end}朋友 # easy{end}{end}老師");
        Assert.Equal(["市場", "朋友", "老師"], read.Words);
        Assert.Equal(3, read.Rows);
    }

    [Fact]
    public void Radicals_are_the_characters_that_they_look_like()
    {
        Assert.Equal(["老師"], Read("\u2F7C師\n").Words);
        Assert.Equal(["老師"], Read("老師\n").Words);
    }

    [Theory]
    [InlineData("漢字\t拼音\tEnglish\n學校\txuéxiào\tschool\n老師\tlǎoshī\tteacher\n")]
    [InlineData("中文,英文\n學校,school\n老師,teacher\n")]
    [InlineData("繁體,簡體,拼音\n學校,学校,xuéxiào\n老師,老师,lǎoshī\n")]
    [InlineData("生詞;意思\n學校;school\n老師;teacher\n")]
    public void Titles_of_columns_are_no_words_to_know(string list) => Assert.Equal(["學校", "老師"], Read(list).Words);

    [Fact]
    public void A_row_that_only_begins_like_titles_is_a_word() =>
        Assert.Equal(["中文", "老師"], Read("中文\tChinese language\n老師\tteacher\n").Words);

    [Fact]
    public void HTML_is_taken_off()
    {
        Assert.Equal(["桌子", "椅子", "朋友", "魚"], Read("<b>桌子</b>&nbsp;table\n<div style=\"color:#f00\">椅子</div><br>yǐzi<br>chair\n&#26379;&#21451;\n<ruby>魚<rt>yú</rt></ruby>\n").Words);
    }

    [Fact]
    public void What_is_not_understood_is_named_with_its_line()
    {
        var read = Read("市場\n\n我喜歡在市場買魚。\nfriend\n朋友\nABC老師\n");
        Assert.Equal(["市場", "朋友"], read.Words);
        Assert.Equal([(3, "我喜歡在市場買魚。"), (6, "ABC老師")], read.NotUnderstood);
        Assert.Equal((5, 2, 1), (read.Rows, read.WithWord, read.WithoutChinese));
    }

    [Theory]
    [InlineData("list.csv", "No,Word,Pinyin,Meaning,Example\r\n1,学生,xué shēng,\"student, pupil\",谢谢\r\n2,朋友,péngyou,friend,我的朋友。\r\n")]
    [InlineData("list.txt", "No,Word,Pinyin,Meaning,Example\n1,学生,xué shēng,\"student, pupil\",谢谢\n2,朋友,péngyou,friend,我的朋友。\n")]
    [InlineData("list.csv", "No;Word;Meaning\n1;学生;student\n2;朋友;friend\n")]
    [InlineData("list.txt", "#separator:Semicolon\n#html:true\n<b>学生</b>;student\n朋友;friend\n")]
    [InlineData("list.txt", "#separator:tab\n#columns:Front\tBack\n\"学生\"\tstudent\n\"朋友\"\t\"a \"\"friend\"\"\n2\"\n")]
    [InlineData("list.txt", "#separator:tab\n#html:false\n#guid column:1\n#deck column:2\na#b\t老師\t学生\tstudent\n\"#c\"\t老師\t朋友\tfriend\n")]
    [InlineData("list.txt", "|Word|Meaning|\n|---|---|\n|学生|student|\n|朋友|friend|\n")]
    [InlineData("list.txt", "{\"word\":\"学生\",\"meaning\":\"student\"}\n{\"word\":\"朋友\",\"meaning\":\"friend\"}\n")]
    [InlineData("list.html", "<!DOCTYPE html><html><style>.老師{}</style><body><ul><li>学生<li>朋友</ul></body></html>")]
    public void A_table_is_known_by_its_looks(string name, string text)
    {
        var read = Read(text, name);
        Assert.Equal(["學生", "朋友"], read.Words);
        Assert.Empty(read.NotUnderstood);
    }

    [Fact]
    public void A_quote_that_nothing_closes_does_not_swallow_the_list() =>
        Assert.Equal(["學生", "朋友"], Read("學生\t\"student\n朋友\tfriend\n").Words);

    [Theory]
    [InlineData("anki-notes-html.txt")]
    [InlineData("anki-notes-plain.txt")]
    [InlineData("anki-cards-html.txt")]
    [InlineData("anki-cards-plain.txt")]
    public void What_Anki_writes_of_our_deck_comes_back_in_whole(string file)
    {
        var read = s_import.Read(Path.Combine(AppContext.BaseDirectory, "Lists", file), 21);
        Assert.Equal(["了", "大家", "市場", "新鮮", "有", "港口", "王", "的", "老師", "裡", "開幕", "面對", "魚", "麵", "吃"], read.Words.Order(StringComparer.Ordinal).OrderBy(word => word == "吃"));
        Assert.Empty(read.NotUnderstood);
        Assert.Empty(read.Several);
    }

    [Theory]
    [InlineData(950, "市場\r\n朋友\r\n老師\r\n", "Big5")]
    [InlineData(950, "市場", "Big5")]
    [InlineData(936, "市场\n朋友\n老师\n", "GBK")]
    [InlineData(936, "市场", "GBK")]
    [InlineData(936, "大\n小\n人\n", "GBK")]
    [InlineData(950, "大\n小\n人\n", "Big5")]
    [InlineData(1200, "市场\n朋友\n", "UTF-16")]
    [InlineData(1201, "市场\n朋友\n", "UTF-16")]
    public void An_old_encoding_is_known_by_the_words_that_come_out(int page, string text, string name)
    {
        var read = Read(CodePagesEncodingProvider.Instance.GetEncoding(page) is { } old ? old.GetBytes(text) : Encoding.GetEncoding(page).GetBytes(text));
        Assert.StartsWith("read as " + name, read.Remark);
        Assert.Equal(Read(text).Words, read.Words);
        Assert.Empty(read.NotUnderstood);
    }

    [Fact]
    public void A_fault_in_UTF8_costs_its_line_alone()
    {
        var read = Read([.. Encoding.UTF8.GetBytes("市場\n朋"), 0xE5, .. Encoding.UTF8.GetBytes("\n老師\n學校\n")]);
        Assert.Equal(["市場", "老師", "學校"], read.Words);
        Assert.Equal(2, Assert.Single(read.NotUnderstood).Line);
    }

    [Theory]
    [InlineData(new byte[] { 0xE9, 0xE8, 0xFF })]
    [InlineData(new byte[] { 0x63, 0x61, 0x66, 0xE9, 0x0A, 0x6E, 0x61, 0xEF })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0 })]
    [InlineData(new byte[] { })]
    public void What_is_no_text_is_refused(byte[] bytes) => Assert.Throws<Failure>(() => Read(bytes));

    [Theory]
    [InlineData("xl/workbook.xml", "Excel file (.xlsx)")]
    [InlineData("word/document.xml", "Word file (.docx)")]
    public void A_document_of_an_office_program_is_called_by_its_name(string entry, string name)
    {
        using var folder = new TemporaryFolder();
        using (var zip = ZipFile.Open(folder["list.xlsx"], ZipArchiveMode.Create))
        using (var writer = new StreamWriter(zip.CreateEntry(entry).Open()))
            writer.Write("學生");
        var fault = Assert.Throws<Failure>(() => s_import.Read(folder["list.xlsx"], 21));
        Assert.Contains(name, fault.Message);
        Assert.Contains("CSV (UTF-8)", fault.Hint);
    }

    [Fact]
    public void Every_headword_comes_in_alone_by_every_way()
    {
        string[][] alike = [.. Enumerable.Range(0, Toy.Real.EntryCount).Select(id => Toy.Real.Entry(id).Traditional).Distinct()
            .Where(word => HanCharacter.ContainsHan(word)).GroupBy(Toy.Scripts.Fold).Select(group => group.ToArray()).Where(group => group.Length > 1)];
        Assert.True(alike.Length > 300);
        var table = new Vocabulary.WordTable(Toy.Real);
        int count = 0;
        foreach (string word in alike.SelectMany(group => group))
        {
            Assert.Equal([word], GivenWords.Read([word], Toy.Real).Words);
            // Files of one line take longest.
            if (count++ % 16 == 0) Assert.Equal([word], Read(word).Words);
            Assert.Equal([word], table.Find([], [[word]], isList: true).Words);
            Assert.Equal([word], table.Find(["Front", "Back"], [[word, "x"]]).Words);
            Assert.Equal([word], KnownListText.Read(word, Toy.Real).Known());
        }

        // All at once: Traditional as a whole.
        string[] all = [.. alike.SelectMany(group => group)];
        Assert.Equal(all.Order(), Read(string.Join('\n', all)).Words.Order());
    }

    [Fact]
    public void A_list_of_more_lines_than_there_are_words_is_refused() =>
        Assert.Contains("more than 500,000 lines", Assert.Throws<Failure>(() => Read(string.Concat(Enumerable.Repeat("a\n", WordListFile.MostRows + 1)))).Message);

    [Fact]
    public void Hostile_lists_end()
    {
        string[] parts = ["<", "<a \"", "&", "\"", "\t", ",", "學", "學 ", "[", "<div class=\"word\">", "<b>", "{", "|", "#", "\r", "\u2028", "、", "。", "\u0001", "<!--"];
        foreach (string part in parts)
        {
            Read(string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)));
            Read(string.Concat(Enumerable.Repeat(part + "\n", 30_000)), "list.csv");
            Read("a\t" + string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)) + ">\n");
        }
    }

    private static ImportedWords Read(string text, string name = "list.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    private static ImportedWords Read(byte[] bytes, string name = "list.txt")
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder[name], bytes);
        return s_import.Read(folder[name], 21);
    }
}
