namespace FlashBuilder.Decks;

/// <summary>The options that can be seen from the notes of a deck that does not remember how it was built.</summary>
internal static class GuessedOptions
{
    private static readonly (Field Gate, string Kind)[] Kinds =
        [(Field.WithListening, "listening"), (Field.WithCloze, "cloze"), (Field.WithProduction, "production")];

    /// <param name="isFilled">Whether some note has something in a field.</param>
    public static DeckOrigin For(Func<Field, bool> isFilled)
    {
        var options = new Dictionary<string, string>();
        string cards = string.Join(',', Kinds.Where(kind => isFilled(kind.Gate)).Select(kind => kind.Kind));
        if (cards.Length > 0) options["--cards"] = cards;
        if (isFilled(Field.Strokes)) options["--strokes"] = "true";
        return new DeckOrigin { Options = options };
    }
}
