namespace FlashBuilder.Torture;

/// <summary>
/// What a learner does with the files by hand. What they destroy themselves is no loss; what stays, or lies beside a deck that
/// is another now, the program must not touch without a word.
/// </summary>
internal sealed class UserSteps(World world, Random random)
{
    private int copies;

    /// <summary>A copy for later, in a folder of its own; with the files beside the deck, or without.</summary>
    public void Copy(string deck, bool isWhole)
    {
        string copy = $"backup/{copies++}/{Path.GetFileName(deck)}";
        world.Log.Add($"copy {deck} to {copy}{(isWhole ? " with all beside it" : "")}");
        Directory.CreateDirectory(Path.GetDirectoryName(world.At(copy))!);
        File.Copy(world.At(deck), world.At(copy));
        if (isWhole)
            foreach (string other in world.CompanionsOf(deck)) world.Carry(other, copy + other[deck.Length..], isMove: false);
        world.LookAgain();
    }

    /// <summary>A file takes a deck's place: in one step, or into the file that is there. Files beside the place stay.</summary>
    /// <param name="from">A full path.</param>
    public void Replace(string deck, string from, bool isInPlace)
    {
        world.Log.Add($"{Path.GetRelativePath(world.Root, from)} {(isInPlace ? "is copied over" : "is renamed to")} {deck}");
        // The very same file again: what lies beside it is its own.
        bool isSame = world.Has(deck) && World.HashOf(world.At(deck)) == World.HashOf(from);
        Put(deck, from, isInPlace);
        if (!isSame) world.Estrange(deck, []);
        world.LookAgain();
    }

    public void Put(string deck, string from, bool isInPlace)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(world.At(deck))!);
        if (isInPlace)
        {
            byte[] bytes = File.ReadAllBytes(from);
            using var file = new FileStream(world.At(deck), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(0);
            file.Write(bytes);
            return;
        }

        string beside = world.At(deck) + ".new";
        File.Copy(from, beside);
        File.Move(beside, world.At(deck), overwrite: true);
    }

    /// <summary>To a folder <c>old</c>, or to another name in its folder; alone, or with all beside it.</summary>
    /// <returns>Where it is now.</returns>
    public string Move(string deck, bool isWhole)
    {
        string to = random.Next(2) == 0 ? $"old/{copies++}/{Path.GetFileName(deck)}" : $"{Path.GetDirectoryName(deck)}/renamed-{copies++}.db";
        world.Log.Add($"move {deck} to {to}{(isWhole ? " with all beside it" : "")}");
        var only = isWhole ? [] : OnlyBeside(deck);
        Directory.CreateDirectory(Path.GetDirectoryName(world.At(to))!);
        string[] beside = [.. world.CompanionsOf(deck)];
        if (isWhole)
            foreach (string other in beside) world.Carry(other, to + other[deck.Length..], isMove: true);
        else
            world.Estrange(deck, only);
        File.Move(world.At(deck), world.At(to));
        world.LookAgain();
        return to;
    }

    public void Delete(string deck, bool isWhole)
    {
        world.Log.Add($"delete {deck}{(isWhole ? " with all beside it" : "")}");
        if (isWhole)
            foreach (string other in world.CompanionsOf(deck)) File.Delete(world.At(other));
        else
            world.Estrange(deck, []);
        File.Delete(world.At(deck));
        world.LookAgain();
    }

    /// <summary>A deck of an earlier program comes to a place where none is.</summary>
    public void PutOld(string deck, int version)
    {
        world.Log.Add($"a deck of version {version} comes to {deck}");
        world.Ledger.Allow(world.Fixtures.FactsOfOld(version).Learnt);
        Put(deck, world.Fixtures.Old(version), isInPlace: false);
        world.Estrange(deck, []);
        world.LookAgain();
    }

    /// <summary>A deck that was just built, so that a run need not begin with a build.</summary>
    public void PutBuilt(string deck, TextState state)
    {
        world.Log.Add($"a deck of {state.Name} comes to {deck}");
        Put(deck, world.Fixtures.Deck(state), isInPlace: false);
        world.LookAgain();
    }

    /// <summary>The list of known words is taken away, or written by hand.</summary>
    public void ChangeKnown()
    {
        string path = world.At("data/known.txt");
        world.Ledger.Known.Clear();
        Directory.CreateDirectory(world.At("data"));
        if (random.Next(3) == 0)
        {
            world.Log.Add("delete known.txt");
            File.Delete(path);
        }
        else
        {
            string word = Texts.ListWords[random.Next(Texts.ListWords.Count)];
            world.Log.Add($"write known.txt by hand: {word}");
            File.WriteAllText(path, word + "\n");
            world.Ledger.WordAdded(word);
        }
    }

    /// <summary>What a deck has by what lies beside it, and not alone.</summary>
    private List<string> OnlyBeside(string deck) => world.Look(deck) is { Damage: "" } whole ? Inspection.Missing(whole.Learnt, world.Look(deck, []).Learnt) : [];
}
