using FlashBuilder.Tests;

namespace Hanzi.Dictionary.Tests;

public class FrequencyAndReadingTests
{
    [Fact]
    public void Forms_of_a_word_in_two_scripts_count_together()
    {
        var lexicon = Toy.Lexicon("學校 学校 [xue2 xiao4] /school/", "港 港 [gang3] /harbor/");
        var frequencies = WordFrequencies.Load(lexicon, Toy.Text("f.txt", "学校 30 n", "學校 2 n", "沒有 7 v"));
        Assert.Equal(32, frequencies[lexicon.HeadwordOf("學校")]);
        Assert.Equal(0, frequencies[lexicon.HeadwordOf("港")]);
        Assert.Equal(39, frequencies.Total);
    }

    [Fact]
    public void Counts_of_their_own_take_the_place_of_the_lists_and_leave_its_tags()
    {
        var lexicon = Toy.Lexicon("學校 学校 [xue2 xiao4] /school/", "港 港 [gang3] /harbor/");
        var frequencies = WordFrequencies.Load(lexicon, Toy.Text("f.txt", "学校 30 n", "港 2 n", "巴黎 7 ns"))
            .WithCounts(lexicon, Toy.Text("c.tsv", "# out of 1,000,000,000", "学校\t600", "學校\t5", "沒有\t7"));
        Assert.Equal((605, 'n'), (frequencies[lexicon.HeadwordOf("學校")], frequencies.Tag(lexicon.HeadwordOf("學校"))));
        Assert.Equal((0, 'n'), (frequencies[lexicon.HeadwordOf("港")], frequencies.Tag(lexicon.HeadwordOf("港"))));
        Assert.Equal(1_000_000_000, frequencies.Total);
    }

    [Fact]
    public void A_line_of_counts_of_another_form_is_a_fault()
    {
        var lexicon = Toy.Lexicon("港 港 [gang3] /harbor/");
        var frequencies = WordFrequencies.Load(lexicon, Toy.Text("f.txt", "港 3 n"));
        var e = Assert.Throws<DictionaryFormatException>(() => frequencies.WithCounts(lexicon, Toy.Text("c.tsv", "港 3", "港\t3", "\t3", "港\t-3", "港\t99999999999")));
        Assert.Equal([1, 3, 4, 5], e.Faults.Select(f => f.Line));
    }

    [Fact]
    public void A_line_without_a_count_is_a_fault()
    {
        var lexicon = Toy.Lexicon("港 港 [gang3] /harbor/");
        var e = Assert.Throws<DictionaryFormatException>(() => WordFrequencies.Load(lexicon, Toy.Text("f.txt", "港 n", "港 3 n", "x")));
        Assert.Equal([1, 3], e.Faults.Select(f => f.Line));
    }

    [Theory]
    [InlineData('得', "de5")]
    [InlineData('行', "xing2")]
    [InlineData('了', "le5")]
    [InlineData('女', "nu:3")]
    public void A_characters_most_spoken_reading_comes_first(char character, string reading) =>
        Assert.Equal(reading, Toy.RealCharacters.Of(character)[0].ToString());

    [Fact]
    public void A_character_of_a_supplementary_plane_has_its_reading() =>
        Assert.NotEmpty(Toy.RealCharacters.Of(0x20000));

    [Fact]
    public void What_unihan_does_not_know_has_no_reading() => Assert.Empty(Toy.RealCharacters.Of('A'));

    [Fact]
    public void Damaged_reading_lines_are_faults() =>
        Assert.Throws<DictionaryFormatException>(() => CharacterReadings.Load(Toy.Text("u.tsv", "U+4E00\t一")));
}
