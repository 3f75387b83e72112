using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>
/// Brings together what several decks know of the notes that they share. The log of each is then the union of all, an answer taken
/// back in one is taken back in all, and of what is changed as a whole (a memory, a mark, an own edit) the latest counts. Done
/// twice, in whatever order, nothing more changes: who is stopped in the middle begins again.
/// </summary>
/// <param name="takes">Whether a deck, by its index, may be written to; the caller has it in a transaction.</param>
internal sealed class NoteMerge(IReadOnlyList<StudyDeck> decks, Predicate<int> takes)
{
    private const int AtOnce = 256;

    private readonly List<Copy> copies = [];

    /// <summary>An answer that a deck lacks.</summary>
    private readonly record struct Copy(int From, long Review, int To, long Card, long At, long? UndoneAt);

    /// <summary>Decks that lack something still, because they may not be written to.</summary>
    public HashSet<int> Withheld { get; } = [];

    /// <exception cref="DeckFileException">A deck cannot be read or written; its path tells which.</exception>
    public void Run(IEnumerable<HeldNote[]> groups)
    {
        foreach (HeldNote[][] some in groups.Chunk(AtOnce))
        {
            Dictionary<int, Dictionary<long, NoteState>> states = some.SelectMany(group => group).GroupBy(note => note.Deck)
                .ToDictionary(notes => notes.Key, notes => NoteState.Read(decks[notes.Key], [.. notes.Select(note => note.Note)]));
            foreach (HeldNote[] group in some)
            {
                (HeldNote Note, NoteState State)[] held = [.. group.Select(note => (note, states[note.Deck][note.Note]))];
                foreach (int template in held.SelectMany(note => note.State.Cards.Keys).Distinct())
                    MergeCard([.. held.Where(note => note.State.Cards.ContainsKey(template))], template);
                foreach (string kind in NoteState.Kinds) MergeValue(held, kind);
            }
            WriteCopies();
        }
    }

    private void MergeCard((HeldNote Note, NoteState State)[] held, int template)
    {
        if (held.Length < 2) return;
        List<NoteState.Answer>[] logs = [.. held.Select(note => note.State.Answers.GetValueOrDefault(template) ?? [])];
        int answers = 0, lapses = 0;
        // An answer is the same if it has the same time and grade; where a deck has several of those, they are told by their number.
        foreach (var key in logs.SelectMany(log => log).Select(answer => (answer.At, answer.Rating)).Distinct())
        {
            NoteState.Answer[][] same = [.. logs.Select(log => log.Where(answer => (answer.At, answer.Rating) == key).ToArray())];
            int richest = Array.FindIndex(same, own => own.Length == same.Max(other => other.Length));
            NoteState.Answer[] undone = [.. same.MaxBy(own => own.Count(answer => answer.UndoneAt is not null))!.Where(answer => answer.UndoneAt is not null)];
            answers += same[richest].Length - undone.Length;
            if (key.Rating == 1) lapses += Math.Max(0, same[richest].Count(answer => answer.Stage == 2) - undone.Length);
            for (int i = 0; i < held.Length; i++)
            {
                (int deck, long card) = (held[i].Note.Deck, held[i].State.Cards[template].Id);
                int missing = undone.Length - same[i].Count(answer => answer.UndoneAt is not null);
                foreach (NoteState.Answer own in same[i].AsEnumerable().Reverse().Where(answer => answer.UndoneAt is null).Take(missing))
                {
                    missing--;
                    Write(deck, connection => ReviewRow.Undo(connection, own.Id, undone[^1].UndoneAt!.Value));
                }
                foreach (NoteState.Answer other in same[richest].Skip(same[i].Length))
                    if (takes(deck)) copies.Add(new Copy(held[richest].Note.Deck, other.Id, deck, card, other.At, missing-- > 0 ? undone[^1].UndoneAt : null));
                    else Withheld.Add(deck);
            }
        }
        MergeMemory(held, template, answers, lapses);
    }

    private void MergeMemory((HeldNote Note, NoteState State)[] held, int template, int answers, int lapses)
    {
        MemoryRow? latest = held.Select(note => note.State.Cards[template].Row).OfType<MemoryRow>().MaxBy(Order);
        if (latest is null) return;
        int counted = Math.Max(latest.Reviews, answers);
        latest = latest with { Reviews = counted, Lapses = Math.Min(counted, Math.Max(latest.Lapses, lapses)) };
        foreach ((HeldNote note, NoteState state) in held)
        {
            (long card, MemoryRow? row) = state.Cards[template];
            // Where only the numbers differ, the decks have parameters of their own.
            if (row is null ? latest != MemoryRow.New : Order(row).CompareTo(Order(latest)) < 0)
                Write(note.Deck, connection => latest.Write(connection, card));
        }
    }

    private static (long, bool, int, int, int) Order(MemoryRow row) => (row.Changed, row.Suspended, row.Flag, row.Reviews, row.Lapses);

    private void MergeValue((HeldNote Note, NoteState State)[] held, string kind)
    {
        static (long, bool, string) Order(NoteState state, string kind) =>
            (state.Changes.GetValueOrDefault(kind), state.Values.ContainsKey(kind), state.Values.GetValueOrDefault(kind, ""));
        NoteState latest = held.Select(note => note.State).MaxBy(state => Order(state, kind), Comparer<(long At, bool Is, string Text)>.Create((a, b) =>
            (a.At, a.Is).CompareTo((b.At, b.Is)) is not 0 and int order ? order : string.CompareOrdinal(a.Text, b.Text)))!;
        (long at, bool holds, string text) = Order(latest, kind);
        foreach ((HeldNote note, NoteState state) in held)
        {
            if (Order(state, kind) == (at, holds, text)) continue;
            Write(note.Deck, connection =>
            {
                if (kind is NoteMark.Known or NoteMark.Leech) NoteMarks.Put(connection, note.Note, kind, holds);
                else OwnEdit.Write(connection, note.Note, kind, holds ? text : null, DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(at, 0, StudyDays.Latest)));
                NoteChange.Put(connection, note.Note, kind, at);
            });
        }
    }

    /// <summary>In the order of time.</summary>
    private void WriteCopies()
    {
        foreach (IGrouping<(int From, int To), Copy> some in copies.OrderBy(copy => copy.At).ThenBy(copy => copy.Review).GroupBy(copy => (copy.From, copy.To)))
        {
            Dictionary<long, object?[]> rows = DeckFault.Guard(decks[some.Key.From].Path, "read", () => Sql.Query(decks[some.Key.From].Connection,
                $"SELECT id, {ReviewRow.Columns} FROM reviews WHERE id IN (SELECT value FROM json_each($ids))",
                row => (Id: row.GetInt64(0), Values: Enumerable.Range(1, row.FieldCount - 1).Select(column => row.IsDBNull(column) ? null : row.GetValue(column)).ToArray()),
                ("$ids", Sql.List(some.Select(copy => copy.Review)))).ToDictionary(row => row.Id, row => row.Values));
            Write(some.Key.To, connection =>
            {
                using var insert = new SqliteInsert(connection, $"reviews ({ReviewRow.Columns})", 19);
                foreach (Copy copy in some)
                {
                    object?[] values = rows[copy.Review];
                    values[0] = copy.Card;
                    insert.Row(values);
                    if (copy.UndoneAt is long at) ReviewRow.Undo(connection, (long)Sql.Scalar(connection, "SELECT last_insert_rowid()")!, at);
                }
            });
        }
        copies.Clear();
    }

    private void Write(int deck, Action<SqliteConnection> action)
    {
        if (!takes(deck))
        {
            Withheld.Add(deck);
            return;
        }
        DeckFault.Guard(decks[deck].Path, "written", () =>
        {
            action(decks[deck].Connection);
            return true;
        });
    }
}
