using System.CommandLine;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder lookup WORD…</c>: dictionary entries by word, phrase, pinyin, zhuyin or English.</summary>
internal static class LookupCommand
{
    /// <summary>A reading such as shi has hundreds of entries; a screen holds few. A phrase is shown as far as it goes.</summary>
    private const int MostFound = 10, MostOfPhrase = 50;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORD")
        {
            Description = "Chinese in either script, a word or a phrase; pinyin with or without tones (shì chǎng, shi4chang3, shichang); zhuyin; or English. "
                + "Several words that belong together go in quotes.",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Shows everything that was found, however much." };
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("lookup", "Shows dictionary entries, the common ones first: flashbuilder lookup 市場 \"lü3 xing2\" market") { words, all, dictionaries, lenient };
        command.SetAction(parsed =>
        {
            string? folder = parsed.GetValue(dictionaries);
            bool isLenient = parsed.GetValue(lenient);
            var lexicon = DictionaryFolder.LoadLexicon(folder, isLenient);
            CommonOptions.ReportSkipped(lexicon);
            var lookup = new WordLookup(lexicon, new(() => DictionaryFolder.LoadFrequencies(folder, lexicon)), new(() => DictionaryFolder.Load(folder, isLenient)));
            bool allFound = true;
            foreach (string word in parsed.GetValue(words)!) allFound &= Show(lookup, word, parsed.GetValue(all));
            return allFound ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static bool Show(WordLookup lookup, string word, bool showsAll)
    {
        var found = lookup.Find(word);
        if (found.Count == 0)
        {
            Console.Error.WriteLine($"flashbuilder: {CleanText.Quoted(word)} is not in the dictionary");
            if (lookup.WithOtherTones(word) is { Count: > 0 } others)
                Console.Error.WriteLine($"  hint: with other tones there is {string.Join(", ", others.Take(3).Select(EntryText.Short))}{(others.Count > 3 ? ", …" : "")}");
            return false;
        }

        int most = showsAll ? int.MaxValue : HanCharacter.ContainsHan(word) ? MostOfPhrase : MostFound;
        for (int i = 0; i < found.Count; i++)
        {
            var (what, entries) = found[i];
            if (i > 0) Console.WriteLine();
            if (found.Count > 1) Console.WriteLine($"{CleanText.Quoted(word)} as {what}:");
            foreach (string line in entries.Take(most).SelectMany(EntryText.Of)) Console.WriteLine(line);
            if (entries.Count > most) Console.WriteLine($"… and {NumberText.Of(entries.Count - most)} more; --all shows them");
        }

        return true;
    }
}
