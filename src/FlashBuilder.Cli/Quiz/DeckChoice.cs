using FlashBuilder.Study;

namespace FlashBuilder.Cli;

/// <summary>Shows what is due in each deck, and asks which of them to study.</summary>
internal static class DeckChoice
{
    /// <summary>All where there is no choice, or none is made; none where the learner leaves or the input ends.</summary>
    /// <exception cref="Failure">No deck can be studied.</exception>
    public static IReadOnlyList<string> Ask(
        IReadOnlyList<string> paths, StudyOptions options, TimeProvider clock, Terminal terminal, LineReader input, CancellationToken cancellation)
    {
        var decks = DueCount.OfEach(paths, options, clock, fault => Console.Error.WriteLine($"flashbuilder: {CleanText.Of(fault.Message)}; it is left out"));
        if (decks.Count == 0) throw new Failure("none of these decks can be studied", "build one: flashbuilder build speech.txt");
        if (decks.Count == 1) return [decks[0].Path];
        int widest = decks.Max(deck => terminal.Columns.Of(NameOf(deck.Path)));
        for (int i = 0; i < decks.Count; i++)
            Console.WriteLine($"{i + 1,3}  {terminal.Columns.Padded(NameOf(decks[i].Path), Math.Min(widest, 40))}  {CountsText.Of(decks[i].Due, $" {terminal.Glyphs.Dot} ")}");
        while (true)
        {
            Console.Write("Which deck? Enter for all, q to leave: ");
            if (input.Read(cancellation) is not { } line)
            {
                Console.WriteLine();
                return [];
            }

            if (line.Trim() is "q" or "Q" or "ｑ") return [];
            if (line.Trim().Length == 0) return [.. decks.Select(deck => deck.Path)];
            var chosen = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => int.TryParse(part, out int number) ? number : 0).ToList();
            if (chosen.TrueForAll(number => number >= 1 && number <= decks.Count)) return [.. chosen.Distinct().Select(number => decks[number - 1].Path)];
            Console.WriteLine($"Numbers from 1 to {decks.Count}, please, or q.");
        }
    }

    private static string NameOf(string path) => CleanText.Of(Path.GetFileNameWithoutExtension(path));
}
