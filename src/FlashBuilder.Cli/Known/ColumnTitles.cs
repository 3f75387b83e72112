namespace FlashBuilder.Cli;

/// <summary>How people head the columns of a list of words, in the languages in which they do. Such words are also words: a line of them alone is a heading.</summary>
internal static class ColumnTitles
{
    private static readonly HashSet<string> s_titles = new(
        ("漢字 汉字 中文 國語 華語 华语 單詞 单词 生詞 生词 詞語 词语 詞彙 词汇 繁體 繁体 繁體字 繁体字 正體 正體字 簡體 简体 簡體字 简体字 拼音 注音 讀音 读音 發音 发音 " +
        "英文 英語 英语 意思 意義 意义 解釋 解释 釋義 释义 翻譯 翻译 例句 詞性 词性 等級 等级 級別 级别 備註 备注 編號 编号 序號 序号 " +
        "word words hanzi character characters chinese mandarin simplified traditional pinyin zhuyin bopomofo reading pronunciation english meaning definition " +
        "translation gloss example sentence level no number pos notes audio").Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line names the columns below it: two or more cells, and nothing but titles.</summary>
    public static bool Are(IReadOnlyList<string> cells) =>
        cells.Count(cell => cell.Length > 0) > 1 && cells.All(cell => cell.Length == 0 || s_titles.Contains(cell.Trim().TrimEnd('.')));
}
