using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The files that a build writes: either may be absent, not both.</summary>
internal sealed record DeckOutput(string? DeckPath, string? PackagePath)
{
    private const string DefaultFolder = "decks";

    /// <param name="output">As the user named it: <c>.apkg</c> or <c>.db</c>; null for both, in <c>decks/</c>.</param>
    /// <exception cref="Failure">Another ending, or a folder that is not there.</exception>
    public static DeckOutput For(string? output, string input)
    {
        if (output is null)
        {
            string stem = Path.Combine(DefaultFolder, InputFile.NameOf(input));
            return new(stem + ".db", stem + ".apkg");
        }

        string? folder = Path.GetDirectoryName(Path.GetFullPath(output));
        if (!Directory.Exists(folder)) throw new Failure($"{output}: the folder {folder} does not exist", "make it first, or choose another place");
        if (Directory.Exists(output)) throw new Failure($"{output} is a folder", "name a file in it that ends in .apkg or .db");
        return Path.GetExtension(output).ToLowerInvariant() switch
        {
            ".apkg" => new(null, output),
            ".db" => new(output, null),
            _ => throw new Failure($"{output} ends neither in .apkg nor in .db", "the ending says what to write", ExitCode.WrongUsage),
        };
    }

    /// <summary>The deck that stands there from an earlier build, to carry on.</summary>
    public Deck? ReadPrevious() =>
        DeckPath is not null && AtomicFile.Exists(LeftFiles.Order(DeckPath)) ? DeckFile.Read(DeckPath)
        : PackagePath is not null && AtomicFile.Exists(PackagePath) && !AtomicFile.IsStream(PackagePath) ? AnkiPackage.Read(PackagePath)
        : null;

    /// <param name="form">Of the package, which has what the learner wrote over its notes, where there is a deck file too.</param>
    public void Write(Deck deck, PackageForm form)
    {
        if (DeckPath is not null && PackagePath is not null) Directory.CreateDirectory(DefaultFolder);
        if (DeckPath is not null) DeckFile.Write(DeckPath, deck);
        if (PackagePath is not null) AnkiPackage.Write(PackagePath, DeckPath is null ? deck : DeckFile.WithEdits(DeckPath, deck), form);
    }
}
