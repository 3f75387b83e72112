namespace FlashBuilder.Torture;

/// <summary>Two of the program at once, on the same files.</summary>
internal sealed class Pairs(ProgramSteps program, Random random)
{
    /// <summary>Two windows with the same deck; answers come from the one or the other.</summary>
    public void TwoQuizzes(string deck, int answers)
    {
        program.Note($"two quizzes of {deck}, {answers} answers", Surroundings.Plain, null);
        var claims = new Claims();
        using var one = program.StartQuiz(deck, Surroundings.Plain, claims, out var left);
        using var other = program.StartQuiz(deck, Surroundings.Plain, claims, out var right);
        for (int i = 0; i < answers; i++) program.One(random.Next(2) == 0 ? left : right);
        if (random.Next(3) == 0) one.Kill();
        program.EndQuiz(other, right, claims);
        program.EndQuiz(one, left, claims);
        program.Check(claims);
    }

    /// <summary>The deck is built anew while it is studied.</summary>
    public void QuizAndBuild(string deck, TextState state, int answers)
    {
        program.Write(state);
        program.Note($"quiz {deck}, and build {state.Name} --all meanwhile", Surroundings.Plain, null);
        var claims = new Claims();
        using var quiz = program.StartQuiz(deck, Surroundings.Plain, claims, out var play);
        program.Play(play, quiz, 1 + random.Next(answers));
        using var build = program.StartBuild(state, Surroundings.Plain, claims);
        program.Play(play, quiz, answers);
        if (random.Next(3) == 0) build.KillAfter(TimeSpan.FromMilliseconds(random.Next(600)));
        program.EndBuild(build, state, claims);
        program.Play(play, quiz, 1);
        program.EndQuiz(quiz, play, claims);
        program.Check(claims);
    }

    public void QuizAndImport(string deck, int answers)
    {
        program.Note($"quiz {deck}, and import --history meanwhile", Surroundings.Plain, null);
        var claims = new Claims();
        using var quiz = program.StartQuiz(deck, Surroundings.Plain, claims, out var play);
        program.Play(play, quiz, 1);
        using var import = program.StartImport(deck, Surroundings.Plain);
        program.Play(play, quiz, answers);
        program.EndImport(import, deck, claims);
        program.EndQuiz(quiz, play, claims);
        program.Check(claims);
    }

    /// <param name="place">Where the first runs.</param>
    public void TwoBuilds(TextState one, TextState other, Surroundings place)
    {
        program.Write(one);
        if (one.File != other.File) program.Write(other);
        // The same file cannot be in two states: both read it as the first left it.
        else other = one;
        program.Note($"build {one.Name} --all and build {other.Name} --all at once", place, null);
        var claims = new Claims();
        using var first = program.StartBuild(one, place, claims);
        using var second = program.StartBuild(other, Surroundings.Plain, claims);
        if (place.Name.Length == 0 && random.Next(3) == 0) first.KillAfter(TimeSpan.FromMilliseconds(random.Next(900)));
        program.EndBuild(first, one, claims);
        program.EndBuild(second, other, claims);
        program.Check(claims);
    }

    /// <param name="place">Where the first runs.</param>
    public void TwoAdditions(string[] one, string[] other, Surroundings place)
    {
        program.Note($"known add {string.Join(' ', one)} and known add {string.Join(' ', other)} at once", place, null);
        var claims = new Claims();
        using var first = program.StartAdd(one, place);
        using var second = program.StartAdd(other, Surroundings.Plain);
        program.EndAdd(first, one, claims);
        program.EndAdd(second, other, claims);
        program.Check(claims);
    }
}
