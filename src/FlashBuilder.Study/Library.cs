using System.Globalization;
using FlashBuilder.Decks;

namespace FlashBuilder.Study;

/// <summary>
/// The decks of a session and those beside them, in which one word has one memory. At the start they are brought together, unless
/// they stand together since the last time; then each step is written first to the deck whose card was asked, which acknowledges
/// it, and after that to every other deck that has the note. A deck that cannot take it catches up when it is opened next.
/// </summary>
internal sealed class Library : IDisposable
{
    private readonly int asked;
    private readonly StudyOptions options;
    private readonly TimeProvider clock;
    private readonly List<Member> members;
    private readonly List<string> remarks = [];
    private bool hasChanged;

    private Library(IReadOnlyList<StudyDeck> decks, StudyOptions options, TimeProvider clock)
    {
        asked = decks.Count;
        (this.options, this.clock) = (options, clock);
        members = [.. decks.Select(deck => new Member(deck))];
    }

    private sealed class Member(StudyDeck deck)
    {
        public StudyDeck Deck { get; } = deck;

        /// <summary>What SQLite said when it stood together with the others: another number means that another program wrote since.</summary>
        public long Version { get; set; }

        /// <summary>Its state then; null once it was written to.</summary>
        public string? State { get; set; }

        /// <summary>In its first transaction: the change to a write-ahead log alone gives another number, which is no other program's.</summary>
        public void BeginWriting()
        {
            if (State is not null && State == DeckState.Of(Deck.Connection)) Version = Deck.DataVersion();
            State = null;
        }

        /// <summary>Why something could not be written to it; nothing more is tried then.</summary>
        public DeckFileException? Fault { get; set; }

        public bool IsLost => Fault is not null;

        /// <summary>Notes, by guid, of which it does not have the latest.</summary>
        public HashSet<string> Behind { get; } = [];
    }

    /// <summary>What the learner should know of decks that are left out: sentences without a full stop.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <param name="decks">Those of the session, open; they stay the caller's.</param>
    /// <exception cref="DeckFileException">A deck of the session is damaged, in use or cannot be written.</exception>
    public static Library Open(IReadOnlyList<StudyDeck> decks, StudyOptions options, TimeProvider clock, Journal journal)
    {
        var library = new Library(decks, options, clock);
        try
        {
            foreach (string path in LibraryFolder.Beside([.. decks.Select(deck => deck.Path)]))
                try
                {
                    StudyDeck beside = StudyDeck.OpenBeside(path, options, journal);
                    library.members.Add(new Member(beside));
                    if (!decks.Any(deck => DeckState.AreCopies(deck, beside))) continue;
                    library.members.RemoveAt(library.members.Count - 1);
                    beside.Dispose();
                }
                catch (DeckFileException fault)
                {
                    library.Remark(fault);
                }
            library.BringTogether();
            return library;
        }
        catch
        {
            library.Dispose();
            throw;
        }
    }

    /// <summary>Whether a deck of the session, by its index, does not know yet what was done with a note.</summary>
    public bool IsBehind(int deck, string guid) => members[deck].Behind.Contains(guid);

    /// <summary>Writes what was done with a note of a deck of the session to all others that have it.</summary>
    /// <param name="buryUntil">Where the note's cards were put off: cards that the asked deck does not have are, too.</param>
    /// <returns>The changes of those, for undoing.</returns>
    public IReadOnlyList<(StudyDeck Deck, DeckChange Change)> Spread(int from, long note, long? buryUntil, DateTimeOffset now)
    {
        hasChanged = true;
        var changes = new List<(StudyDeck, DeckChange)>();
        if (members.Count == 1) return changes;
        StudyDeck source = members[from].Deck;
        string guid = SharedNotes.GuidOf(source, note);
        for (int i = 0; i < members.Count; i++)
        {
            Member member = members[i];
            if (i == from) continue;
            try
            {
                if (SharedNotes.Of(member.Deck, guid) is not long own) continue;
                member.Behind.Add(guid);
                if (member.Fault is not null)
                {
                    Remark(member.Fault);
                    continue;
                }
                var change = new DeckChange(member.Deck.Connection, now);
                member.Deck.Write(() =>
                {
                    member.BeginWriting();
                    new NoteMerge([source, member.Deck], deck => deck == 1).Run([[new HeldNote(0, note), new HeldNote(1, own)]]);
                    if (buryUntil is long until) Siblings.Bury(member.Deck.Connection, change, own, TemplatesOf(source, note), until);
                    return true;
                });
                member.Behind.Remove(guid);
                changes.Add((member.Deck, change));
            }
            catch (DeckFileException fault)
            {
                member.Fault = fault;
                Remark(fault);
            }
        }
        return changes;
    }

    /// <summary>Takes back what <see cref="Spread"/> did beyond the cards that the decks share.</summary>
    public void TakeBack(IReadOnlyList<(StudyDeck Deck, DeckChange Change)> changes, DateTimeOffset now)
    {
        foreach ((StudyDeck deck, DeckChange change) in changes)
        {
            Member member = members.Single(member => member.Deck == deck);
            if (member.IsLost) continue;
            try
            {
                deck.Write(() => change.TakeBack(now));
            }
            catch (DeckFileException fault)
            {
                member.Fault = fault;
                Remark(fault);
            }
        }
    }

    public void Dispose()
    {
        if (hasChanged && members.Count > 1)
            foreach (Member member in members[..asked])
                try
                {
                    member.Deck.Write(() =>
                    {
                        if (IsUpToDate(member)) DeckState.Note(member.Deck, StatesBut(member));
                        return true;
                    });
                }
                catch (DeckFileException)
                {
                    // They are compared at the next start, then.
                }
        foreach (Member member in members[asked..]) member.Deck.Dispose();
    }

    private IEnumerable<string> StatesBut(Member member) =>
    [
        .. members.Where(other => other != member).Select(other => (Other: other, State: DeckState.Of(other.Deck.Connection)))
            // The state first: what another program writes behind it is seen by the number.
            .Where(row => row.State is not null && IsUpToDate(row.Other)).Select(row => row.State!),
    ];

    private static bool IsUpToDate(Member member) => !member.IsLost && member.Behind.Count == 0 && member.Deck.DataVersion() == member.Version;

    /// <summary>Decks beside those of the session that do not play along are left out, and all is begun again without them.</summary>
    private void BringTogether()
    {
        while (members.Count > 1)
        {
            try
            {
                foreach (Member member in members)
                    (member.Version, member.State) = (Guard(member, member.Deck.DataVersion), Guard(member, () => DeckState.Of(member.Deck.Connection)));
                if (!DeckState.Apart([.. members.Select(member => member.Deck)]).Any(at => at < asked)) return;
                Merge();
                return;
            }
            catch (DeckFileException fault) when (members.FindIndex(member => member.Deck.Path == fault.Path) is int at && at >= asked)
            {
                Remark(fault);
                members[at].Deck.Dispose();
                members.RemoveAt(at);
            }
        }
    }

    private void Merge()
    {
        // In one order in all programs, so that none waits for another that waits for it.
        Member[] order = [.. members.OrderBy(member => Path.GetFullPath(member.Deck.Path), StringComparer.Ordinal)];
        var begun = new List<Member>();
        try
        {
            foreach (Member member in order)
                try
                {
                    member.Deck.Begin();
                    begun.Add(member);
                }
                catch (DeckFileException fault) when (members.IndexOf(member) >= asked)
                {
                    // What it knows can be read still.
                    member.Fault = fault;
                }
            StudyDeck[] decks = [.. members.Select(member => member.Deck)];
            var merge = new NoteMerge(decks, deck => begun.Contains(members[deck]));
            merge.Run(SharedNotes.Find(decks).Where(group => group[0].Deck < asked));
            foreach (int deck in merge.Withheld) Remark(members[deck].Fault!);
            foreach (Member member in begun)
            {
                (member.Version, member.State) = (member.Deck.DataVersion(), null);
                DeckState.Name(member.Deck.Connection, member.Deck.Path, clock.GetUtcNow().ToUnixTimeMilliseconds(), options.Seed);
            }
            foreach (Member member in members[..asked]) DeckState.Note(member.Deck, StatesBut(member));
            while (begun.Count > 0)
            {
                begun[0].Deck.Commit();
                begun.RemoveAt(0);
            }
        }
        finally
        {
            foreach (Member member in begun) member.Deck.RollBack();
        }
    }

    private static int[] TemplatesOf(StudyDeck deck, long note) => DeckFault.Guard(deck.Path, "read", () =>
        Sql.Query(deck.Connection, "SELECT template FROM cards WHERE note = $note", row => row.GetInt32(0), ("$note", note)).ToArray());

    private static T Guard<T>(Member member, Func<T> action) => DeckFault.Guard(member.Deck.Path, "read", action);

    private void Remark(DeckFileException fault)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{fault.Message}; {(fault is DeckMovedException ? fault.Hint : "words that it shares with other decks catch up when it can be written again")}");
        if (!remarks.Contains(text)) remarks.Add(text);
    }
}
