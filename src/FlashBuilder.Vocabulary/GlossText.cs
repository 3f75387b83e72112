namespace FlashBuilder.Vocabulary;

/// <summary>Makes the one short meaning of a card from a dictionary's gloss.</summary>
internal static class GlossText
{
    /// <summary>A card's meaning is read at a glance.</summary>
    public const int MostWords = 8;

    /// <summary>
    /// As many of the gloss's <c>;</c> parts as fit into <see cref="MostWords"/> words, the first at least; a first part
    /// that is longer loses its brackets, then what follows its first comma.
    /// </summary>
    public static string Shorten(string gloss)
    {
        if (CountWords(gloss) <= MostWords) return gloss;
        string[] parts = gloss.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return gloss;
        string shortened = CountWords(parts[0]) <= MostWords ? parts[0] : ShortenPart(parts[0]);
        foreach (string part in parts.AsSpan(1))
        {
            if (CountWords(shortened) + CountWords(part) > MostWords) break;
            shortened += "; " + part;
        }

        return shortened;
    }

    private static string ShortenPart(string part)
    {
        string bare = WithoutBrackets(part);
        if (CountWords(bare) <= MostWords) return bare;
        int comma = bare.IndexOf(',');
        return comma > 0 && CountWords(bare[..comma]) is >= 2 ? bare[..comma] : bare;
    }

    /// <summary>Brackets behind the first word go; those at the front say what the gloss is about.</summary>
    private static string WithoutBrackets(string text)
    {
        for (int open = text.IndexOf('(', 1); open > 0; open = text.IndexOf('(', open))
        {
            int close = text.IndexOf(')', open);
            if (close < 0) break;
            text = (text[..open].TrimEnd() + text[(close + 1)..]).Trim();
            open = Math.Min(open, text.Length);
        }

        return text;
    }

    private static int CountWords(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
