namespace FlashBuilder.Decks;

/// <summary>What a deck says about itself. Its glosses carry a licence that asks to be named wherever they go.</summary>
public static class DeckDescription
{
    public static string Of(string title) => Of("Vocabulary", title);

    public static string OfNames(string title) => Of("Names", title);

    public static string OfRetired(string title) =>
        $"Words that are no longer in {HtmlText.Escape(title)}. If you never learnt them, delete this deck; if you did, tag:{Deck.RetiredTag} finds them.";

    private static string Of(string what, string title) =>
        $"""
        {what} of {HtmlText.Escape(title)}, made with FlashBuilder.<br>
        Readings and meanings are from <a href="https://cc-cedict.org/">CC-CEDICT</a>, used under
        <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>; shortened and ordered for cards.
        Share this deck under the same licence.
        """.ReplaceLineEndings("\n");
}
