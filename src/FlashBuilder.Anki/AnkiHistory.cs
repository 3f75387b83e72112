using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Finds in a collection what a learner did with notes of ours.</summary>
public static class AnkiHistory
{
    private const long Day = 86_400_000, Second = 1000;

    /// <summary>Below it a due number is a day, from it on a time in seconds.</summary>
    private const long EarliestTime = 1_000_000_000;

    /// <summary>In the year 8814.</summary>
    private const int LatestDay = 2_500_000;

    private const int Filtered = 3, Manual = 4;

    /// <summary>Notes of our note type, whatever deck they are in. Of two notes with one guid the first counts.</summary>
    public static DeckHistory Of(AnkiCollection collection)
    {
        ILookup<long, AnkiCard> cards = collection.Cards.ToLookup(card => card.Note);
        ILookup<long, AnkiReview> log = collection.Reviews.ToLookup(review => review.Card);
        if (!collection.NoteTypes.TryGetValue(NoteType.Id, out AnkiNoteType? type)) return new DeckHistory([], 0);
        (int meaning, int ownNotes) = (PlaceOf(type, Field.Meaning), PlaceOf(type, Field.OwnNotes));
        long firstDay = FirstDay(collection);
        int skipped = 0;
        var notes = new List<NoteHistory>();
        foreach (AnkiNote note in collection.Notes.Where(note => note.NoteType == NoteType.Id).DistinctBy(note => note.Guid))
        {
            var histories = new List<CardHistory>();
            foreach (AnkiCard card in cards[note.Id])
            {
                if (TemplateOf(type, card.Ordinal) is not int template) continue;
                histories.Add(Of(card, template, [.. log[card.Id]], firstDay, ref skipped));
            }
            notes.Add(new NoteHistory
            {
                Guid = note.Guid,
                Modified = note.Modified,
                Meaning = note.Fields.ElementAtOrDefault(meaning) ?? "",
                OwnNotes = note.Fields.ElementAtOrDefault(ownNotes) ?? "",
                Marks = [.. MarksOf(note)],
                Cards = [.. histories.DistinctBy(history => history.Template)],
            });
        }
        return new DeckHistory(notes, skipped);
    }

    /// <summary>The day from which Anki counts, itself counted from 1970-01-01.</summary>
    private static long FirstDay(AnkiCollection collection)
    {
        // It begins at 04:00 where the learner was. Where that was is told since 2.1.20; before, any place but the outermost
        // islands of the Pacific comes out right.
        double minutesEast = collection.MinutesWest is int west ? -west : 9.5 * 60;
        return (long)Math.Clamp(Math.Floor((collection.Created + minutesEast * 60) / 86_400), 0, LatestDay);
    }

    private static CardHistory Of(AnkiCard card, int template, AnkiReview[] log, long firstDay, ref int skipped)
    {
        AnkiCardData data = AnkiCardData.Parse(card.Data);
        OwnCardData own = OwnCardData.Parse(data.Custom);
        AnkiReview[] kept = [.. log.Where(review => IsAnswer(review) || IsReset(review))];
        skipped += log.Length - kept.Count(IsAnswer);
        int[] modes = CardModes.Read(own.Modes, own.Answers);
        int number = 0;
        PastAnswer[] answers = [.. kept.Select(review => new PastAnswer(review.Id, IsReset(review) ? 0 : review.Ease,
            IsReset(review) || number >= modes.Length ? 0 : modes[number++], review.Milliseconds, review.Kind is 1 or 2, Interval(review.Interval)))];
        bool isFiltered = card.HomeDeck != 0;
        long due = isFiltered ? card.HomeDue : card.Due;
        int stage = Math.Clamp(card.Type, 0, 3);
        bool isTime = stage is 1 or 3 && due >= EarliestTime;
        return new CardHistory
        {
            Template = template,
            Answers = answers,
            Stage = stage,
            Step = own.Step ?? 0,
            Memory = data is { Stability: double stability, Difficulty: double difficulty } ? (stability, difficulty) : null,
            LastReview = data.LastReview is long seconds and > 0 and < 253_402_300_800 ? seconds * Second : answers.LastOrDefault(answer => !answer.IsReset) is { At: > 0 } last ? last.At : null,
            DueDay = stage == 0 || isTime ? null : (int)Math.Clamp(firstDay + Math.Clamp(due, int.MinValue, int.MaxValue), 0, LatestDay),
            DueTime = isTime ? Math.Min(due, 253_402_300_799) * Second : null,
            Reviews = Math.Max(0, card.Reviews),
            Lapses = Math.Max(0, card.Lapses),
            IsSuspended = card.Queue == -1 && !own.IsOnlyKnown,
            BuriedOn = own.BuriedOn,
            Flag = card.Flags & 7,
        };
    }

    private static bool IsAnswer(AnkiReview review) =>
        review.Ease is >= 1 and <= 4 && review.Id > 0 && review.Kind < Manual && (review.Kind != Filtered || review.Factor != 0);

    private static bool IsReset(AnkiReview review) => review is { Ease: 0, Kind: Manual, Factor: 0 };

    private static long Interval(int interval) => interval > 0 ? interval * Day : -(long)interval * Second;

    /// <summary>By name; by its place where the learner renamed it.</summary>
    private static int? TemplateOf(AnkiNoteType type, int ordinal)
    {
        if (ordinal < 0 || ordinal >= type.Templates.Count) return null;
        for (int i = 0; i < NoteType.Templates.Count; i++)
            if (NoteType.Templates[i].Name == type.Templates[ordinal]) return i;
        return ordinal < NoteType.Templates.Count ? ordinal : null;
    }

    /// <summary>Of a field, by the same rule.</summary>
    private static int PlaceOf(AnkiNoteType type, Field field) => type.Fields.ToList().IndexOf(field.ToString()) is >= 0 and int place ? place : (int)field;

    private static IEnumerable<string> MarksOf(AnkiNote note)
    {
        if (note.Tags.Contains(NoteTags.Leech, StringComparer.OrdinalIgnoreCase)) yield return NoteMark.Leech;
        if (note.Tags.Contains(NoteTags.Known, StringComparer.OrdinalIgnoreCase)) yield return NoteMark.Known;
    }
}
