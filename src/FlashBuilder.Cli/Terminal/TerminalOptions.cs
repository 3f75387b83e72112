using System.CommandLine;

namespace FlashBuilder.Cli;

/// <summary>Options about the terminal that several commands share.</summary>
internal static class TerminalOptions
{
    public static Option<bool> Plain() => new("--plain")
    {
        Description = "Lines only, for screen readers and pipes; by itself where the terminal cannot be drawn on.",
    };

    public static Option<bool> NoColor() => new("--no-color") { Description = "No colours; so does the variable NO_COLOR." };

    public static Option<int> AmbiguousWidth()
    {
        var option = new Option<int>("--ambiguous-width")
        {
            Description = "Columns that your terminal gives to ā and …: 1, or 2 as some in East Asia; or set FLASHBUILDER_AMBIGUOUS_WIDTH.",
            HelpName = "1|2",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("FLASHBUILDER_AMBIGUOUS_WIDTH") == "2" ? 2 : 1,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("1" or "2")) result.AddError("--ambiguous-width is 1 or 2");
        });
        return option;
    }
}
