using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>Words that stand on the command line, read as a list is.</summary>
/// <param name="Forms">For each word the Traditional headwords that it is taken for.</param>
/// <param name="Refused">What is no word, as it was given.</param>
/// <param name="Unlisted">Words that no dictionary has; they are among <paramref name="Forms"/>.</param>
internal sealed record GivenWords(IReadOnlyList<IReadOnlyList<string>> Forms, IReadOnlyList<string> Refused, IReadOnlyList<string> Unlisted)
{
    private IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Each once.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Forms.SelectMany(forms => forms).Distinct()];

    public static GivenWords Read(IReadOnlyList<string> arguments, Lexicon lexicon)
    {
        var line = new ListLine(lexicon);
        var written = new List<WrittenWord>();
        var unlisted = new List<string>();
        var refused = new List<string>();
        foreach (string argument in arguments)
        {
            var found = argument.Contains('#') || argument.Any(char.IsControl) ? CellWords.None : line.Read(TextCleaner.RepairCharacters(argument));
            written.AddRange(found.Words);
            unlisted.AddRange(found.Unlisted);
            if (found.IsEmpty) refused.Add(argument);
            refused.AddRange(found.Rest);
        }

        var words = TraditionalWords.Of(lexicon, [.. written, .. unlisted.Select(word => new WrittenWord(word))]);
        return new(words.Words, refused, [.. unlisted.Distinct()]) { Remarks = [.. ImportedWords.ScriptRemarks(words.Several, words.Alone)] };
    }

    public void PrintRemarks(TextWriter errors)
    {
        foreach (string argument in Refused)
        {
            string reason = !HanCharacter.ContainsHan(argument) ? "there is no Chinese character in it"
                : argument.Contains('#') || argument.Any(char.IsControl) ? "it has a sign that no word has"
                : "it is not one word, or not clearly several; write each word by itself";
            errors.WriteLine($"flashbuilder: left out “{CleanText.Of(argument)}”: {reason}");
        }

        foreach (string remark in Remarks) errors.WriteLine("flashbuilder: " + remark);
        if (Unlisted.Count > 0) errors.WriteLine($"flashbuilder: not in the dictionary, taken as they are: {string.Join(' ', Unlisted)}");
    }
}
