namespace Accuracy;

/// <summary>How a predicted word lies on the gold words.</summary>
public enum WordFit
{
    /// <summary>It is a gold word.</summary>
    Same,

    /// <summary>It is a part of one gold word.</summary>
    Cut,

    /// <summary>It is two or more whole gold words.</summary>
    Joined,

    /// <summary>
    /// An edge lies inside a gold word while a gold boundary lies inside it. A convention about the length of words
    /// may excuse <see cref="Cut"/> and <see cref="Joined"/>; nothing excuses this.
    /// </summary>
    Crossing,
}
