namespace FlashBuilder.Torture;

/// <summary>What one step of the program was allowed to change, and what it said that it did.</summary>
internal sealed class Claims
{
    /// <summary>Decks that a build may bring to a state, by path; null stands for a path that is not known.</summary>
    public List<(string? Path, TextState State, bool IsWhole)> Builds { get; } = [];

    /// <summary>Builds that were acknowledged, with the deck that was named.</summary>
    public List<(string Path, TextState State, bool IsWhole)> Built { get; } = [];

    /// <summary>Sessions, with the decks that they were of.</summary>
    public List<(IReadOnlyList<string> Decks, QuizPlay Play)> Sessions { get; } = [];

    /// <summary>Lines that must be in a deck: an import was acknowledged.</summary>
    public List<(string Deck, IEnumerable<string> Lines)> Imported { get; } = [];

    /// <summary>Marks and edits may have changed.</summary>
    public bool HasMoves { get; set; }

    public bool WasKilled { get; set; }

    /// <summary>The disk took not all: a log may stay beside a deck until the next time.</summary>
    public bool HasBadDisk { get; set; }

    /// <summary>Decks that the learner took away or replaced while the program had them open, with all that stood in them then.</summary>
    public Dictionary<string, DeckFacts> Disturbed { get; } = [];

    /// <summary>
    /// What was acknowledged before that must be somewhere: in the file, wherever it is now, or in one that the program named.
    /// Null where the learner wrote over the file, and with it over what the answers hang on.
    /// </summary>
    public List<string>? MustBeSomewhere { get; set; }
}

/// <summary>Looks at all files after a step of the program, and says what is not as it was promised.</summary>
internal sealed class Inspection(World world)
{
    private static readonly string[] OwnEndings = [".db", ".apkg", ".doubts.txt", ".csv", "known.txt"];

    public void Check(Claims claims)
    {
        var before = world.Decks.ToDictionary();
        var after = world.DeckPaths().ToDictionary(path => path, world.Look);
        foreach (var (path, facts) in before)
        {
            if (!after.TryGetValue(path, out var now)) throw new TortureFailure($"{path} is gone");
            if (now.Damage.Length > 0) throw new TortureFailure($"{path} is damaged: {now.Damage}");
            CheckNothingLost(path, facts, now, claims);
            CheckNotes(path, facts, now, claims);
        }

        foreach (var (path, facts) in after.Where(deck => !before.ContainsKey(deck.Key))) CheckNew(path, facts, claims);
        foreach (var (path, facts) in after) CheckNothingForeign(path, facts);
        foreach (var session in claims.Sessions) CheckSession([.. session.Decks.Where(after.ContainsKey).Except(claims.Disturbed.Keys)], session.Play, after);
        foreach (var (path, imported) in claims.Imported) CheckHas(path, after[path], imported, "was imported");
        foreach (var (path, state, isWhole) in claims.Built) CheckBuilt(path, state, isWhole, after);
        if (claims.MustBeSomewhere is { } lines) CheckSomewhere(lines);
        CheckStrangers();
        CheckPackages();
        CheckKnown();
        CheckNames(claims);
        foreach (var (path, facts) in after)
            if (facts.Damage.Length == 0) world.Decks[path] = facts;
    }

    private static void CheckNothingLost(string path, DeckFacts before, DeckFacts now, Claims claims)
    {
        if (now.Version < before.Version) throw new TortureFailure($"{path} went back from version {before.Version} to {now.Version}");
        var missing = Missing(before.Learnt.Where(line => !claims.HasMoves || line.StartsWith("answer ", StringComparison.Ordinal) || line.StartsWith("taken back", StringComparison.Ordinal)), now.Learnt);
        if (missing.Count > 0) throw new TortureFailure($"{path} lost {missing.Count} of {before.Learnt.Count}: {string.Join("; ", missing.Take(3))}");
    }

    private void CheckNotes(string path, DeckFacts before, DeckFacts now, Claims claims)
    {
        var gone = before.Active.Union(before.Retired).Except(now.Active.Union(now.Retired)).ToList();
        if (gone.Count > 0) throw new TortureFailure($"{path} lost the notes {string.Join(' ', gone.Take(5))}");
        if (now.Active.SetEquals(before.Active)) return;
        if (!claims.Builds.Any(build => (build.Path is null || build.Path == path) && IsState(now, build.State, build.IsWhole)))
            throw new TortureFailure($"{path} has other notes than before, and not those of a build: {Words(before)} became {Words(now)}");
    }

    private void CheckNew(string path, DeckFacts facts, Claims claims)
    {
        if (facts.Damage.Length > 0) throw new TortureFailure($"the new file {path} is damaged: {facts.Damage}");
        bool isCopy = world.Decks.Values.Concat(claims.Disturbed.Values).Any(old => old.Active.SetEquals(facts.Active) && Missing(old.Learnt, facts.Learnt).Count == 0);
        if (!isCopy && !claims.Builds.Any(build => IsState(facts, build.State, build.IsWhole)))
            throw new TortureFailure($"the new deck {path} is of no text: {Words(facts)}");
    }

    private void CheckNothingForeign(string path, DeckFacts facts)
    {
        if (facts.Damage.Length > 0) return;
        if (world.Ledger.Foreign(facts).FirstOrDefault() is { } line) throw new TortureFailure($"{path} has an answer that nobody gave: {line}");
        if (!world.Fixtures.AreOfOneText(facts.Active.Union(facts.Retired))) throw new TortureFailure($"{path} mixes the words of two texts: {Words(facts)}");
    }

    private static void CheckSession(IReadOnlyList<string> decks, QuizPlay play, Dictionary<string, DeckFacts> after)
    {
        if (play.Sent.FirstOrDefault(answer => answer is { IsTooLate: true, Verdict: Verdict.Acknowledged }) is { } late)
            throw new TortureFailure($"{late.Line} was acknowledged after the deck had been taken away or replaced");
        var there = decks.SelectMany(path => after[path].Learnt).ToList();
        var acknowledged = play.Sent.Where(answer => answer.Verdict == Verdict.Acknowledged).ToList();
        if (decks.Count > 0)
            CheckHas(string.Join(", ", decks), there, acknowledged.Select(answer => answer.Line)
                .Concat(acknowledged.Where(answer => answer.IsTakenBack).Select(answer => DeckFacts.TakenBack(answer.Line))).Concat(play.Marks), "was acknowledged");
    }

    private void CheckBuilt(string path, TextState state, bool isWhole, Dictionary<string, DeckFacts> after)
    {
        if (!after.TryGetValue(path, out var deck)) throw new TortureFailure($"{path} was built, and is not there");
        if (!IsState(deck, state, isWhole)) throw new TortureFailure($"{path} was built of {state.Name}, and has {Words(deck)}");
        string package = Path.ChangeExtension(path, ".apkg");
        if (world.Has(package) && deck.Active.Except(PackageFacts.Read(world.At(package)).Guids).ToList() is { Count: > 0 } missing)
            throw new TortureFailure($"{package} lacks {missing.Count} notes of {path}");
    }

    /// <summary>All of it is in one deck file; in a moved one, or in a copy whose name the program said.</summary>
    private void CheckSomewhere(List<string> lines)
    {
        if (lines.Count == 0) return;
        var places = world.DeckPaths().Where(path => world.Look(path) is { Damage: "" } deck && Missing(lines, deck.Learnt).Count == 0).ToList();
        if (!places.Exists(path => path.StartsWith("old/", StringComparison.Ordinal) || world.Said.Contains(Path.GetFileName(path), StringComparison.Ordinal)))
            throw new TortureFailure($"answers that were acknowledged before the deck was taken away are in no deck that the program named: {string.Join("; ", lines.Take(3))}");
    }

    /// <summary>They are where they were, or the program said under which name they are now, or what they hold is in a deck again.</summary>
    private void CheckStrangers()
    {
        var hashes = world.Files().ToLookup(path => World.HashOf(world.At(path)));
        foreach (var (path, stranger) in world.Strangers.Where(stranger => stranger.Value.Lines.Count > 0))
        {
            var places = hashes[stranger.Hash].ToList();
            if (places.Contains(path) || places.Exists(place => world.Said.Contains(Path.GetFileName(place), StringComparison.Ordinal))) continue;
            if (world.DeckPaths().Any(deck => world.Look(deck) is { Damage: "" } facts && Missing(stranger.Lines, facts.Learnt).Count == 0)) continue;
            throw new TortureFailure(places.Count == 0 ? $"{path}, which alone holds answers of a deck, is gone" : $"{path} was set aside as {places[0]} without a word");
        }
    }

    private void CheckPackages()
    {
        foreach (string path in world.Files().Where(path => path.EndsWith(".apkg", StringComparison.Ordinal)))
            if (PackageFacts.Read(world.At(path)) is { Damage.Length: > 0 } package) throw new TortureFailure($"{path} cannot be read: {package.Damage}");
    }

    private void CheckKnown()
    {
        var words = world.Has("data/known.txt") ? File.ReadAllLines(world.At("data/known.txt")).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).ToHashSet() : [];
        if (world.Ledger.Known.Except(words).FirstOrDefault() is { } lost) throw new TortureFailure($"known.txt lost {lost}");
        if (words.Except(world.Ledger.PerhapsKnown).FirstOrDefault() is { } foreign) throw new TortureFailure($"known.txt has {foreign}, which nobody added");
    }

    private void CheckNames(Claims claims)
    {
        var names = world.Files().ToHashSet();
        if (!claims.WasKilled)
            // A log beside a deck that was taken away is not the program's to delete: it may hold answers.
            foreach (string name in names.Except(world.Names).Where(name => !(claims.HasBadDisk && name.Contains(".db-", StringComparison.Ordinal))
                && !claims.Disturbed.Keys.Any(deck => name.StartsWith(deck + "-", StringComparison.Ordinal))))
                if (!Array.Exists(OwnEndings, end => name.EndsWith(end, StringComparison.Ordinal)) && !world.Said.Contains(Path.GetFileName(name), StringComparison.Ordinal))
                    throw new TortureFailure($"{name} was left behind without a word");
        world.Names.UnionWith(names);
    }

    private bool IsState(DeckFacts deck, TextState state, bool isWhole)
    {
        var whole = world.Fixtures.FactsOf(state).Active;
        return isWhole ? deck.Active.SetEquals(whole) : deck.Active.IsSubsetOf(whole);
    }

    private static void CheckHas(string path, DeckFacts deck, IEnumerable<string> lines, string why) => CheckHas(path, deck.Learnt, lines, why);

    private static void CheckHas(string path, IEnumerable<string> there, IEnumerable<string> lines, string why)
    {
        var missing = Missing(lines, there);
        if (missing.Count > 0) throw new TortureFailure($"{path} lacks what {why}: {string.Join("; ", missing.Take(3))}");
    }

    /// <summary>Each line as often as it is there.</summary>
    public static List<string> Missing(IEnumerable<string> wanted, IEnumerable<string> there)
    {
        var counts = there.CountBy(line => line).ToDictionary();
        return [.. wanted.CountBy(line => line).Where(line => counts.GetValueOrDefault(line.Key) < line.Value).Select(line => line.Key)];
    }

    private static string Words(DeckFacts deck) => string.Join(' ', deck.Words.Where(note => deck.Active.Contains(note.Key)).Select(note => note.Value));
}
