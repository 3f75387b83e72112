using System.Diagnostics;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Study;

const string usage = """
    usage: dotnet run --project bench/Packages -c Release -- VERB …

      write DECK.db OUT.apkg FORM      time a package of a deck with its progress; FORM is legacy1, legacy2 or latest
          --new                        without the progress
      read FILE                        time the reading of a package or collection
      history FILE DECK.db             time bringing the history of a package back into a deck
    """;

long start = Stopwatch.GetTimestamp();
try
{
    switch (args)
    {
        case ["write", var deckPath, var output, var name, .. var rest] when Enum.TryParse(name, ignoreCase: true, out PackageForm form):
            Deck deck = DeckFile.ReadEdited(deckPath);
            DeckProgress? progress = rest is ["--new"] ? null : StudyProgress.Read(deckPath, new StudyOptions());
            Console.WriteLine($"read the deck of {deck.Notes.Count} notes in {Seconds()}");
            AnkiPackage.Write(output, deck, form, progress);
            Console.WriteLine($"{output}: {new FileInfo(output).Length / 1_000_000} MB");
            break;
        case ["read", var file]:
            AnkiCollection collection = CollectionReader.Read(file);
            Console.WriteLine($"{collection.Notes.Count} notes, {collection.Cards.Count} cards, {collection.Reviews.Count} reviews");
            break;
        case ["history", var file, var deckPath]:
            DeckHistory history = AnkiHistory.Of(CollectionReader.Read(file));
            Console.WriteLine($"read the package in {Seconds()}");
            Console.WriteLine(HistoryImport.Run(deckPath, history, new StudyOptions()));
            break;
        default:
            Console.Error.WriteLine(usage);
            return 2;
    }
}
catch (Exception fault) when (fault is DeckFileException or AnkiPackageException)
{
    Console.Error.WriteLine($"packages: {fault.Message}");
    return 1;
}
Console.WriteLine($"{Seconds()}, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
return 0;

string Seconds() => FormattableString.Invariant($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s");
