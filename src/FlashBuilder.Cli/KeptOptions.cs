using System.CommandLine;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>
/// The options that a deck keeps for its next build. They are put before what the user wrote and read by the same rules, so that
/// nothing in a deck file can say what no user could. A command that makes sounds is not among them: a deck file may come from
/// anywhere.
/// </summary>
internal sealed class KeptOptions(Command command)
{
    private sealed record Kept(Option Option, string Default, bool IsFile);

    private readonly List<Kept> _all = [];

    /// <param name="unsaid">The value that it has where nobody gives it, as a user would write it; it is not kept.</param>
    public void Add(Option option, string unsaid) => _all.Add(new(option, unsaid, false));

    /// <summary>An option that names a file: kept as its path seen from the deck's folder.</summary>
    public void AddFile(Option<string?> option) => _all.Add(new(option, "", true));

    /// <summary>What the user wrote, and what the deck kept where he wrote nothing.</summary>
    /// <returns>The whole, and the kept part as one would write it.</returns>
    /// <exception cref="Failure">The deck keeps what cannot be used any more.</exception>
    public (ParseResult Parsed, string Said) Over(ParseResult given, DeckPlace place)
    {
        var used = new List<string>();
        foreach (Kept kept in _all)
        {
            if (place.Origin is null || !place.Origin.Options.TryGetValue(kept.Option.Name, out string? value) || IsGiven(given, kept.Option)) continue;
            if (kept.IsFile)
            {
                value = Path.GetRelativePath(".", Path.Combine(place.Folder, value));
                if (!File.Exists(value))
                    throw new Failure($"the last build of this deck had {kept.Option.Name} {value}, and that file is not there", $"give {kept.Option.Name} again, or --fresh-options to build without what the deck kept");
            }

            used.Add($"{kept.Option.Name}={value}");
        }

        if (used.Count == 0) return (given, "");
        // Response files were put in when the command line was read for the first time.
        var parsed = command.Parse([command.Name, .. used, .. given.Tokens.Skip(1).Select(token => token.Value)], new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count == 0
            ? (parsed, string.Join(' ', used.Select(Written)))
            : throw new Failure($"the deck keeps options that cannot be used: {parsed.Errors[0].Message.TrimEnd('.')}", "build with --fresh-options, and with those that you want");
    }

    /// <summary>What a deck shall keep of a build.</summary>
    /// <param name="folder">The deck's.</param>
    public IReadOnlyDictionary<string, string> Of(ParseResult parsed, string folder)
    {
        var options = new Dictionary<string, string>();
        foreach (Kept kept in _all.Where(kept => IsGiven(parsed, kept.Option)))
        {
            string value = parsed.GetResult(kept.Option)!.Tokens is [.., var last] ? last.Value : "true";
            if (value.Equals(kept.Default, StringComparison.OrdinalIgnoreCase)) continue;
            options[kept.Option.Name] = HtmlText.CleanPlain(kept.IsFile ? Path.GetRelativePath(folder, Path.GetFullPath(value)) : value);
        }

        return options;
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>As one would write it: a switch without a value, a value with spaces in quotes.</summary>
    private static string Written(string used)
    {
        (string name, string value) = (used[..used.IndexOf('=')], used[(used.IndexOf('=') + 1)..]);
        return value == "true" ? name : value.Contains(' ') ? $"{name} \"{value}\"" : $"{name} {value}";
    }
}
