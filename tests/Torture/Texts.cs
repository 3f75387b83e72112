namespace FlashBuilder.Torture;

/// <summary>The texts that runs build decks of: short, with words in common, and in two states each.</summary>
internal static class Texts
{
    private const string Shore1 =
        """
        清晨的港口

        天還沒亮，老王就到港口去了。他的漁船不大，可是很乾淨。

        朋友說：「海上有一點冷，你先喝杯熱茶吧！」

        太陽出來了，海水變成金色，兩個人都覺得很高興。

        """;

    private const string Shore2 =
        """
        清晨的港口

        天還沒亮，老王就到港口去了。今天他想請朋友一起看日出。

        老王笑了，兩個人就坐在船頭等太陽。

        太陽出來了，海水變成金色，兩個人都覺得很高興。

        """;

    private const string Tea1 =
        """
        山上的茶館

        朋友在山上開了一家茶館。客人喝熱茶，看風景，聽音樂。

        下雨的時候，茶館裡很安靜。老闆坐在窗邊看書，有時候也跟客人下棋，下輸了就請大家吃餅乾。

        """;

    private const string Tea2 =
        """
        山上的茶館

        朋友在山上開了一家茶館。每天早上他都打掃房間。

        下雪的時候，客人不多，他就寫信。老闆坐在窗邊看書，有時候也跟客人下棋，下輸了就請大家吃餅乾。

        """;

    private const string Left =
        """
        圖書館

        學生在圖書館讀書，老師在旁邊寫字。今天很安靜。

        下個星期有考試，大家都很緊張，每天晚上都學習到十點才回家。門口的貓總是等著他們出來。

        """;

    private const string Right =
        """
        菜市場

        媽媽在市場買魚和水果。水果很便宜，魚很新鮮。

        賣菜的阿姨認識她，常常多送她一根蔥，還教她怎麼做魚湯。回家的路上，她又買了兩條麵包。

        """;

    /// <summary>Each text in its states: long enough to be told from one another by what stands in them. <c>left</c> and <c>right</c> are two texts whose files have the same name.</summary>
    public static IReadOnlyList<TextState> All { get; } =
    [
        new("shore", 1, "texts/shore.txt", Shore1), new("shore", 2, "texts/shore.txt", Shore2),
        new("tea", 1, "texts/tea.txt", Tea1), new("tea", 2, "texts/tea.txt", Tea2),
        new("left", 1, "left/text.txt", Left), new("right", 1, "right/text.txt", Right),
    ];

    /// <summary>Words for lists of known words: some are in the texts, some are not.</summary>
    public static IReadOnlyList<string> ListWords { get; } =
        ["市場", "學生", "老師", "電腦", "飛機", "窗戶", "鉛筆", "牛奶", "公園", "火車", "雨傘", "眼鏡", "早上", "安靜", "新鮮", "風景"];
}

/// <summary>One state of a text.</summary>
/// <param name="Text">Which text it is.</param>
/// <param name="State">1 or 2: as the learner edits the text.</param>
/// <param name="File">Where the text lies in a run's folder.</param>
internal sealed record TextState(string Text, int State, string File, string Content)
{
    public string Name => $"{Text}{State}";
}
