using FlashBuilder.Tests;

namespace FlashBuilder.Cli.Tests;

public class KnownListTests
{
    [Fact]
    public void Words_are_added_once_and_taken_out_again()
    {
        using var folder = new TemporaryFolder();
        var list = new KnownList(folder["data/known.txt"]);
        Assert.Equal("", list.Read());
        Assert.Null(list.Add("市場"));
        Assert.Null(list.Add("朋友"));
        Assert.Null(list.Add("市場"));
        Assert.Equal("市場\n朋友\n", list.Read());
        Assert.Null(list.Remove("市場"));
        Assert.Null(list.Remove("旅行"));
        Assert.Equal("朋友\n", list.Read());
    }

    [Fact]
    public void What_the_learner_wrote_stays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["known.txt"], "\uFEFF# mine\r\n市場 # from school\r\n\r\n朋友");
        var list = new KnownList(folder["known.txt"]);
        list.Add("市場");
        list.Add("旅行");
        Assert.Equal("# mine\n市場 # from school\n\n朋友\n旅行\n", list.Read().TrimStart('\uFEFF'));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_and_not_thrown()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        Assert.Contains("could not be written", new KnownList(Path.Combine(folder["file"], "known.txt")).Add("市場"));
    }
}
