using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using StudyBench;
using Xunit.Abstractions;

namespace FlashBuilder.Tests;

/// <summary>A year with the learner of <see cref="LearnerYear"/>, who throws where a card is asked twice a day, left, or due before its review.</summary>
public sealed class LearnerTests(ITestOutputHelper output)
{
    private const int Words = 1_000;

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void A_year_of_study_keeps_the_desired_retention_and_loses_no_card(int learnEvery)
    {
        var year = Study(ParameterTable.Defaults, learnEvery);
        output.WriteLine(year.ToString());
        Assert.InRange(year.Retention(1, LearnerYear.Days), 0.88, 0.92);
        Assert.Equal(20, year.Load.Take(50).Select(day => day.New).Distinct().Single());
        Assert.Equal(0, year.Load.Skip(50).Sum(day => day.New));
    }

    [Fact]
    public void Who_forgets_sooner_is_brought_near_the_desired_retention_by_the_optimiser()
    {
        // After each recall a memory grows to two thirds of what the defaults say.
        double[] truth = [.. ParameterTable.Defaults];
        truth[8] = 1.2;
        LearnerYear without = Study(truth, learnEvery: 0), with = Study(truth, learnEvery: 30);
        output.WriteLine($"without: {without}\nwith:    {with}");
        Assert.True(without.Retention(120, LearnerYear.Days) < 0.88, $"{without.Retention(120, LearnerYear.Days):P1} without the optimiser");
        Assert.InRange(with.Retention(120, LearnerYear.Days), 0.88, 0.92);
    }

    private static LearnerYear Study(IReadOnlyList<double> truth, int learnEvery)
    {
        using StudyDesk desk = new(Words);
        var year = LearnerYear.Study(desk.Path, truth, learnEvery, clock => StudySession.Open([desk.Path], LearnerYear.Options, clock, Journal.Careless));
        Assert.Equal(Words, year.Cards);
        Assert.Equal(Words, desk.Number("SELECT count(*) FROM memories WHERE stage = 2 AND suspended = 0"));
        Assert.Equal(year.Load.Sum(day => day.Answers), desk.Number("SELECT count(*) FROM reviews"));
        return year;
    }
}
