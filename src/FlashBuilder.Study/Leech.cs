namespace FlashBuilder.Study;

/// <summary>A card that is forgotten again and again takes more time than it is worth.</summary>
internal static class Leech
{
    /// <param name="lapses">How often the card was forgotten, now included.</param>
    /// <param name="limit">From when on; again after each further half of it. 0: never.</param>
    public static bool Is(int lapses, int limit) =>
        limit > 0 && lapses >= limit && (lapses - limit) % Math.Max(1, limit / 2) == 0;
}
