using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

/// <summary>
/// A learner whose memory is FSRS-6 with known parameters, and whose reviews a scheduler with the default ones plans:
/// what is learnt from the reviews can be judged by the parameters that made them.
/// </summary>
internal static class SimulatedLearner
{
    /// <summary>Parameter sets of learners apart from each other, each within the bounds.</summary>
    public static IReadOnlyList<double[]> Minds { get; } =
    [
        [.. ParameterTable.Defaults],
        // Forgets fast, and has trouble with much.
        [0.15, 0.6, 1.1, 4, 7.3, 0.6, 2.2, 0.02, 1.4, 0.22, 0.6, 1.2, 0.08, 0.2, 1.3, 0.45, 1.5, 0.4, 0.15, 0.1, 0.25],
        // Remembers long, forgets along a steeper curve.
        [0.8, 3, 7, 25, 5.6, 1.1, 2.6, 0.05, 2.2, 0.12, 1.2, 1.9, 0.04, 0.35, 2, 0.7, 2.6, 0.8, 0.3, 0.15, 0.45],
        // As unlike the defaults as learners are.
        [0.3, 0.9, 4.5, 12, 6.9, 0.5, 1.5, 0.15, 1, 0.05, 1.6, 0.8, 0.12, 0.45, 0.7, 0.3, 3.5, 0.2, 0.6, 0.03, 0.6],
    ];

    /// <summary>So many cards over two years, each with its reviews until then or until it has been seen 60 times.</summary>
    public static List<List<PastReview>> Study(double[] mind, int cards, ulong seed)
    {
        var model = new MemoryModel(mind);
        var scheduler = new Scheduler(new SchedulerOptions());
        var random = new SplitMix64(seed);
        List<List<PastReview>> all = [];
        for (int card = 0; card < cards; card++)
        {
            List<PastReview> reviews = [];
            Memory memory = Memory.New;
            DateTimeOffset at = new(2024, 1, 1, 8, 0, 0, TimeSpan.Zero), end = at.AddDays(730);
            at = at.AddDays(random.NextBelow(365)).AddMinutes(random.NextBelow(600));
            (double Stability, double Difficulty) mindNow = default;
            while (at < end && reviews.Count < 60)
            {
                Rating rating = Rate(memory, at, model, mindNow.Stability, ref random);
                (Memory next, Review review) = scheduler.Review(memory, rating, at, random.Next());
                mindNow = reviews.Count == 0 ? model.First(rating)
                    : model.Next(mindNow.Stability, mindNow.Difficulty, review.ElapsedDays, rating);
                reviews.Add(new(rating, review.ElapsedDays));
                memory = next;
                at = memory.Due;
                // Now and then a day or a week goes by without study.
                if (memory.Stage == Stage.Review && random.NextUnit() < 0.2) at = at.AddDays(1 + random.NextBelow(6));
            }
            all.Add(reviews);
        }
        return all;
    }

    private static Rating Rate(Memory memory, DateTimeOffset at, MemoryModel model, double stability, ref SplitMix64 random)
    {
        int days = StudyCalendar.Utc.DayOf(at).DayNumber - StudyCalendar.Utc.DayOf(memory.LastReview).DayNumber;
        // On the day itself the model knows no forgetting; people do.
        double again = memory.Stage == Stage.New ? 0.3 : days == 0 ? 0.1 : 1 - model.Retrievability(days, stability);
        if (random.NextUnit() < again) return Rating.Again;
        double how = random.NextUnit();
        return how < 0.12 ? Rating.Hard : how < 0.9 ? Rating.Good : Rating.Easy;
    }
}
