using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The program's commands, and what all of them do about faults.</summary>
internal static partial class CommandLine
{
    /// <param name="output">Where reports go.</param>
    public static async Task<int> RunAsync(string[] args, StandardOutput output)
    {
        int code = await RunAsync(args);
        if (code != ExitCode.Done || output.Fault is not { } fault || StandardOutput.IsGone(fault)) return code;
        return Report($"standard output cannot be written: {FileTrouble.Describe(fault)}", "all was done, only what should be printed is missing", ExitCode.Failed);
    }

    private static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Makes flashcards of a Chinese text: its words, with the reading and the meaning they have there.")
        {
            BuildCommand.Create(),
            AnnotateCommand.Create(),
            LookupCommand.Create(),
            PreviewCommand.Create(),
            QuizCommand.Create(),
            StatsCommand.Create(),
            DueCommand.Create(),
            RescheduleCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            KnownCommand.Create(),
        };
        root.SetAction(_ => ExitCode.WrongUsage);

        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
        if (Misspelt(parsed) is { } option)
            return Report($"{option}: there is no such option", $"{CommandName(parsed)} --help shows all; a file of that name is ./{option}", ExitCode.WrongUsage);
        if (parsed.Errors.Count > 0) return Report(Describe(parsed), $"{CommandName(parsed)} --help shows how", ExitCode.WrongUsage);
        try
        {
            // The library's own handling of signals fails where two come at once.
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            using var signals = new EndSignals();
            return await signals.Await(Task.Run(() => parsed.InvokeAsync(configuration, signals.Token)));
        }
        catch (Failure e)
        {
            return Report(e.Message, e.Hint, e.Code);
        }
        catch (DeckFileException e)
        {
            return Report(e.Message, e.Hint, ExitCode.Failed);
        }
        catch (AnkiPackageException e)
        {
            return Report(e.Message, e.Hint, ExitCode.Failed);
        }
        catch (OperationCanceledException)
        {
            return Report("interrupted", "files that were there before are untouched", ExitCode.Interrupted);
        }
        catch (IOException e) when (StandardOutput.IsGone(e))
        {
            // The reader of our output has gone, as in "flashbuilder annotate | head": nothing is wrong.
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report(FileTrouble.Describe(e), "files that were written before this are whole", ExitCode.Failed);
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("FLASHBUILDER_DEBUG") is null)
        {
            return Report($"an unexpected fault: {e.Message}", "please report it, with the text that caused it", ExitCode.Failed);
        }
    }

    private static string Describe(ParseResult parsed) =>
        string.Join("; ", parsed.Errors.Select(e => Plain(e.Message.TrimEnd('.'))).Distinct());

    /// <summary>The parser's own messages name types of the program.</summary>
    private static string Plain(string message)
    {
        message = NoNumber().Replace(message, "$2 wants a whole number, not “$1”");
        return MissingArgument().Replace(message, "$1 is missing");
    }

    [GeneratedRegex(@"^Cannot parse argument '(.*)' for option '(.*)' as expected type '.*Int.*'$", RegexOptions.Singleline)]
    private static partial Regex NoNumber();

    [GeneratedRegex("^Required argument '(.*)' missing for command: '.*'$")]
    private static partial Regex MissingArgument();

    /// <summary>What looks like an option and was taken for a file or a word; null where nothing was, or the user wrote <c>--</c> to say so.</summary>
    private static string? Misspelt(ParseResult parsed) => parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash) ? null
        : parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal));

    private static string CommandName(ParseResult parsed) =>
        "flashbuilder" + string.Concat(Within(parsed.CommandResult).Reverse().Select(command => " " + command.Command.Name));

    /// <summary>A command and those that it is a part of, without the program itself.</summary>
    private static IEnumerable<CommandResult> Within(CommandResult command)
    {
        for (var at = command; at is { Command: not RootCommand }; at = at.Parent as CommandResult) yield return at;
    }

    private static int Report(string message, string hint, int code)
    {
        Console.Error.WriteLine($"flashbuilder: {message}");
        if (hint.Length > 0) Console.Error.WriteLine($"  hint: {hint}");
        return code;
    }
}
