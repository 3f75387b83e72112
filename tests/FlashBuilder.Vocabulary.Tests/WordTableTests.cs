using FlashBuilder.Tests;

namespace FlashBuilder.Vocabulary.Tests;

public class WordTableTests
{
    private static readonly WordTable s_table = new(Toy.Real);

    [Theory]
    [InlineData("學生", "學生")]
    [InlineData("  学 生 ", "学生")]
    [InlineData("學生 xuéshēng", "學生")]
    [InlineData("學生 xue2sheng5", "學生")]
    [InlineData("xué shēng 學生", "學生")]
    [InlineData("xuesheng 學生", "學生")]
    [InlineData("綠 lv4", "綠")]
    [InlineData("綠 lü", "綠")]
    [InlineData("學生 ㄒㄩㄝˊ ㄕㄥ˙", "學生")]
    [InlineData("学生 (學生)", "学生")]
    [InlineData("学生 學生", "学生")]
    [InlineData("号 (rì 日)", "号")]
    [InlineData("等（助）", "等")]
    [InlineData("12. 學生", "學生")]
    [InlineData("爸爸|爸", "爸爸 爸")]
    [InlineData("前 / qián miàn 前面 / qián bian 前边", "前 前面 前边")]
    [InlineData("你、我；他", "你 我 他")]
    [InlineData("三人行，必有我師", "三人行，必有我師")]
    [InlineData("T恤", "T恤")]
    [InlineData("學生\n朋友", "學生 朋友")]
    [InlineData("一边…一边…", "一边")]
    [InlineData("我是學生。", "")]
    [InlineData("我 是 學生", "")]
    [InlineData("我的學生", "")]
    [InlineData("學生 student", "")]
    [InlineData("variant of 學生", "")]
    [InlineData("學生！", "學生")]
    [InlineData("一、學生", "學生")]
    [InlineData("學生、朋友！", "")]
    [InlineData("小學的學生 / 學生", "")]
    [InlineData("食べる", "")]
    [InlineData("student", "")]
    [InlineData("", "")]
    public void A_cell_is_words_or_something_else(string text, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), new WordCell(Toy.Real).Read(text).Select(word => word.Text));

    [Theory]
    [InlineData("受益者", "受益者")]
    [InlineData("我的書 (x)", "我的書")]
    [InlineData("王小明 wang2 xiao3 ming2", "王小明")]
    [InlineData("阿爾伯特·愛因斯坦", "阿爾伯特·愛因斯坦")]
    [InlineData("王小明 Wang", null)]
    [InlineData("今天天氣很好真的很好", null)]
    [InlineData("書。", null)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    public void A_short_run_of_characters_is_a_word_that_no_dictionary_lists(string text, string? word) => Assert.Equal(word, WordCell.Unlisted(text));

    [Fact]
    public void Words_are_taken_from_the_column_that_has_most_of_them_and_not_from_measure_words_parts_and_sentences()
    {
        var found = s_table.Find(["Hanzi", "MW", "Parts", "Sentence"],
        [
            ["学生", "个", "学、生", "我是学生。"], ["朋友", "个", "朋、友", "謝謝"], ["市场", "个", "市、场", "這是市場。"],
            ["打电话给他", "个", "打、电", "他打电话给他。"], ["旅行", "次", "旅、行", "我們去旅行。"],
        ]);
        Assert.Equal(["學生", "朋友", "市場", "旅行"], found.Words);
        Assert.Equal((4, 1, 0), (found.WithWord, found.Others, found.WithoutChinese));
    }

    [Fact]
    public void Where_some_notes_ask_from_English_the_word_is_on_the_back()
    {
        var found = s_table.Find(["Front", "Back"], [["學生", "student"], ["market", "市場 shìchǎng"], ["朋友", "friend"], ["sun", "star"]]);
        Assert.Equal(["學生", "市場", "朋友"], found.Words);
        Assert.Equal((3, 0, 1), (found.WithWord, found.Others, found.WithoutChinese));
    }

    [Fact]
    public void Sentences_are_not_cut_into_words()
    {
        var found = s_table.Find(["Sentence", "Translation"], [["我是學生。", "I am a student."], ["你好嗎？", "How are you?"], ["我們去市場", "We go to the market"]]);
        Assert.Empty(found.Words);
        Assert.Equal(3, found.Others);
    }

    [Fact]
    public void Both_scripts_of_a_word_are_one_in_Traditional()
    {
        var found = s_table.Find(["Simplified", "Traditional"], [["学生", "學生"], ["市场", "市場"]]);
        Assert.Equal(["學生", "市場"], found.Words);
    }

    [Fact]
    public void A_table_with_both_scripts_names_the_word()
    {
        var found = s_table.Find(["Simplified", "Traditional"], [["学生", "學生"], ["面", "麵"], ["后", "後"], ["里", ""]], isList: true);
        Assert.Equal(["學生", "麵", "後", "里"], found.Words);
        Assert.Empty(found.Several);
    }

    [Theory]
    [InlineData("女士们[女士們]", "ladies")]
    [InlineData("女士们", "女士們")]
    [InlineData("女士们 (女士們)", "ladies")]
    public void So_does_one_with_a_word_of_no_dictionary(string first, string second) =>
        Assert.Equal(["女士們"], s_table.Find(["Word", "Other"], [["学生", "學生"], [first, second]], isList: true).Unlisted);

    [Fact]
    public void Several_columns_of_words_are_all_words()
    {
        Assert.Equal(["學生", "朋友", "市場", "旅行"], s_table.Find([], [["學生", "朋友"], ["市場", "旅行"]], isList: true).Words);
        Assert.Equal(["學生", "市場", "朋友"], s_table.Find([], [["學生", "個"], ["市場", "個"], ["朋友", "個"]], isList: true).Words);
    }

    [Fact]
    public void Other_columns_of_a_list_do_not_become_known()
    {
        var found = s_table.Find(["No", "Word", "Pinyin", "Meaning", "Example"],
            [["1", "學生", "xuésheng", "student", "謝謝"], ["2", "朋友", "péngyou", "friend", "你好"], ["3", "我們去市場", "", "", "市場"]], isList: true);
        Assert.Equal(["學生", "朋友"], found.Words);
        Assert.Equal(["我們去市場"], found.Unlisted);
    }

    [Fact]
    public void Japanese_is_left_out_by_its_kana()
    {
        Assert.True(s_table.Find(["Word"], [["学生\nがくせい"], ["先生\nせんせい"]]).IsJapanese);
        Assert.True(s_table.Find(["Word", "Reading"], [["学生", "がくせい"], ["先生", "せんせい"], ["電話", ""]]).IsJapanese);
        var mixed = s_table.Find(["Word", "Meaning"], [["学生", "学生のこと"], ["朋友", "友達"]]);
        Assert.False(mixed.IsJapanese);
        Assert.Equal(["學生", "朋友"], mixed.Words);
    }

    [Fact]
    public void A_table_may_be_empty_and_its_rows_of_any_length()
    {
        Assert.Equal((0, 0, 0), Counts(s_table.Find([], [])));
        Assert.Equal((1, 0, 2), Counts(s_table.Find(["a", "b", "c"], [[], ["學生"], ["x", "y", "z", "w"]])));
        static (int, int, int) Counts(WordTableWords found) => (found.WithWord, found.Others, found.WithoutChinese);
    }

    [Fact]
    public void No_cell_makes_it_throw()
    {
        string[] parts = ["學", "生", " ", "(", ")", "（", "/", "、", "\n", "xué", "1", "[", "\ud840", "\udc87", "ㄒ", "が", ";", "|", "。"];
        Random random = new(815);
        var cell = new WordCell(Toy.Real);
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            Assert.All(cell.Read(text), word => Assert.True(Toy.Real.HeadwordOf(word.Text) >= 0));
            WordCell.Unlisted(text);
        }
    }
}
