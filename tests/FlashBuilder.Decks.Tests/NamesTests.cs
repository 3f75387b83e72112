using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Tests;

public sealed class NamesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static readonly Word s_name = Sample.Word("老闆", "老板", "Lao3 ban3", "Lǎobǎn", "ㄌㄠˇ ㄅㄢˇ", "(name)", 1) with { Kind = WordKind.Name };

    private static readonly WordList s_apart = Sample.Words with { Names = [s_name] };

    private static readonly WordList s_study = Sample.With([.. Sample.Words.Words, s_name]);

    [Fact]
    public void Names_apart_stand_behind_the_words_and_their_cards_out_of_the_learning_order()
    {
        Deck deck = DeckBuilder.Build(s_apart, null, Sample.Monday).Deck;
        DeckFile.Write(folder["deck.db"], deck);
        Assert.Equal(deck, DeckFile.Read(folder["deck.db"]));
        Assert.Contains("FlashBuilder::name", deck.Names.Single().Tags);
        using var connection = SqliteDatabase.Open(folder["deck.db"]);
        Assert.Equal(4, SqliteDatabase.ReadInteger(connection, "SELECT position FROM notes WHERE word LIKE '%老闆%' AND NOT retired"));
        Assert.Equal(3, SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM cards WHERE position > 0"));
        Assert.Equal(4, SqliteDatabase.ReadInteger(connection, "SELECT count(*) FROM cards"));
    }

    [Fact]
    public void A_name_that_changes_sides_keeps_its_identity_and_is_untouched()
    {
        Deck study = DeckBuilder.Build(s_study, null, Sample.Monday).Deck;
        (Deck apart, DeckChanges changes) = DeckBuilder.Build(s_apart, study, Sample.Tuesday);
        Assert.Equal((0, 0, 4), (changes.New, changes.Changed, changes.Untouched));
        Assert.Equal(study.Notes[3], apart.Names.Single());
        Assert.Equal(study, DeckBuilder.Build(s_study, apart, Sample.Tuesday).Deck);

        DeckFile.Write(folder["deck.db"], study);
        DeckFile.Write(folder["deck.db"], apart);
        Assert.Equal(apart, DeckFile.Read(folder["deck.db"]));
    }

    [Fact]
    public void A_name_gone_from_the_text_retires()
    {
        Deck apart = DeckBuilder.Build(s_apart, null, Sample.Monday).Deck;
        (Deck without, DeckChanges changes) = DeckBuilder.Build(Sample.Words, apart, Sample.Tuesday);
        Assert.Equal(["老闆 Lao3 ban3"], changes.Gone);
        Assert.Equal(apart.Names.Single().Id, without.Retired.Single().Id);
    }

    [Fact]
    public void The_same_word_may_not_be_both() =>
        Assert.Throws<ArgumentException>(() => DeckBuilder.Build(Sample.Words with { Names = [Sample.Words.Words[0]] }, null, Sample.Monday));

    [Fact]
    public void The_deck_of_names_is_beside_the_deck_and_not_below_it()
    {
        string names = DeckName.OfNames("FlashBuilder::港口的早晨");
        Assert.Equal("FlashBuilder Names::港口的早晨", names);
        Assert.True(DeckName.IsOfNames(names));
        Assert.False(DeckName.IsOfNames("FlashBuilder::港口的早晨"));
        Assert.Equal("FlashBuilder::港口的早晨", DeckName.OfWords(names));
    }
}
