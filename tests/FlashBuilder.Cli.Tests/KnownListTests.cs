using FlashBuilder.Tests;

namespace FlashBuilder.Cli.Tests;

public class KnownListTests
{
    private const string Heading = "# Traditional characters from here on: FlashBuilder writes words so.\n";

    [Fact]
    public void Words_are_added_once_and_taken_out_again()
    {
        using var folder = new TemporaryFolder();
        var list = new KnownList(folder["data/known.txt"]);
        Assert.Equal("", list.Read());
        Assert.Null(list.Add("市場"));
        Assert.Null(list.Add("朋友"));
        Assert.Null(list.Add("市場"));
        Assert.Equal(Heading + "市場\n朋友\n", list.Read());
        Assert.Null(list.Remove("市場"));
        Assert.Null(list.Remove("旅行"));
        Assert.Equal(Heading + "朋友\n", list.Read());
    }

    [Fact]
    public void What_the_learner_wrote_stays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["known.txt"], "\uFEFF# mine\r\n市場 # from school\r\n\r\n朋友");
        var list = new KnownList(folder["known.txt"]);
        list.Add("市場");
        list.Add("旅行");
        Assert.Equal("# mine\n市場 # from school\n\n朋友\n" + Heading + "旅行\n", list.Read().TrimStart('\uFEFF'));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_and_not_thrown()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        Assert.Contains("could not be written", new KnownList(Path.Combine(folder["file"], "known.txt")).Add("市場"));
    }

    [Fact]
    public void What_the_quiz_marks_is_one_word_whatever_the_list_holds()
    {
        foreach (string before in (string[])["", "学生\n发\n东西\n", "學生\n"])
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder["known.txt"], before);
            var list = new KnownList(folder["known.txt"]);
            var was = KnownListText.Read(before, Toy.Real).Known();
            Assert.Null(list.Add("面"));
            Assert.Equal(was.Append("面").Order(), KnownListText.Read(list.Read(), Toy.Real).Known().Order());
        }
    }

    [Fact]
    public void An_old_list_in_Simplified_goes_on_to_work()
    {
        var known = KnownListText.Read("学生\n面\n东西 # things\n王小明\n", Toy.Real).Known();
        Assert.Superset(new HashSet<string> { "學生", "面", "麵", "東西", "王小明" }, known);
        Assert.Equal(["學生", "面"], KnownListText.Read("學生\n面\n", Toy.Real).Known());
    }

    [Fact]
    public void One_meaning_of_a_Simplified_line_can_be_taken_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["known.txt"], "发 # both\n学生\n");
        var list = new KnownList(folder["known.txt"]);
        Assert.Equal(["發"], list.Remove(["發", "朋友"], Toy.Real));
        Assert.Equal("学生\n" + Heading + "髮\n", list.Read());
        Assert.Equal(["髮"], list.Remove(["髮"], Toy.Real));
        Assert.Equal("学生\n" + Heading, list.Read());
        Assert.Empty(list.Remove(["髮"], Toy.Real));
    }
}
