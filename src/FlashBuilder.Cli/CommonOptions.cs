using System.CommandLine;
using System.CommandLine.Parsing;
using Hanzi.Dictionary;
using Hanzi.Pinyin;

namespace FlashBuilder.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Dictionaries() => new("--dictionaries")
    {
        Description = "Folder with the dictionaries, instead of the one that came with the program.",
        HelpName = "FOLDER",
    };

    public static Option<bool> Lenient() => new("--lenient")
    {
        Description = "Leave damaged dictionary lines out, and say how many, instead of stopping.",
    };

    /// <summary>By default the file beside the text, if there is one.</summary>
    public static Option<string?> Corrections() => new("--corrections")
    {
        Description = "File with words, names, readings and meanings to correct; by default SPEECH.corrections.txt beside SPEECH.txt.",
        HelpName = "FILE",
    };

    /// <summary>Whose readings; by default those of the text's script.</summary>
    public static Option<string?> Readings()
    {
        var readings = new Option<string?>("--readings")
        {
            Description = "Readings of the mainland or of Taiwan; by default Taiwan's for Traditional text.",
            HelpName = "mainland|taiwan",
        };
        readings.AcceptOnlyFromAmong("mainland", "taiwan");
        return readings;
    }

    /// <summary>The region that the option names, or null.</summary>
    public static Region? RegionOf(string? readings) => readings switch
    {
        "mainland" => Region.Mainland,
        "taiwan" => Region.Taiwan,
        _ => null,
    };

    /// <summary>Refuses smaller numbers. What is no number at all, the parser tells by itself.</summary>
    public static Action<OptionResult> AtLeast(int least) => MustBe(value => value >= least, $"{least} or more");

    /// <summary>Refuses larger numbers.</summary>
    public static Action<OptionResult> AtMost(int most) => MustBe(value => value <= most, $"{most} or less");

    private static Action<OptionResult> MustBe(Func<int, bool> isAllowed, string allowed) => result =>
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out int value) && !isAllowed(value))
            result.AddError($"{result.IdentifierToken?.Value} must be {allowed}");
    };

    /// <summary>Says how many dictionary lines a lenient load left out.</summary>
    public static void ReportSkipped(Lexicon lexicon)
    {
        if (lexicon.SkippedLines.Count > 0)
            Console.Error.WriteLine($"flashbuilder: {lexicon.SkippedLines.Count} damaged dictionary lines were left out");
    }
}
