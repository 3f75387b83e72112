using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Anki;

/// <summary>Writes the cards of a collection, and the review log of those that are in it.</summary>
internal sealed class CardWriter : IDisposable
{
    private const long Day = 86_400;

    private readonly SqliteInsert rows;
    private readonly SqliteInsert revlog;
    private readonly DeckProgress? progress;
    private readonly ReviewLog? log;
    private readonly long firstDay;

    public CardWriter(SqliteConnection connection, Deck deck, DeckProgress? progress)
    {
        rows = new SqliteInsert(connection, "cards", 18);
        revlog = new SqliteInsert(connection, "revlog", 9);
        this.progress = progress;
        firstDay = deck.Created / Day;
        if (progress is null) return;
        HashSet<long> travelling = [.. deck.Notes.Concat(deck.Names).Concat(deck.Leaving).SelectMany(note => note.OpenCards).Select(card => card.Id)];
        log = new ReviewLog(progress, travelling.Contains);
    }

    public void Write(Note note, long deckId, int position)
    {
        foreach (Card card in note.OpenCards)
        {
            CardState state = StateOf(note, card, position);
            long modified = Math.Max(note.Modified, log?.LastOf(card.Id) ?? 0);
            rows.Row(card.Id, note.Id, deckId, (long)card.Template, modified, CollectionSchema.Unsynchronised, state.Type, state.Queue, state.Due,
                state.Interval, state.Factor, state.Reviews, state.Lapses, state.Left, 0L, 0L, state.Flags, state.Data);
        }
    }

    public void WriteLog() => log?.Write(revlog);

    public void Dispose()
    {
        rows.Dispose();
        revlog.Dispose();
    }

    private CardState StateOf(Note note, Card card, int position)
    {
        if (progress is null) return CardState.New(position);
        bool isKnown = progress.Has(NoteMark.Known, note.Id);
        if (!progress.Cards.TryGetValue(card.Id, out CardProgress? memory))
        {
            if (!isKnown) return CardState.New(position);
            memory = CardProgress.New;
        }
        return CardState.Of(memory, progress, position, firstDay, log!.LastOf(card.Id), log.ModesOf(card.Id), isKnown);
    }
}
