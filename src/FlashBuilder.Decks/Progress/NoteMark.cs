namespace FlashBuilder.Decks;

/// <summary>What may hold for a note: the values of <c>note_marks</c>.</summary>
public static class NoteMark
{
    /// <summary>Its cards are not asked.</summary>
    public const string Known = "known";

    /// <summary>Forgotten often.</summary>
    public const string Leech = "leech";
}
