namespace FlashBuilder.Decks;

/// <summary>Gives out ids for notes and cards: one row of milliseconds, above every id in use.</summary>
internal sealed class IdCounter
{
    private long next;

    private IdCounter(long first) => next = first;

    public static IdCounter After(IEnumerable<Note> notes, long milliseconds)
    {
        long first = milliseconds;
        foreach (Note note in notes)
        {
            first = Math.Max(first, note.Id + 1);
            foreach (Card card in note.Cards) first = Math.Max(first, card.Id + 1);
        }
        return new IdCounter(first);
    }

    public long Next() => next++;
}
