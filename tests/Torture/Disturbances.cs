namespace FlashBuilder.Torture;

/// <summary>A learner who moves, deletes or replaces a deck while the quiz has it open, between two answers.</summary>
internal sealed class Disturbances(World world, ProgramSteps program, UserSteps user)
{
    public void MoveAway(string deck, int answers) => Disturb(deck, answers, isOverwritten: false, () =>
    {
        string to = $"old/open-{program.NextClock():MMddHHmm}/{Path.GetFileName(deck)}";
        world.Log.Add($"    while it is open: move {deck} to {to}");
        Directory.CreateDirectory(Path.GetDirectoryName(world.At(to))!);
        File.Move(world.At(deck), world.At(to));
        world.Decks.Remove(deck);
        if (world.Look(to, []) is { Damage: "" } alone) world.Decks[to] = alone;
        world.Names.Add(to);
    });

    public void Delete(string deck, int answers) => Disturb(deck, answers, isOverwritten: false, () =>
    {
        world.Log.Add($"    while it is open: delete {deck}");
        File.Delete(world.At(deck));
        world.Decks.Remove(deck);
    });

    /// <param name="from">A full path.</param>
    public void Replace(string deck, string from, bool isInPlace, int answers) => Disturb(deck, answers, isInPlace, () =>
    {
        world.Log.Add($"    while it is open: {Path.GetRelativePath(world.Root, from)} {(isInPlace ? "is copied over" : "is renamed to")} {deck}");
        user.Put(deck, from, isInPlace);
        world.Decks[deck] = world.Look(deck, []);
    });

    private void Disturb(string deck, int answers, bool isOverwritten, Action disturb)
    {
        program.Note($"quiz {deck}, disturbed after {answers} answers", Surroundings.Plain, null);
        var claims = new Claims();
        using var talk = program.StartQuiz(deck, Surroundings.Plain, claims, out var play);
        program.Play(play, talk, answers);
        if (play.Turn())
        {
            claims.Disturbed[deck] = world.Look(deck);
            if (!isOverwritten) claims.MustBeSomewhere = [.. play.Sent.Where(answer => answer is { Verdict: Verdict.Acknowledged }).Select(answer => answer.Line)];
            // The copy that is made before a deck gets a new version.
            foreach (string copy in world.DeckPaths().Where(path => !world.Decks.ContainsKey(path))) world.Decks[copy] = world.Look(copy);
            disturb();
            play.IsTooLate = true;
            play.Grade(3);
            for (int i = 0; i < 2 && play.Turn(); i++) play.Grade(3);
        }

        program.EndQuiz(talk, play, claims);
        if (claims.Disturbed.Count > 0) world.Estrange(deck, []);
        program.Check(claims);
        world.LookAgain();
    }
}
