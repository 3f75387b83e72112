namespace FlashBuilder.Torture;

/// <summary>
/// A kill does not show what a power cut would take. So the calls of the program are written down: when it says that something
/// is saved, the bytes and the names of all that it wrote must have been forced to the disk.
/// </summary>
public sealed class SyncOrderTests(RunFixtures shared) : IClassFixture<RunFixtures>
{
    [SkippableFact]
    public void A_new_deck_is_on_the_disk_when_the_build_says_so() =>
        Hold("Deck file ", (_, _) => { }, (program, place) => program.Build(Texts.All[0], place));

    [SkippableFact]
    public void A_deck_built_anew_is_on_the_disk_when_the_build_says_so() =>
        Hold("Deck file ", (_, user) => user.PutOld("decks/shore.db", 3), (program, place) => program.Build(Texts.All[1], place));

    [SkippableFact]
    public void A_known_word_is_on_the_disk_when_it_is_said_to_be_added() =>
        Hold("added ", (_, _) => { }, (program, place) => program.AddKnown(["市場", "學生"], place));

    [SkippableFact]
    public void An_answer_is_on_the_disk_before_it_is_acknowledged() =>
        Hold(", next in ", (_, user) => user.PutBuilt("decks/shore.db", Texts.All[0]), (program, place) => program.Quiz("decks/shore.db", 3, place));

    [SkippableFact]
    public void The_first_answer_in_an_old_deck_is_on_the_disk_before_it_is_acknowledged() =>
        Hold(", next in ", (_, user) => user.PutOld("decks/shore.db", 1), (program, place) => program.Quiz("decks/shore.db", 2, place));

    [SkippableFact]
    public void Imported_answers_are_on_the_disk_when_the_import_says_so() =>
        Hold(" answers added", (_, user) => user.PutBuilt("decks/shore.db", Texts.All[0]), (program, place) => program.ImportHistory("decks/shore.db", place));

    private void Hold(string acknowledgement, Action<World, UserSteps> prepare, Action<ProgramSteps, Surroundings> run)
    {
        Needed.Strace();
        using var world = new World(shared.Fixtures);
        var random = new Random(3);
        world.LookAgain();
        Directory.CreateDirectory(world.At("decks"));
        Directory.CreateDirectory(world.At("data"));
        prepare(world, new UserSteps(world, random));
        string log = Path.GetTempFileName();
        try
        {
            run(new ProgramSteps(world, random, new()), Surroundings.Traced(log));
            var moments = SyncLog.AtAcknowledgements(world.Root, File.ReadLines(log), acknowledgement);
            Assert.NotEmpty(moments);
            Assert.All(moments, unsaved => Assert.Empty(unsaved));
        }
        finally
        {
            File.Delete(log);
        }
    }
}
