namespace Accuracy;

/// <param name="Predicted">The table to score, or null where the program is run.</param>
/// <param name="Program">The program to run.</param>
/// <param name="Errors">How many disagreements are printed.</param>
/// <param name="CrossingOnly">Whether only disagreements with a crossing word are printed.</param>
internal sealed record SegmentationOptions(string? Predicted, string Program, int Errors, bool CrossingOnly)
{
    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static SegmentationOptions Parse(ReadOnlySpan<string> arguments)
    {
        SegmentationOptions options = new(null, "src/FlashBuilder.Cli/bin/Release/net10.0/flashbuilder.dll", 0, false);
        while (!arguments.IsEmpty)
        {
            switch (arguments)
            {
                case ["--predicted", var file, ..]:
                    options = options with { Predicted = file };
                    break;
                case ["--program", var file, ..]:
                    options = options with { Program = file };
                    break;
                case ["--errors", var count, ..] when int.TryParse(count, out int errors) && errors >= 0:
                    options = options with { Errors = errors };
                    break;
                case ["--crossing", ..]:
                    options = options with { CrossingOnly = true };
                    break;
                default:
                    throw new FormatException($"not understood: {string.Join(' ', arguments.ToArray())}");
            }

            arguments = arguments[(arguments[0] == "--crossing" ? 1 : 2)..];
        }

        return options;
    }
}
