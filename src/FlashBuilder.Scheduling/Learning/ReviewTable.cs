namespace FlashBuilder.Scheduling;

/// <summary>The reviews of many cards in one array. Cards without a review are left out.</summary>
internal sealed class ReviewTable
{
    private readonly PastReview[] reviews;
    private readonly int[] ends;

    /// <exception cref="ArgumentException">A rating that is none.</exception>
    public ReviewTable(IReadOnlyList<IReadOnlyList<PastReview>> cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var all = new List<PastReview>();
        var bounds = new List<int>();
        for (int card = 0; card < cards.Count; card++)
        {
            if (cards[card].Count == 0) continue;
            for (int i = 0; i < cards[card].Count; i++)
            {
                PastReview review = cards[card][i];
                if (!Enum.IsDefined(review.Rating))
                    throw new ArgumentException($"Review {i} of card {card} has the rating {(int)review.Rating}; a rating is 1 to 4.", nameof(cards));
                // A clock that went back is no day's wait.
                all.Add(review with { ElapsedDays = i == 0 ? 0 : Math.Max(0, review.ElapsedDays) });
            }
            bounds.Add(all.Count);
        }
        reviews = [.. all];
        ends = [.. bounds];
        Predicted = reviews.Count(review => review.ElapsedDays > 0);
    }

    public int Cards => ends.Length;

    /// <summary>Reviews that are predicted: those a day or more after another.</summary>
    public int Predicted { get; }

    /// <summary>At least one review.</summary>
    public ReadOnlySpan<PastReview> this[int card]
    {
        get
        {
            int start = card == 0 ? 0 : ends[card - 1];
            return reviews.AsSpan(start, ends[card] - start);
        }
    }
}
