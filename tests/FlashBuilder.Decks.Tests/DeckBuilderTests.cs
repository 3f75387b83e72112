using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Tests;

public sealed class DeckBuilderTests
{
    [Fact]
    public void A_first_build_counts_its_ids_up_from_the_time_of_the_input()
    {
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.Words, null, Sample.Monday);
        long start = Sample.Monday.ToUnixTimeMilliseconds();
        Assert.Equal([start, start + 2, start + 4], deck.Notes.Select(note => note.Id));
        Assert.Equal([start + 1, start + 3, start + 5], deck.Notes.Select(note => note.Cards.Single().Id));
        Assert.All(deck.Notes, note => Assert.Equal(Sample.Monday.ToUnixTimeSeconds(), note.Modified));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), deck.Created);
        Assert.Equal((3, 0, 0), (changes.New, changes.Changed, changes.Untouched));
    }

    [Fact]
    public void The_same_words_at_another_time_change_nothing()
    {
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.Words, Sample.Deck, Sample.Tuesday);
        Assert.Equal(Sample.Deck, deck);
        Assert.Equal((0, 0, 3), (changes.New, changes.Changed, changes.Untouched));
    }

    [Fact]
    public void A_changed_meaning_moves_the_time_of_that_note_alone()
    {
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.Replace(1, word => word with { Meaning = "bazaar" }), Sample.Deck, Sample.Tuesday);
        Assert.Equal((0, 1, 2), (changes.New, changes.Changed, changes.Untouched));
        Assert.Equal(Sample.Deck.Notes.Select(note => (note.Guid, note.Id, note.Cards[0])), deck.Notes.Select(note => (note.Guid, note.Id, note.Cards[0])));
        Assert.Equal([Sample.Deck.Notes[0].Modified, Sample.Tuesday.ToUnixTimeSeconds(), Sample.Deck.Notes[2].Modified], deck.Notes.Select(note => note.Modified));
    }

    [Fact]
    public void The_time_of_a_changed_note_moves_on_even_when_the_clock_went_back()
    {
        Deck deck = DeckBuilder.Build(Sample.Replace(1, word => word with { Meaning = "bazaar" }), Sample.Deck, Sample.Monday.AddYears(-1)).Deck;
        Assert.Equal(Sample.Deck.Notes[1].Modified + 1, deck.Notes[1].Modified);
    }

    [Fact]
    public void A_new_word_gets_ids_above_all_others()
    {
        Word added = Sample.Word("老闆", "老板", "lao3 ban3", "lǎobǎn", "ㄌㄠˇ ㄅㄢˇ", "boss", 1);
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.With([added, .. Sample.Words.Words]), Sample.Deck, Sample.Monday);
        Assert.Equal((1, 0, 3), (changes.New, changes.Changed, changes.Untouched));
        Assert.Equal(Sample.Deck.Notes[2].Cards[0].Id + 1, deck.Notes[0].Id);
        Assert.Equal(Sample.Deck.Notes, deck.Notes.Skip(1));
    }

    [Fact]
    public void A_word_gone_from_the_text_retires_and_may_come_back()
    {
        (Deck without, DeckChanges changes) = DeckBuilder.Build(Sample.With(Sample.Words.Words[0], Sample.Words.Words[2]), Sample.Deck, Sample.Tuesday);
        Assert.Equal(["市場 shi4 chang3"], changes.Gone);
        Assert.Equal(Sample.Deck.Notes[1].Id, without.Retired.Single().Id);
        Assert.Equal(2, without.Notes.Count);

        (Deck still, DeckChanges none) = DeckBuilder.Build(Sample.With(Sample.Words.Words[0], Sample.Words.Words[2]), without, Sample.Tuesday);
        Assert.Equal(without, still);
        Assert.Empty(none.Gone);

        Assert.Equal(Sample.Deck, DeckBuilder.Build(Sample.Words, without, Sample.Tuesday).Deck);
    }

    [Fact]
    public void Another_order_touches_no_note()
    {
        (Deck deck, DeckChanges changes) = DeckBuilder.Build(Sample.With([.. Sample.Words.Words.Reverse()]), Sample.Deck, Sample.Tuesday);
        Assert.Equal((0, 0, 3), (changes.New, changes.Changed, changes.Untouched));
        Assert.Equal(Sample.Deck.Notes.Reverse(), deck.Notes);
    }

    [Fact]
    public void The_learners_own_notes_stay()
    {
        Deck own = Sample.Deck with
        {
            Notes = [.. Sample.Deck.Notes.Select(note => note with { Fields = note.Fields.With(Field.OwnNotes, "like <i>harbour</i>") })],
        };
        Assert.Equal(own, DeckBuilder.Build(Sample.Words, own, Sample.Tuesday).Deck);
        Deck changed = DeckBuilder.Build(Sample.Replace(0, word => word with { Meaning = "haven" }), own, Sample.Tuesday).Deck;
        Assert.Equal("like <i>harbour</i>", changed.Notes[0].Fields[Field.OwnNotes]);
    }

    [Fact]
    public void A_card_whose_gate_closes_keeps_its_id_for_the_day_it_opens()
    {
        Deck with = DeckBuilder.Build(Sample.Words, Sample.Deck, Sample.Tuesday, ExtraCards.Cloze).Deck;
        Assert.Equal([0, 2], with.Notes[0].OpenCards.Select(card => card.Template));
        Deck without = DeckBuilder.Build(Sample.Words, with, Sample.Tuesday).Deck;
        Assert.Equal([0], without.Notes[0].OpenCards.Select(card => card.Template));
        Assert.Equal(with.Notes[0].Cards, DeckBuilder.Build(Sample.Words, without, Sample.Tuesday, ExtraCards.Cloze).Deck.Notes[0].Cards);
    }

    [Fact]
    public void A_file_without_a_time_still_gives_ids_that_look_like_times() =>
        Assert.Equal(1_577_836_800_000, DeckBuilder.Build(Sample.Words, null, DateTimeOffset.UnixEpoch).Deck.Notes[0].Id);

    [Fact]
    public void The_same_word_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => DeckBuilder.Build(Sample.With(Sample.Words.Words[0], Sample.Words.Words[0]), null, Sample.Monday));

    [Fact]
    public void The_description_names_source_and_licence()
    {
        Assert.Contains("CC-CEDICT", Sample.Deck.Description);
        Assert.Contains("https://creativecommons.org/licenses/by-sa/4.0/", Sample.Deck.Description);
    }
}
