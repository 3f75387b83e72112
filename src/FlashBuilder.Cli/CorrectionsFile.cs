using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>What a user corrects, and the lines of it that were obeyed so far.</summary>
internal sealed record CorrectionsFile(string Path, Corrections Corrections, DateTimeOffset Changed)
{
    private const string Ending = ".corrections.txt";
    private const int ShownFaults = 200;
    private readonly HashSet<int> _used = [];

    /// <summary>Where the program looks for the corrections of a text: beside it, under its name.</summary>
    public static string PlaceFor(string input) => System.IO.Path.ChangeExtension(input, null) + Ending;

    /// <summary>The file that the user named, or the one beside the text; null where there is none.</summary>
    /// <param name="input">The text's path; <c>-</c> for standard input.</param>
    /// <exception cref="Failure">Missing, not to be read, or with lines that cannot be read.</exception>
    public static CorrectionsFile? Find(string? named, string input, ScriptTable scripts)
    {
        string path = named ?? PlaceFor(input);
        if (named is null && (input == "-" || !File.Exists(path))) return null;
        string text = InputFile.ReadList(path);
        try
        {
            return new(path, Corrections.Parse(path, text, scripts), InputFile.ChangedOf(new FileInfo(path)));
        }
        catch (DictionaryFormatException e)
        {
            string faults = string.Join('\n', e.Faults.Take(ShownFaults));
            if (e.Faults.Count > ShownFaults) faults += $"\n… and {e.Faults.Count - ShownFaults} more";
            throw new Failure($"corrections cannot be read\n{faults}", "repair these lines, or begin them with #");
        }
    }

    /// <summary>For <see cref="Corrections.Apply"/>.</summary>
    public ISet<int> Used => _used;

    /// <summary>Names the lines that nothing in the texts matched.</summary>
    public void ReportUnused()
    {
        foreach (var line in Corrections.Lines.Where(line => !_used.Contains(line.Line)))
            Console.Error.WriteLine($"flashbuilder: {Path}:{line.Line}: not used, the text has no such word: {CleanText.Quoted(line.Source)}");
    }
}
