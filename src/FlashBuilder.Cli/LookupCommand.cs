using System.CommandLine;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder lookup WORD…</c>: dictionary entries by word in either script, or by pinyin.</summary>
internal static class LookupCommand
{
    /// <summary>A reading such as shi4 has hundreds of entries; a screen holds few.</summary>
    private const int MostEntries = 50;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORD")
        {
            Description = "Chinese in either script, or pinyin: 市場 市场 shì chǎng shi4chang3 lu:4 shichang.",
            Arity = ArgumentArity.OneOrMore,
        };
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("lookup", "Shows dictionary entries: flashbuilder lookup 市場 \"lü4 xing2\"") { words, dictionaries, lenient };
        command.SetAction(parsed =>
        {
            var lexicon = DictionaryFolder.LoadLexicon(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(lexicon);
            bool allFound = true;
            foreach (string word in parsed.GetValue(words)!) allFound &= Show(lexicon, word);
            return allFound ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static bool Show(Lexicon lexicon, string word)
    {
        var entries = HanCharacter.ContainsHan(word) ? lexicon.Find(word) : lexicon.FindReading(word);
        if (entries.Count == 0 && !HanCharacter.ContainsHan(word)) entries = lexicon.Find(word);
        if (entries.Count == 0)
        {
            Console.Error.WriteLine($"flashbuilder: {word} is not in the dictionary");
            return false;
        }

        foreach (var entry in entries.Take(MostEntries)) Show(entry);
        if (entries.Count > MostEntries) Console.WriteLine($"… and {entries.Count - MostEntries} more");
        return true;
    }

    private static void Show(Entry entry)
    {
        string forms = entry.Traditional == entry.Simplified ? entry.Traditional : $"{entry.Traditional} ({entry.Simplified})";
        Console.WriteLine($"{forms}  {PinyinText.Joined(entry.Reading)}  {ZhuyinText.Of(entry.Reading)}");
        foreach (var sense in entry.Senses) Console.WriteLine($"  {Describe(sense)}");
        if (entry.MeasureWords.Count > 0) Console.WriteLine($"  measure words: {string.Join(", ", entry.MeasureWords.Select(Describe))}");
        if (entry.TaiwanReading.Count > 0) Console.WriteLine($"  in Taiwan: {PinyinText.Joined(entry.TaiwanReading)}");
        foreach (var other in entry.OtherReadings) Console.WriteLine($"  also: {PinyinText.Joined(other)}");
    }

    private static string Describe(Sense sense)
    {
        string labels = string.Concat(sense.Labels.Select(l => $"({l}) "));
        string pointer = sense.Target is null ? "" : sense.Kind switch
        {
            SenseKind.VariantOf => "variant of ",
            SenseKind.Abbreviation => "short for ",
            SenseKind.UsedIn => "used in ",
            _ => "see ",
        } + Describe(sense.Target);
        return labels + string.Join(": ", ((string[])[pointer, sense.Gloss]).Where(s => s.Length > 0));
    }

    private static string Describe(DictionaryReference reference)
    {
        string forms = reference.Traditional == reference.Simplified
            ? reference.Traditional
            : $"{reference.Traditional} ({reference.Simplified})";
        return $"{forms} {PinyinText.Joined(reference.Reading)}".TrimEnd();
    }
}
