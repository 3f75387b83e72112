using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class ConformanceTests
{
    [Fact]
    public void Twelve_thousand_random_histories_come_out_as_from_ts_fsrs()
    {
        List<string> wrong = [];
        int histories = 0, reviews = 0;
        double stability = 0, difficulty = 0;
        foreach (Histories.History history in Histories.Read())
        {
            histories++;
            var scheduler = new Scheduler(history.Options);
            Memory memory = Memory.New;
            DateTimeOffset at = history.Start;
            foreach (Histories.Expected expected in history.Reviews)
            {
                reviews++;
                at += expected.Elapsed;
                bool isHardOnSteps = expected.Rating == Rating.Hard && IsOnStep(memory, history.Options);
                (memory, Review review) = scheduler.Review(memory, expected.Rating, at, seed: 0);
                stability = Math.Max(stability, Math.Abs(memory.Stability - expected.Stability));
                difficulty = Math.Max(difficulty, Math.Abs(memory.Difficulty - expected.Difficulty));
                // How long Hard waits on a step is Anki's: StepTests.
                if ((review.Interval == expected.Interval || isHardOnSteps) && memory.Stage == expected.Stage && memory.Step == expected.Step
                    && Math.Abs(memory.Stability - expected.Stability) <= 1e-6 && Math.Abs(memory.Difficulty - expected.Difficulty) <= 1e-6)
                    continue;
                wrong.Add($"line {history.Line}: {memory} after {review.Interval}, expected {expected}");
                break;
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} histories differ:\n" + string.Join('\n', wrong.Take(10)));
        Assert.Equal(12_000, histories);
        Assert.InRange(reviews, 120_000, 130_000);
        // Closer than asked for: the rounding is the same, so nothing adds up.
        Assert.InRange(stability, 0, 2e-8);
        Assert.InRange(difficulty, 0, 2e-8);
    }

    private static bool IsOnStep(Memory memory, SchedulerOptions options) => memory.Stage switch
    {
        Stage.Review => false,
        Stage.Relearning => memory.Step < options.RelearningSteps.Count,
        _ => memory.Step < options.LearningSteps.Count,
    };

    [Fact]
    public void The_fields_thirteen_ratings_give_the_fields_intervals()
    {
        var scheduler = new Scheduler(new SchedulerOptions { Fuzz = false });
        Memory memory = Memory.New;
        DateTimeOffset at = new(2022, 11, 29, 12, 30, 0, TimeSpan.Zero);
        List<int> intervals = [];
        foreach (int rating in (int[])[3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3])
        {
            (memory, Review review) = scheduler.Review(memory, (Rating)rating, at, seed: 0);
            intervals.Add(review.Interval.Days);
            at = memory.Due;
        }

        Assert.Equal([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21], intervals);
    }

    [Fact]
    public void The_fields_six_ratings_give_the_fields_memory()
    {
        var scheduler = new Scheduler(new SchedulerOptions { Fuzz = false });
        Memory memory = Memory.New;
        DateTimeOffset at = new(2022, 11, 29, 12, 30, 0, TimeSpan.Zero);
        foreach ((int rating, int days) in (ReadOnlySpan<(int, int)>)[(1, 0), (3, 0), (3, 1), (3, 3), (3, 8), (3, 21)])
        {
            at = at.AddDays(days);
            memory = scheduler.Review(memory, (Rating)rating, at, seed: 0).Memory;
        }

        // Published with the precision of single numbers.
        Assert.Equal(53.62691, memory.Stability, 5e-5);
        Assert.Equal(6.3574867, memory.Difficulty, 5e-6);
    }
}
