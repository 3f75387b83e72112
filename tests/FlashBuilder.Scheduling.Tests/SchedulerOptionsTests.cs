using FlashBuilder.Scheduling;

namespace FlashBuilder.Tests;

public sealed class SchedulerOptionsTests
{
    [Fact]
    public void All_faults_are_told_at_once_with_place_value_and_bounds()
    {
        var options = new SchedulerOptions
        {
            Parameters = [.. ParameterTable.Defaults.Select((value, i) => i == 0 ? double.NaN : i == 8 ? -0.5 : i == 20 ? 0.9 : value)],
            DesiredRetention = 1.5,
            LearningSteps = [TimeSpan.FromMinutes(1), TimeSpan.Zero],
            RelearningSteps = null!,
            MaximumInterval = 0,
            Calendar = null!,
        };
        string message = Assert.Throws<ArgumentException>(() => new Scheduler(options)).Message;
        string[] expected =
        [
            "parameter 0 is NaN, 0.001 to 100 is allowed", "parameter 8 is -0.5, 0 to 4.5 is allowed",
            "parameter 20 is 0.9, 0.1 to 0.8 is allowed", "desired retention is 1.5, above 0 and at most 1 is allowed",
            "LearningSteps[1] is 00:00:00, above 0 and at most 36500 days is allowed",
            "RelearningSteps is missing", "maximum interval is 0 days, 1 to 36500 is allowed", "the calendar is missing",
        ];
        Assert.All(expected, fault => Assert.Contains(fault, message));
        Assert.Equal(expected.Length, options.Faults().Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    public void The_number_of_parameters_is_told(int count) =>
        Assert.Equal([$"there are {count} parameters, FSRS-6 has 21"],
            new SchedulerOptions { Parameters = [.. ParameterTable.Defaults.Take(count)] }.Faults());

    [Fact]
    public void Defaults_and_bounds_themselves_are_allowed()
    {
        foreach (IReadOnlyList<double> parameters in (IReadOnlyList<double>[])[ParameterTable.Defaults, ParameterTable.Lowest, ParameterTable.Highest])
        {
            Assert.Equal(ParameterTable.Count, parameters.Count);
            var scheduler = new Scheduler(new SchedulerOptions { Parameters = parameters });
            Memory memory = Memory.New;
            for (int i = 0; i < 30; i++)
            {
                memory = scheduler.Review(memory, (Rating)(1 + i * 7 % 4), i == 0 ? DateTimeOffset.UnixEpoch : memory.Due, 0).Memory;
                Assert.InRange(memory.Stability, 0.001, 36_500);
                Assert.InRange(memory.Difficulty, 1, 10);
            }
        }
    }

    [Fact]
    public void A_scheduler_keeps_its_options_when_the_caller_changes_the_list()
    {
        double[] parameters = [.. ParameterTable.Defaults];
        var scheduler = new Scheduler(new SchedulerOptions { Parameters = parameters });
        parameters[0] = 50;
        Assert.Equal(ParameterTable.Defaults[0], scheduler.Options.Parameters[0]);
    }
}
