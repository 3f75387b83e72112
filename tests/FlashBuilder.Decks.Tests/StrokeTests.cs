using System.IO.Compression;
using System.Xml.Linq;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class StrokeTests
{
    private const string Line = "一\tm10 20q1 2 3 4l-5-6\t10 20";

    [Fact]
    public void Wanted_characters_are_read()
    {
        var found = Read("# remark\n" + Line + "\n二\tm1 2|m3 4\t1 2|3 4\n三\tdamaged\n", "一", "二", "𠮷");
        Assert.Equal(["一", "二"], found.Keys);
        Assert.Equal(["m1 2", "m3 4"], found["二"].Outlines);
        Assert.Equal([(1, 2), (3, 4)], found["二"].Starts);
    }

    [Theory]
    [InlineData("一\tm1 2")]
    [InlineData("一\tm1 2\t1 2\tmore")]
    [InlineData("一\tm1 2\t1 2|3 4")]
    [InlineData("一\tm1 2\t1")]
    [InlineData("一\tm1 2\t1 99999")]
    [InlineData("一\tm1 2\t1 x")]
    [InlineData("一\tl1 2\t1 2")]
    [InlineData("一\tm1 2\"/><script>\t1 2")]
    [InlineData("一\t\t")]
    public void A_damaged_line_is_told_by_its_number(string line) =>
        Assert.StartsWith("line 2:", Assert.Throws<FormatException>(() => Read("#\n" + line + "\n", "一")).Message);

    [Fact]
    public void The_picture_numbers_the_strokes_and_says_whose_it_is()
    {
        string svg = StrokePicture.Svg(new(["m1 2l3 4", "m5 6", "m5 6"], [(100, 800), (500, 500), (500, 500)]));
        XElement picture = XDocument.Parse(svg).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(["1", "2", "3"], picture.Descendants(ns + "text").Select(text => text.Value));
        Assert.Equal(4, picture.Descendants(ns + "path").Count());
        Assert.Contains("Arphic Public License", svg);
        // Two strokes that begin at one place have numbers apart.
        Assert.Equal(3, picture.Descendants(ns + "text").Select(text => (text.Attribute("x")!.Value, text.Attribute("y")!.Value)).Distinct().Count());
        Assert.Equal(svg, StrokePicture.Svg(new(["m1 2l3 4", "m5 6", "m5 6"], [(100, 800), (500, 500), (500, 500)])));
    }

    [Fact]
    public void Every_character_of_the_real_table_can_be_drawn()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Repository.Dictionaries, "strokes.txt.gz")), CompressionMode.Decompress));
        string all = text.ReadToEnd();
        HashSet<string> characters = [.. all.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line[..line.IndexOf('\t')])];
        var orders = StrokeTable.Read(new StringReader(all), characters);
        Assert.Equal(9574, orders.Count);
        Assert.Equal(6, orders["字"].Outlines.Count);
        Assert.Equal((12, 5), (orders["場"].Outlines.Count, orders["市"].Outlines.Count));
        Assert.All(orders.Values.Take(200), order => XDocument.Parse(StrokePicture.Svg(order)));
    }

    [Fact]
    public void Pictures_and_sounds_go_into_the_note_and_the_deck()
    {
        var stroke = new MediaFile("fb-stroke-5e02.svg", "<svg/>"u8);
        var media = new CardMedia
        {
            Strokes = new Dictionary<string, MediaFile> { ["市"] = stroke },
            Sounds = new Dictionary<string, MediaFile> { ["市場"] = new("w.wav", "1"u8), [Sample.Words.Words[1].Example.Text] = new("s.wav", "2"u8) },
            Companions = [new("_licence.txt", "3"u8)],
            Credit = "<br>credit",
        };
        Deck deck = DeckBuilder.Build(Sample.Words, null, Sample.Monday, new CardOptions { Media = media }).Deck;
        Assert.Equal("<img src=\"fb-stroke-5e02.svg\" alt=\"市\">", deck.Notes[1].Fields[Field.Strokes]);
        Assert.Equal("[sound:w.wav][sound:s.wav]", deck.Notes[1].Fields[Field.Audio]);
        Assert.Equal("[sound:s.wav]", deck.Notes[0].Fields[Field.Audio]);
        Assert.Equal(["_licence.txt", "fb-stroke-5e02.svg", "s.wav", "w.wav"], deck.MediaInUse.Select(file => file.Name));
        Assert.EndsWith("<br>credit", deck.Description);

        Deck without = DeckBuilder.Build(Sample.Words, deck, Sample.Tuesday).Deck;
        Assert.Empty(without.Media);
        Assert.False(without.Notes[1].Fields.Has(Field.Audio));
        Assert.Equal(deck.Notes[1].Modified + 86_400, without.Notes[1].Modified);
    }

    private static IReadOnlyDictionary<string, StrokeOrder> Read(string text, params string[] wanted) =>
        StrokeTable.Read(new StringReader(text), wanted.ToHashSet());
}
