namespace FlashBuilder.Torture;

/// <summary>Two programs at once, where the first is held up right before it puts its file in place.</summary>
public sealed class RaceTests(RunFixtures shared) : IClassFixture<RunFixtures>
{
    private const int Seconds = 3;

    [SkippableTheory]
    [InlineData("rename")]
    [InlineData("fsync")]
    public void Both_additions_to_the_known_words_are_kept(string call) =>
        Play((pairs, _) => pairs.TwoAdditions(["老師", "電腦"], ["飛機"], Surroundings.Slow(call, 1, Seconds)));

    [SkippableTheory]
    [InlineData("left", "right", "link")]
    [InlineData("left", "left", "link")]
    [InlineData("shore", "shore", "fsync")]
    [InlineData("shore", "tea", "rename")]
    public void No_build_takes_the_place_of_the_deck_of_another(string one, string other, string call) => Play((pairs, _) =>
        pairs.TwoBuilds(Texts.All.First(state => state.Text == one), Texts.All.First(state => state.Text == other), Surroundings.Slow(call, 1, Seconds)));

    private void Play(Action<Pairs, World> act)
    {
        Needed.Strace();
        using var world = new World(shared.Fixtures);
        var random = new Random(1);
        world.LookAgain();
        act(new Pairs(new ProgramSteps(world, random, new()), random), world);
    }
}
