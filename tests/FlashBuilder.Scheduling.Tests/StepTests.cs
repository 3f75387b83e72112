using System.Globalization;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

/// <summary>What Anki's engine says of each grade on each step: tests/conformance/anki.</summary>
public sealed class StepTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private sealed record Line(SchedulerOptions Options, Stage Stage, int Step, Rating Rating, Stage After, int StepAfter, TimeSpan Wait);

    [Fact]
    public void Every_grade_on_every_step_waits_as_in_Anki()
    {
        List<string> wrong = [];
        int compared = 0;
        foreach (string text in File.ReadLines(Path.Combine(Repository.Root, "tests", "conformance", "anki", "steps.txt")))
        {
            Line line = Parse(text);
            // The one difference: without learning steps Anki lets a card that was not known wait hours, not a day.
            if (line.Options.LearningSteps.Count == 0 && line.Stage == Stage.New) continue;
            compared++;
            var memory = line.Stage == Stage.New ? Memory.New
                : new Memory { Stage = line.Stage, Step = line.Step, Stability = 10, Difficulty = 5, LastReview = Monday.AddDays(-1), Due = Monday };
            Memory after = new Scheduler(line.Options).Review(memory, line.Rating, Monday, seed: 0).Memory;
            // A wait of a day or more is one of days here.
            Stage stage = line.Wait >= TimeSpan.FromDays(1) ? Stage.Review : line.After;
            bool isDays = line.Wait == TimeSpan.Zero;
            if (after.Stage != stage || after.Step != line.StepAfter || (isDays ? after.Due - Monday < TimeSpan.FromDays(1) : after.Due - Monday != line.Wait))
                wrong.Add($"{text}: {after.Stage} {after.Step} {after.Due - Monday}");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compared} differ:\n" + string.Join('\n', wrong.Take(10)));
        Assert.InRange(compared, 1000, 1200);
    }

    [Fact]
    public void Hard_on_the_second_learning_step_waits_that_step_again()
    {
        var scheduler = new Scheduler(new SchedulerOptions());
        Memory memory = scheduler.Review(Memory.New, Rating.Good, Monday, 0).Memory;
        Assert.Equal((1, TimeSpan.FromMinutes(10)), (memory.Step, memory.Due - Monday));
        memory = scheduler.Review(memory, Rating.Hard, memory.Due, 0).Memory;
        Assert.Equal((1, TimeSpan.FromMinutes(10)), (memory.Step, memory.Due - memory.LastReview));
    }

    private static Line Parse(string text)
    {
        string[] fields = text.Split(' ');
        int Whole(int at) => int.Parse(fields[at], CultureInfo.InvariantCulture);
        Stage StageAt(int at) => Enum.Parse<Stage>(fields[at], ignoreCase: true);
        var options = new SchedulerOptions { LearningSteps = Steps(fields[0]), RelearningSteps = Steps(fields[1]), Fuzz = false };
        return new Line(options, StageAt(2), Whole(3), (Rating)Whole(4), StageAt(5), Whole(6), TimeSpan.FromSeconds(Whole(7)));
    }

    private static TimeSpan[] Steps(string list) =>
        list == "-" ? [] : [.. list.Split(',').Select(seconds => TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)))];
}
