namespace FlashBuilder.Torture;

/// <summary>A few of the points at which the program is killed; the long run goes through all of them.</summary>
public sealed class CrashPointTests(RunFixtures shared) : IClassFixture<RunFixtures>
{
    [SkippableTheory]
    [InlineData("build, a new deck", "rename", 1)]
    [InlineData("build, over a deck that was studied", "pwrite64", 9)]
    [InlineData("quiz", "pwrite64", 12)]
    [InlineData("quiz, a deck of version 1", "fsync", 3)]
    [InlineData("import --history", "fsync", 2)]
    [InlineData("known add", "fsync", 1)]
    public void A_kill_in_the_middle_loses_nothing_and_the_next_time_goes_on(string operation, string call, int at)
    {
        Needed.Strace();
        var (wasKilled, fault) = CrashPoints.Try(shared.Fixtures, operation, call, at);
        Assert.Null(fault);
        Assert.True(wasKilled, $"{operation} came to no {call} number {at}");
    }
}
