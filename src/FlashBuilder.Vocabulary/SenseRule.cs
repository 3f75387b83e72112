namespace FlashBuilder.Vocabulary;

/// <summary>Which sense a word has where some conditions hold.</summary>
/// <param name="Reading">As the dictionary writes it (<c>le5</c>), or empty for any.</param>
/// <param name="Gloss">
/// A piece of the right sense's gloss; or, where <paramref name="IsWorded"/>, the meaning itself, for words whose entry describes
/// what they do rather than what they mean.
/// </param>
/// <param name="Number">Its place in the file; tells rules apart.</param>
internal sealed record SenseRule(string Reading, IReadOnlyList<SenseCondition> Conditions, string Gloss, bool IsWorded, int Number)
{
    public bool Holds(in SenseContext context)
    {
        foreach (var condition in Conditions)
            if (!condition.Holds(context)) return false;
        return true;
    }

    /// <summary>Whether a sense is the one the rule names: its words, from the beginning of one of them.</summary>
    public bool Names(string sense) => IndexIn(sense) >= 0;

    /// <summary>Where the rule's words stand in a gloss; -1 where they do not.</summary>
    public int IndexIn(string sense)
    {
        for (int at = sense.IndexOf(Gloss, StringComparison.Ordinal); at >= 0; at = sense.IndexOf(Gloss, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(sense[at - 1])) return at;
        return -1;
    }
}
