using System.Text.RegularExpressions;

namespace FlashBuilder.Torture;

/// <summary>What a learner does with the program in a run, each thing with a check of all files after it.</summary>
internal sealed partial class ProgramSteps(World world, Random random, RunCounts counts)
{
    private static readonly DateTimeOffset Begin = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Inspection inspection = new(world);
    private int sessions;

    /// <summary>A time of its own for each session, by which the answers of its log are known.</summary>
    public DateTimeOffset NextClock() => Begin.AddMinutes(13 * sessions++);

    /// <summary>Builds a deck of a text as it is now; or is killed, or finds no room.</summary>
    public void Build(TextState state, Surroundings place, TimeSpan? killAfter = null, bool withKnownLeftOut = false)
    {
        Write(state);
        Note($"build {state.Name}{(withKnownLeftOut ? "" : " --all")}", place, killAfter);
        var claims = new Claims();
        using var talk = StartBuild(state, place, claims, withKnownLeftOut);
        if (killAfter is { } time && !place.IsWrapped) talk.KillAfter(time);
        EndBuild(talk, state, claims, withKnownLeftOut);
        inspection.Check(claims);
    }

    public Talk StartBuild(TextState state, Surroundings place, Claims claims, bool withKnownLeftOut = false)
    {
        claims.HasBadDisk |= place.Name.Length > 0;
        claims.Builds.Add((null, state, !withKnownLeftOut));
        return Talk.Start(world.Root, place, null, withKnownLeftOut ? ["build", state.File] : ["build", state.File, "--all"]);
    }

    public void EndBuild(Talk talk, TextState state, Claims claims, bool withKnownLeftOut = false)
    {
        if (End(talk, claims) != 0) return;
        if (DeckFile().Match(talk.Output) is not { Success: true } deck) throw new TortureFailure("a build that went well names no deck file");
        claims.Built.Add((deck.Groups[1].Value, state, !withKnownLeftOut));
        counts.Builds++;
    }

    /// <summary>Answers some cards.</summary>
    /// <param name="deck">A path from the root; null: all decks of the folder.</param>
    /// <param name="killAt">Kill right after so many answers were acknowledged.</param>
    public void Quiz(string? deck, int answers, Surroundings place, int killAt = int.MaxValue, TimeSpan? killAfter = null)
    {
        Note($"quiz {deck ?? "(all)"}, {answers} answers{(killAt <= answers ? $", killed after answer {killAt}" : "")}", place, killAfter);
        var claims = new Claims();
        using var talk = StartQuiz(deck, place, claims, out var play);
        if (killAfter is { } time)
        {
            using var timer = new Timer(_ => talk.Kill(), null, time, Timeout.InfiniteTimeSpan);
            Play(play, talk, answers, killAt);
            EndQuiz(talk, play, claims);
        }
        else
        {
            Play(play, talk, answers, killAt);
            EndQuiz(talk, play, claims);
        }

        inspection.Check(claims);
    }

    public Talk StartQuiz(string? deck, Surroundings place, Claims claims, out QuizPlay play)
    {
        claims.HasBadDisk |= place.Name.Length > 0;
        var clock = NextClock();
        string[] decks = deck is null ? [.. world.Decks.Keys.Where(path => path.StartsWith("decks/", StringComparison.Ordinal))] : [deck];
        var talk = Talk.Start(world.Root, place, clock, deck is null ? ["quiz", "--plain", "--new", "200"] : ["quiz", deck, "--plain", "--new", "200"]);
        play = new(talk, world.Ledger, clock);
        claims.Sessions.Add((decks, play));
        return talk;
    }

    public void Play(QuizPlay play, Talk talk, int answers, int killAt = int.MaxValue)
    {
        for (int i = 0; i < answers && One(play); i++)
            if (play.Acknowledged >= killAt || (play.Wait() && play.Acknowledged >= killAt))
            {
                talk.Kill();
                return;
            }
    }

    /// <summary>One card: mostly graded; now and then known, buried, or the last step taken back.</summary>
    public bool One(QuizPlay play)
    {
        if (!play.Turn()) return false;
        switch (random.Next(14))
        {
            case 0: play.Move('k'); break;
            case 1: play.Move('b'); break;
            case 2: play.Move('u'); break;
            default: play.Grade(1 + random.Next(4)); break;
        }

        return true;
    }

    public void EndQuiz(Talk talk, QuizPlay play, Claims claims)
    {
        if (!talk.WasKilled && play.Wait()) play.Send("q");
        // What is asked after the last card, if anything is.
        if (!talk.WasKilled && play.Wait()) play.Send("q");
        End(talk, claims);
        play.Hear();
        claims.HasMoves |= play.HasMoves;
        counts.Answers += play.Acknowledged;
    }

    /// <summary>Adds words to the list of those that are known.</summary>
    public void AddKnown(string[] words, Surroundings place, TimeSpan? killAfter = null)
    {
        Note($"known add {string.Join(' ', words)}", place, killAfter);
        var claims = new Claims();
        using var talk = StartAdd(words, place);
        if (killAfter is { } time && !place.IsWrapped) talk.KillAfter(time);
        EndAdd(talk, words, claims);
        inspection.Check(claims);
    }

    public Talk StartAdd(string[] words, Surroundings place)
    {
        world.Ledger.PerhapsKnown.UnionWith(words);
        return Talk.Start(world.Root, place, null, ["known", "add", .. words]);
    }

    public void EndAdd(Talk talk, string[] words, Claims claims)
    {
        if (End(talk, claims) != 0) return;
        world.Ledger.Known.UnionWith(words);
        counts.KnownLists++;
    }

    /// <summary>Adds a list of words.</summary>
    public void ImportList(string[] words, Surroundings place, TimeSpan? killAfter = null)
    {
        Directory.CreateDirectory(world.At("lists"));
        File.WriteAllLines(world.At("lists/words.txt"), words);
        world.Names.Add("lists/words.txt");
        Note($"known import {string.Join(' ', words)}", place, killAfter);
        world.Ledger.PerhapsKnown.UnionWith(words);
        var claims = new Claims();
        using var talk = Talk.Start(world.Root, place, null, "known", "import", "lists/words.txt");
        if (killAfter is { } time && !place.IsWrapped) talk.KillAfter(time);
        EndAdd(talk, words, claims);
        inspection.Check(claims);
    }

    /// <summary>Brings the answers of a package into a deck.</summary>
    public void ImportHistory(string deck, Surroundings place, TimeSpan? killAfter = null)
    {
        Note($"import --history {deck}", place, killAfter);
        var claims = new Claims { HasBadDisk = place.Name.Length > 0 };
        using var talk = StartImport(deck, place);
        if (killAfter is { } time && !place.IsWrapped) talk.KillAfter(time);
        EndImport(talk, deck, claims);
        inspection.Check(claims);
    }

    public Talk StartImport(string deck, Surroundings place)
    {
        world.Ledger.Allow(world.Fixtures.Imported);
        return Talk.Start(world.Root, place, null, "import", world.Fixtures.Package, "--history", deck);
    }

    public void EndImport(Talk talk, string deck, Claims claims)
    {
        claims.HasMoves = true;
        if (End(talk, claims) != 0) return;
        var words = world.Decks.TryGetValue(deck, out var facts) ? facts.Words.Values.ToHashSet() : [];
        claims.Imported.Add((deck, world.Fixtures.Imported.Where(line => words.Contains(line.Split(' ')[2]))));
        counts.Imports++;
    }

    /// <summary>What only reads, or writes a file of its own.</summary>
    public void Read(string deck)
    {
        string[][] ways = [["due"], ["stats", deck, "--json"], ["export", deck, "-o", "out.apkg", "--with-progress"], ["export", deck, "-o", "out.csv"]];
        string[] way = ways[random.Next(ways.Length)];
        Note(string.Join(' ', way), Surroundings.Plain, null);
        var claims = new Claims();
        using var talk = Talk.Start(world.Root, Surroundings.Plain, null, way);
        End(talk, claims);
        inspection.Check(claims);
    }

    /// <summary>Waits for the end, and holds the program to its exit codes and to plain words.</summary>
    public int End(Talk talk, Claims claims)
    {
        int code = talk.End();
        world.Hear(talk);
        counts.Programs++;
        bool wasKilled = code == 137;
        if (wasKilled) counts.Kills++;
        claims.WasKilled |= wasKilled;
        world.Log.Add($"    ended with {code}{(talk.Errors.Length > 0 ? ": " + talk.Errors.Trim().ReplaceLineEndings(" / ") : "")}");
        if (code is not (0 or 1 or 2 or 130) && !wasKilled) throw new TortureFailure($"exit code {code}: {talk.Errors}");
        if (StackTrace().IsMatch(talk.Errors + talk.Output)) throw new TortureFailure($"a fault that nobody thought of: {talk.Errors}");
        return code;
    }

    public void Check(Claims claims) => inspection.Check(claims);

    public void Note(string step, Surroundings place, TimeSpan? killAfter) =>
        world.Log.Add(step + (place.Name.Length > 0 ? $", {place.Name}" : "") + (killAfter is { } time ? $", killed after {time.TotalMilliseconds:0} ms" : ""));

    /// <summary>The learner edits the text.</summary>
    public void Write(TextState state)
    {
        string path = world.At(state.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || File.ReadAllText(path) != state.Content) File.WriteAllText(path, state.Content);
        world.Names.Add(state.File);
    }

    [GeneratedRegex(@"(?m)^Deck file +(\S+)")]
    private static partial Regex DeckFile();

    [GeneratedRegex(@"(?m)^\s+at [A-Z]\w+\.|Unhandled exception|unexpected fault")]
    private static partial Regex StackTrace();
}
