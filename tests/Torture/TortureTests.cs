namespace FlashBuilder.Torture;

/// <summary>A few of the random runs; docs/reliability.md tells of the long ones.</summary>
public sealed class TortureTests(RunFixtures shared) : IClassFixture<RunFixtures>
{
    // Kills come within about this time of the start: that of a build on a quiet machine.
    private const double Pace = 1500;

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    public void Nothing_acknowledged_is_lost_and_nothing_foreign_appears(int seed)
    {
        Needed.Namespaces();
        Assert.Null(Program.Play(shared.Fixtures, seed, Pace, steps: 4, new()));
    }
}
