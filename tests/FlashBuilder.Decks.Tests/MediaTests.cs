using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

public sealed class MediaTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public MediaTests() => path = folder["deck.db"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.mp3")]
    [InlineData("字-5b57.svg")]
    [InlineData("_font.woff2")]
    [InlineData("voice of Åsa (2) & co, 100%.ogg")]
    [InlineData("𠀀.svg")]
    public void A_sound_name_is_taken(string name) => Assert.Equal(name, new MediaFile(name, "x"u8).Name);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../a.mp3")]
    [InlineData("a/b.mp3")]
    [InlineData("a\\b.mp3")]
    [InlineData("C:a.mp3")]
    [InlineData("a::b.mp3")]
    [InlineData("a\u001fb.mp3")]
    [InlineData("a\0.mp3")]
    [InlineData("[sound:x].mp3")]
    [InlineData("<script>.mp3")]
    [InlineData("\"a\".mp3")]
    [InlineData("a?.mp3")]
    [InlineData("a^.mp3")]
    [InlineData("a|.mp3")]
    [InlineData("a*.mp3")]
    [InlineData("a.mp3 ")]
    [InlineData("a.mp3.")]
    [InlineData(" a.mp3")]
    [InlineData("con")]
    [InlineData("CON.mp3")]
    [InlineData("Lpt1.tar.gz")]
    [InlineData("a\u00a0b.mp3")]
    [InlineData("e\u0301.mp3")]
    [InlineData("\u212b.mp3")]
    [InlineData("\u202egpj.mp3")]
    [InlineData("\uf900.svg")]
    [InlineData("\ud800.svg")]
    [InlineData("\u0378.svg")]
    public void An_unsafe_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => new MediaFile(name, "x"u8));

    [Fact]
    public void A_name_has_at_most_120_bytes()
    {
        Assert.True(MediaName.IsSound(new string('字', 40)));
        Assert.False(MediaName.IsSound(new string('字', 40) + "a"));
    }

    [Fact]
    public void A_file_and_all_files_have_their_bounds()
    {
        byte[] large = new byte[MediaFile.Largest + 1];
        Assert.Contains("100 MB", Assert.Throws<ArgumentException>(() => new MediaFile("a.mp3", large)).Message);
        var whole = new MediaFile("a.mp3", large.AsSpan(1));
        Assert.Contains("1024 MB", Assert.Throws<ArgumentException>(() => Sample.Deck with { Media = [.. Enumerable.Range(0, 11).Select(i => whole.Under($"{i}.mp3"))] }).Message);
    }

    [Fact]
    public void Names_of_a_deck_differ_by_more_than_case() =>
        Assert.Throws<ArgumentException>(() => Sample.Deck with { Media = [new MediaFile("a.mp3", "x"u8), new MediaFile("A.mp3", "y"u8)] });

    [Fact]
    public void Another_content_has_another_name()
    {
        // Computed with sha256sum.
        Assert.Equal("word-2d711642b726b044.mp3", MediaFile.OfContent("word", ".mp3", "x"u8).Name);
        Assert.NotEqual(MediaFile.OfContent("word", ".mp3", "y"u8).Name, MediaFile.OfContent("word", ".mp3", "x"u8).Name);
    }

    [Theory]
    [InlineData("[sound:a.mp3] and [sound:b&amp;c.mp3]", "a.mp3|b&c.mp3")]
    [InlineData("<img src=\"a b.svg\"><img alt=x src='b.svg'/><IMG SRC=c.svg>", "a b.svg|b.svg|c.svg")]
    [InlineData("<object data=\"a.svg\"></object><audio controls><source src=\"%E5%AD%97.mp3\"></audio>", "a.svg|%E5%AD%97.mp3|字.mp3")]
    [InlineData("&#91;sound:a.mp3&#93; <img alt=\"src=\">", "")]
    [InlineData("<img <img src=\"a.svg\">", "a.svg")]
    public void Fields_name_media(string html, string names) => Assert.Equal(names, string.Join('|', MediaReference.Find(html)));

    [Fact]
    public void A_field_that_pretends_to_name_media_is_read_in_one_go()
    {
        string html = string.Concat(Enumerable.Repeat("<img src=\"[sound:", 200_000));
        Assert.Empty(MediaReference.Find(html));
    }

    [Fact]
    public void Media_come_back_in_the_order_of_their_names_and_the_same_deck_gives_the_same_bytes()
    {
        Deck deck = Sample.Deck with { Media = [new MediaFile("b.mp3", "B"u8), new MediaFile("a.mp3", []), new MediaFile("Z.mp3", "Z"u8)] };
        DeckFile.Write(path, deck);
        Assert.Equal(["Z.mp3", "a.mp3", "b.mp3"], DeckFile.Read(path).Media.Select(file => file.Name));
        Assert.Equal(deck, DeckFile.Read(path));
        DeckFile.Write(folder["other.db"], Sample.Deck with { Media = [.. deck.Media.Reverse()] });
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(folder["other.db"]));
    }

    [Fact]
    public void A_rebuild_replaces_media_as_the_new_deck_says()
    {
        DeckFile.Write(path, Sample.Deck with { Media = [new MediaFile("a.mp3", "A"u8), new MediaFile("b.mp3", "B"u8)] });
        Deck next = Sample.Deck with { Media = [new MediaFile("b.mp3", "other"u8), new MediaFile("c.mp3", "C"u8)] };
        DeckFile.Write(path, next);
        Assert.Equal(next, DeckFile.Read(path));
        DeckFile.Write(path, Sample.Deck);
        Assert.Empty(DeckFile.Read(path).Media);
    }

    [Fact]
    public void A_build_keeps_what_a_note_still_names()
    {
        Deck own = Sample.Deck with
        {
            Notes = [.. Sample.Deck.Notes.Select(note => note with { Fields = note.Fields.With(Field.OwnNotes, "<img src=\"mine.png\">") })],
            Media = [new MediaFile("mine.png", "M"u8), new MediaFile("old.mp3", "O"u8)],
        };
        Assert.Equal(["mine.png"], DeckBuilder.Build(Sample.Words, own, Sample.Tuesday).Deck.Media.Select(file => file.Name));
    }

    [Theory]
    [InlineData("INSERT INTO media VALUES ('../a.mp3', x'00')")]
    [InlineData("INSERT INTO media VALUES ('a.mp3', x'00'), ('A.mp3', x'00')")]
    public void A_deck_file_with_unsafe_media_is_damaged(string change)
    {
        DeckFile.Write(path, Sample.Deck);
        using (SqliteConnection connection = SqliteDatabase.Open(path)) SqliteDatabase.Run(connection, change);
        Assert.Contains("damaged", Assert.Throws<DeckFileException>(() => DeckFile.Read(path)).Message);
    }
}
