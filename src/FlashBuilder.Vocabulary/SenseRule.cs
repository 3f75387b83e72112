namespace FlashBuilder.Vocabulary;

/// <summary>Which sense a word has where some conditions hold.</summary>
/// <param name="Reading">As the dictionary writes it (<c>le5</c>), or empty for any.</param>
/// <param name="Gloss">
/// A piece of the right sense's gloss; or, where <paramref name="IsWorded"/>, the meaning itself, for words whose entry describes
/// what they do rather than what they mean.
/// </param>
/// <param name="Number">Its place in the file; tells rules apart.</param>
internal sealed record SenseRule(string Reading, SenseCondition[] Conditions, string Gloss, bool IsWorded, int Number)
{
    /// <summary>Whether it asks nothing of other tokens.</summary>
    public bool IsOfItself => Conditions.All(c => c.Place == SensePlace.Itself);

    public bool Holds(in SenseContext context)
    {
        foreach (var condition in Conditions)
            if (!condition.Holds(context)) return false;
        return true;
    }

    /// <summary>
    /// The sense that the rule names: the first that begins with its words, or else the first that begins with them after
    /// brackets or an article ("a hope" before "to hope"), or else the first that holds them.
    /// </summary>
    public string? Find(IReadOnlyList<RankedSense> senses)
    {
        string? found = null, close = null;
        foreach (var sense in senses)
        {
            int at = IndexIn(sense.Text);
            if (at == 0) return sense.Text;
            if (at < 0) continue;
            found ??= sense.Text;
            if (close is null && IsIntroduction(sense.Text[..at])) close = sense.Text;
        }

        return close ?? found;
    }

    private static bool IsIntroduction(string text) => text is "a " or "an " or "the " || (text[0] == '(' && text.EndsWith(") ", StringComparison.Ordinal));

    /// <summary>Where the rule's words stand in a gloss, whole; -1 where they do not.</summary>
    public int IndexIn(string sense)
    {
        for (int at = sense.IndexOf(Gloss, StringComparison.Ordinal); at >= 0; at = sense.IndexOf(Gloss, at + 1, StringComparison.Ordinal))
        {
            int end = at + Gloss.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sense[at - 1])) && (end == sense.Length || !char.IsLetterOrDigit(sense[end]))) return at;
        }

        return -1;
    }
}
