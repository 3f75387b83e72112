namespace Accuracy.Readings;

/// <summary>Where an example comes from; each origin has its own weight in training.</summary>
internal enum Origin
{
    /// <summary>A single-character token of a sentence.</summary>
    Token,
    /// <summary>A character of a token that is no headword: mostly of a name.</summary>
    Name,
    /// <summary>A character inside a headword of a sentence.</summary>
    Inside,
    /// <summary>A character of a headword or a phrase.</summary>
    Headword,
}

/// <summary>A character in a context, and how it is read there.</summary>
/// <param name="Character">Folded.</param>
/// <param name="Gold">Index of the right reading among the character's.</param>
/// <param name="Allowed">A bit for each reading that the written form can have.</param>
/// <param name="Keys">The features.</param>
/// <param name="Names">Kind and value of each.</param>
/// <param name="Cover">The reading of a dictionary word that runs across the tokens, or -1.</param>
/// <param name="CoverLength">Its length.</param>
/// <param name="IsChosen">Whether it was written to show a reading, and says nothing of how often the reading is met.</param>
internal sealed record Example(
    char Character, int Gold, uint Allowed, uint[] Keys, string[] Names, int Cover, int CoverLength, Origin Origin, float Weight,
    bool IsChosen = false);
