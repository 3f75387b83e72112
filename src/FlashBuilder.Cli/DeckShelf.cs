using FlashBuilder.Anki;
using FlashBuilder.Decks;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// Finds the deck that a text belongs to. A text that was built before goes on with its deck, edited or moved; another text of the
/// same name gets a deck of its own. In one run no two texts get the same place.
/// </summary>
/// <param name="output">As the user named it: <c>.apkg</c> or <c>.db</c>; null for both, in <c>decks/</c>.</param>
/// <param name="named">The deck in <c>decks/</c> that the user named; null where the program chooses.</param>
/// <param name="replaces">Whether a text takes the place of another one.</param>
internal sealed class DeckShelf(ScriptTable scripts, string? output, string? named, bool replaces)
{
    /// <summary>The texts that got the decks of this run.</summary>
    private readonly Dictionary<string, string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="Failure">The place that the user named is that of another text, or cannot be one.</exception>
    /// <exception cref="DeckFileException">A deck of that name cannot be read.</exception>
    /// <exception cref="AnkiPackageException">The same of a package.</exception>
    public DeckPlace PlaceFor(InputFile input, string text)
    {
        TextSketch sketch = TextSketch.Of([text], scripts);
        if (output is not null) return Explicit(output, input, sketch);
        string source = SourceFrom(DeckOutput.InFolder(input.Name).DeckPath!, input.Path);
        string own = named is null ? DeckFileName.Of(input.Name) : NameOf(named);
        if (own.Length == 0) throw new Failure($"{input.Path}: the name of the file gives the deck no name", "name the deck with --deck NAME, or rename the file", ExitCode.WrongUsage);
        string[] stems = [.. DeckOutput.StemsInFolder().Where(stem => !_given.ContainsKey(stem))];
        DeckPlace At(string stem, DeckIdentity? identity, string remark)
        {
            _given.Add(stem, input.Path);
            string title = DeckFileName.AreSame(stem, DeckFileName.Of(input.Name)) ? string.Concat(input.Name.Select(c => char.IsControl(c) ? ' ' : c)).Trim() : stem;
            return new(DeckOutput.InFolder(stem), title, source, identity?.Origin, remark);
        }

        if (named is not null || replaces)
        {
            string? there = stems.FirstOrDefault(stem => stem == own) ?? stems.FirstOrDefault(stem => DeckFileName.AreSame(stem, own));
            if (there is null && !IsFree(own)) throw new Failure($"the name {own} is taken in decks/", "choose another --deck", ExitCode.WrongUsage);
            DeckIdentity? identity = there is null ? null : IdentityOf(DeckOutput.InFolder(there));
            if (identity?.IsOf(source, sketch) == false && !replaces) throw Taken(DeckOutput.InFolder(there!), identity, sketch, "choose another --deck");
            return At(there ?? own, identity, "");
        }

        (string Stem, DeckIdentity Identity)[] candidates =
            [.. stems.Where(stem => IsNamed(stem, own, input.Name)).Select(stem => (stem, IdentityOf(DeckOutput.InFolder(stem))!)).Where(candidate => candidate.Item2 is not null)];
        var found = candidates.Where(candidate => candidate.Identity.IsOf(source, sketch)).OrderByDescending(candidate => candidate.Identity.IsAt(source)).FirstOrDefault();
        if (found.Stem is null)
        {
            (string Stem, DeckIdentity Identity)[] elsewhere = [.. stems.Where(stem => !IsNamed(stem, own, input.Name))
                .Select(stem => (stem, BuiltFrom(source, stem)!)).Where(other => other.Item2?.IsOf(source, sketch) == true)];
            if (elsewhere.Length > 1)
                throw new Failure($"{input.Path} has several decks: {string.Join(", ", elsewhere.Select(other => other.Stem))}", "say which one: --deck NAME", ExitCode.WrongUsage);
            found = elsewhere.FirstOrDefault();
        }

        if (found.Stem is not null) return At(found.Stem, found.Identity, DeckFileName.AreSame(found.Stem, own) ? "" : $"This text goes on with its deck {found.Stem}.");
        string free = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? own : $"{own}-{number}").First(IsFree);
        if (free == own) return At(own, null, "");
        var (taker, other) = candidates.FirstOrDefault();
        return At(free, null, other is null
            ? $"The name {own} is taken{(_given.TryGetValue(own, out string? first) ? $" by {first}" : "")}, so this text has a deck of its own: {free}."
            : $"The deck {taker} is of another text ({Describe(DeckOutput.InFolder(taker), other, sketch)}), so this one has a deck of its own: {free}. "
                + $"If it shall take the place of the other: --deck {taker} --replace");
    }

    private DeckPlace Explicit(string named, InputFile input, TextSketch text)
    {
        var place = DeckOutput.For(named);
        string source = SourceFrom(named, input.Path);
        DeckIdentity? identity = IdentityOf(place);
        if (identity?.IsOf(source, text) == false && !replaces) throw Taken(place, identity, text, "choose another name after -o");
        return new(place, input.Name, source, identity?.Origin, "");
    }

    /// <summary>What the deck or the package there is of; null where neither is there.</summary>
    private DeckIdentity? IdentityOf(DeckOutput place) =>
        place.DeckPath is not null && AtomicFile.Exists(LeftFiles.Order(place.DeckPath)) ? DeckIdentity.Read(place.DeckPath, scripts)
        : place.PackagePath is not null && AtomicFile.Exists(place.PackagePath) && !AtomicFile.IsStream(place.PackagePath) ? DeckIdentity.OfCards(AnkiPackage.Read(place.PackagePath), scripts)
        : null;

    /// <summary>Null where the deck is not of a text at this path; one of another name that cannot be read is no reason not to build.</summary>
    private DeckIdentity? BuiltFrom(string source, string stem)
    {
        string path = DeckOutput.InFolder(stem).DeckPath!;
        try
        {
            return AtomicFile.Exists(path) && DeckOrigin.Read(path).Source == source ? DeckIdentity.Read(path, scripts) : null;
        }
        catch (DeckFileException)
        {
            return null;
        }
    }

    /// <summary>Also the name that earlier versions of the program made, and names with a number behind.</summary>
    private static bool IsNamed(string stem, string own, string inputName) =>
        DeckFileName.AreSame(stem, own) || DeckFileName.AreSame(stem, inputName)
        || stem.LastIndexOf('-') is > 0 and int at && DeckFileName.AreSame(stem[..at], own) && int.TryParse(stem[(at + 1)..], out int number) && number > 1;

    private bool IsFree(string stem) => !_given.ContainsKey(stem) && !DeckOutput.AnyInFolder().Any(there => DeckFileName.AreSame(there, stem));

    private static string NameOf(string named)
    {
        string name = named.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? named[..^3] : named;
        return DeckFileName.Of(name) is var sound && sound == name && name.Length > 0
            ? name
            : throw new Failure($"“{named}” cannot be the name of a deck", sound.Length > 0 ? $"a name like “{sound}” can" : "a name like “speech” can", ExitCode.WrongUsage);
    }

    private static string SourceFrom(string deck, string input)
    {
        string path = Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(deck))!, Path.GetFullPath(input));
        return HtmlText.CleanPlain(OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path);
    }

    private static Failure Taken(DeckOutput place, DeckIdentity identity, TextSketch text, string other) =>
        new($"{place.DeckPath ?? place.PackagePath} is of another text ({Describe(place, identity, text)})",
            $"{other}; or --replace, if this text shall take its place: words that only the other has are retired, and their history stays", ExitCode.WrongUsage);

    private static string Describe(DeckOutput place, DeckIdentity identity, TextSketch text)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath((place.DeckPath ?? place.PackagePath)!))!;
        string where = identity.Origin.Source.Length == 0 ? "" : Path.GetRelativePath(".", Path.Combine(folder, identity.Origin.Source)) + "; ";
        return $"{where}{Math.Floor(identity.Text.ShareOfShorter(text) * 100):0} % of the shorter one is in the other";
    }
}
