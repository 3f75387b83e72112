using System.CommandLine;
using System.CommandLine.Parsing;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The options of <c>build</c> that say what the cards show.</summary>
internal sealed class CardChoices
{
    private readonly Option<string?> _cards = new("--cards")
    {
        Description = "Kinds of cards, with commas between: recognition (always there), listening, cloze, production.",
        HelpName = "KINDS",
    };

    private readonly Option<string?> _tones = new("--tone-colors")
    {
        Description = "Colours of the tones: pleco, hanping, standard, none, or five of your own: e30000,02b31c,1510f0,8900bf,777777.",
        HelpName = "COLOURS",
    };

    private readonly Option<string?> _phonetic = new("--phonetic")
    {
        Description = "Readings in pinyin, zhuyin or both; by default both for Traditional text, pinyin for Simplified.",
        HelpName = "pinyin|zhuyin|both",
    };

    private readonly Option<bool> _strokes = new("--strokes") { Description = "A picture of its stroke order for each character." };

    private readonly Option<string?> _audio = new("--audio-command")
    {
        Description = "A speech program for words and sentences: \"piper --model zh.onnx --output_file {out}\"; {text} where it takes the text, else the text is its input.",
        HelpName = "COMMAND",
    };

    public CardChoices()
    {
        _audio.Validators.Add(Checked(text => SpeechCommand.Parse(text)));
        _cards.Validators.Add(Checked(text => CardsOf(text)));
        _tones.Validators.Add(Checked(text => TonesOf(text)));
        _phonetic.AcceptOnlyFromAmong("pinyin", "zhuyin", "both");
    }

    public void AddTo(Command command)
    {
        command.Add(_cards);
        command.Add(_tones);
        command.Add(_phonetic);
        command.Add(_strokes);
        command.Add(_audio);
    }

    /// <summary>What a deck keeps of them.</summary>
    public void AddTo(KeptOptions kept)
    {
        kept.Add(_cards, "recognition");
        kept.Add(_tones, "standard");
        kept.Add(_phonetic, "");
        kept.Add(_strokes, "false");
    }

    public CardOptions Of(ParseResult parsed) => new()
    {
        Extra = parsed.GetValue(_cards) is { } cards ? CardsOf(cards) : ExtraCards.None,
        Tones = parsed.GetValue(_tones) is { } tones ? TonesOf(tones) : ToneScheme.Standard,
        Phonetic = parsed.GetValue(_phonetic) is { } phonetic ? Enum.Parse<Phonetic>(phonetic, ignoreCase: true) : Phonetic.ByScript,
    };

    public MediaMaker MediaOf(ParseResult parsed, string? dictionaries) =>
        new(parsed.GetValue(_strokes), parsed.GetValue(_audio) is { } line ? SpeechCommand.Parse(line) : null, dictionaries);

    private static ExtraCards CardsOf(string text)
    {
        var cards = ExtraCards.None;
        foreach (string kind in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            cards |= kind.ToLowerInvariant() switch
            {
                "recognition" => ExtraCards.None,
                "listening" => ExtraCards.Listening,
                "cloze" => ExtraCards.Cloze,
                "production" => ExtraCards.Production,
                _ => throw new FormatException($"“{kind}” is no kind of card; there are recognition, listening, cloze and production"),
            };
        return cards;
    }

    private static ToneScheme TonesOf(string text)
    {
        if (ToneScheme.Named.FirstOrDefault(scheme => scheme.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } scheme) return scheme;
        string names = string.Join(", ", ToneScheme.Named.Select(named => named.Name));
        if (!text.Contains(','))
            throw new FormatException($"“{text}” is no scheme of colours; there are {names}, or give five colours: e30000,02b31c,1510f0,8900bf,777777");
        return ToneScheme.Custom(text.Split(','));
    }

    private static Action<OptionResult> Checked(Action<string> read) => result =>
    {
        try
        {
            if (result.Tokens is [var token]) read(token.Value);
        }
        catch (FormatException e)
        {
            result.AddError($"{result.IdentifierToken?.Value}: {e.Message}");
        }
    };
}
