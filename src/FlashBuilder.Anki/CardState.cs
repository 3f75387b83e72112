using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>Where a card stands in Anki's schedule: the columns of its row that hang on progress.</summary>
/// <param name="Left">Steps that are left.</param>
/// <param name="Data">JSON: see <see cref="AnkiCardData"/>.</param>
internal sealed record CardState(
    long Type, long Queue, long Due, long Interval, long Factor, long Reviews, long Lapses, long Left, long Flags, string Data)
{
    private const long Ease = 2500;

    private const long Day = 86_400_000;

    public static CardState New(int position) => new(0, 0, position, 0, 0, 0, 0, 0, 0, "");

    /// <param name="position">In the learning order, from 1.</param>
    /// <param name="firstDay">The day from which due days are counted, itself counted from 1970-01-01.</param>
    /// <param name="lastReview">Unix seconds of its last row in the log; null without one.</param>
    /// <param name="modes">Of so many answers, as <see cref="CardModes"/> writes them.</param>
    /// <param name="isKnown">Anki knows no such mark: the card is suspended.</param>
    public static CardState Of(
        CardProgress card, DeckProgress progress, int position, long firstDay, long? lastReview, (int Answers, string Text) modes, bool isKnown)
    {
        StudySchedule schedule = progress.Schedule;
        bool isBuried = card.BuriedOn is int day && day >= progress.LastDay;
        bool isOnSteps = card.Stage is 1 or 3;
        long steps = card.Stage == 1 ? schedule.LearningSteps.Count : schedule.RelearningSteps.Count;
        long days = (card.Due - card.LastReview + Day / 2) / Day;
        return new CardState(
            card.Stage,
            card.IsSuspended || isKnown ? -1 : isBuried ? -2 : card.Stage switch { 0 => 0, 2 => 2, _ => 1 },
            card.Stage switch { 0 => position, 2 => card.DueDay - firstDay, _ => card.Due / 1000 },
            card.Stage switch { 2 => Math.Max(1, days), 3 => Math.Max(1, (long)Math.Round(card.Stability)), _ => 0 },
            card.Stage >= 2 ? Ease : 0,
            card.Stage == 0 ? card.Reviews : Math.Max(1, card.Reviews),
            card.Lapses,
            isOnSteps ? Math.Max(1, steps - card.Step) : 0,
            card.Flag,
            DataOf(card, schedule, position, lastReview, OwnOf(card, modes, isKnown && !card.IsSuspended)));
    }

    private static string DataOf(CardProgress card, StudySchedule schedule, int position, long? lastReview, string own) => Json.Object(data =>
    {
        data.WriteNumber("pos", position);
        if (card.Stage > 0)
        {
            data.WriteNumber("s", card.Stability);
            data.WriteNumber("d", card.Difficulty);
            data.WriteNumber("dr", schedule.DesiredRetention);
            data.WriteNumber("decay", schedule.Parameters[^1]);
            data.WriteNumber("lrt", lastReview ?? card.LastReview / 1000);
        }
        if (own.Length > 0) data.WriteString("cd", own);
    });

    /// <summary>What Anki has no place for, in the hundred bytes that it keeps for other programs.</summary>
    private static string OwnOf(CardProgress card, (int Answers, string Text) modes, bool isOnlyKnown)
    {
        string own = Json.Object(data =>
        {
            if (card.Step > 0) data.WriteNumber("step", Math.Min(card.Step, 999));
            if (card.BuriedOn is int day) data.WriteNumber("bury", day);
            if (isOnlyKnown) data.WriteNumber("known", 1);
            if (modes.Text.Length > 0)
            {
                data.WriteNumber("n", modes.Answers);
                data.WriteString("modes", modes.Text);
            }
        });
        return own == "{}" ? "" : own;
    }
}
