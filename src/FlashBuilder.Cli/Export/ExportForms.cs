using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The forms by the names and endings that users give.</summary>
internal static class ExportForms
{
    private static readonly (string Name, TextForm Form, string[] Endings)[] s_all =
    [
        ("anki", TextForm.Anki, [".tsv", ".txt"]),
        ("csv", TextForm.Csv, [".csv"]),
        ("jsonl", TextForm.JsonLines, [".jsonl"]),
        ("pleco", TextForm.Pleco, []),
        ("markdown", TextForm.Markdown, [".md"]),
        ("quizlet", TextForm.Quizlet, []),
        ("sheet", TextForm.Sheet, [".html", ".htm"]),
    ];

    public static IEnumerable<string> Names => s_all.Select(form => form.Name);

    /// <param name="name">As the user gave it, or null to go by the ending of the path.</param>
    /// <exception cref="Failure">An ending that tells no form.</exception>
    public static TextForm Of(string? name, string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is ".apkg" or ".colpkg" or ".db")
            throw new Failure($"{path}: a file of that ending is no text", "leave --format out for a package, or end the name otherwise", ExitCode.WrongUsage);
        foreach (var form in s_all)
            if (name is null ? form.Endings.Contains(ending) : form.Name == name) return form.Form;
        string endings = string.Join(", ", s_all.SelectMany(form => form.Endings).Prepend(".apkg"));
        throw new Failure($"{path}: its ending does not say what to write", $"end it in one of {endings}, or name the form with --format", ExitCode.WrongUsage);
    }

    /// <summary>What was written, and what to do with it.</summary>
    public static string Describe(TextForm form, Deck deck, string path)
    {
        int names = form is TextForm.Quizlet or TextForm.Sheet ? 0 : deck.Names.Count;
        string counts = $"{NumberText.Of(deck.Notes.Count)} words" + (names > 0 ? $", {NumberText.Of(names)} names" : "");
        return $"{deck.Title}: {counts}, in {path}\nNext: {Next(form)}";
    }

    private static string Next(TextForm form) => form switch
    {
        TextForm.Anki => "in Anki (2.1.54 or later) File > Import, and choose the file; the note type comes with any .apkg of FlashBuilder, import one first.",
        TextForm.Csv => "open it in a spreadsheet.",
        TextForm.JsonLines => "one note a line, for programs; docs/formats.md describes it.",
        TextForm.Pleco => "copy it to your phone; in Pleco Import / Export > Import Cards, text encoding UTF-8.",
        TextForm.Markdown => "open it in an editor, or in anything that shows Markdown.",
        TextForm.Quizlet => "in Quizlet Create > Import, paste the file's text; between term and definition Tab, between cards New line.",
        _ => "open it in a browser and print it: A4, both sides, turned along the long edge, scale 100 %.",
    };
}
