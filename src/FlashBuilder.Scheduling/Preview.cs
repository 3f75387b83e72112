namespace FlashBuilder.Scheduling;

/// <summary>What each of the four ratings would lead to.</summary>
public sealed record Preview(Review Again, Review Hard, Review Good, Review Easy)
{
    /// <exception cref="ArgumentOutOfRangeException">No such rating.</exception>
    public Review this[Rating rating] => rating switch
    {
        Rating.Again => Again,
        Rating.Hard => Hard,
        Rating.Good => Good,
        Rating.Easy => Easy,
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, "A rating is 1 to 4."),
    };
}
