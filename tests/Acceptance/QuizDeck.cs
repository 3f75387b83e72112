namespace FlashBuilder.Acceptance;

/// <summary>A deck of a short text, built anew for each test.</summary>
internal static class QuizDeck
{
    private const string Text =
        """
        清晨的港口

        天還沒亮，老王就到港口去了。他的漁船不大，可是很乾淨。今天他想請朋友一起看日出。

        朋友說：「海上有一點冷，你先喝杯熱茶吧！」老王笑了，兩個人就坐在船頭等太陽。

        """;

    public static TemporaryFolder Build()
    {
        var folder = new TemporaryFolder();
        folder.Write("morning.txt", Text);
        Assert.Equal((0, ""), ProgramRun.In(folder, "build", "morning.txt", "-q") is var run ? (run.ExitCode, run.Errors) : default);
        return folder;
    }
}
