namespace FlashBuilder.Study;

/// <summary>Cards by how well they are known. Cards of retired words are in none of them.</summary>
/// <param name="New">Never answered.</param>
/// <param name="Learning">In their learning or relearning steps.</param>
/// <param name="Young">With an interval of less than 21 days.</param>
/// <param name="Mature">With an interval of 21 days or more.</param>
/// <param name="Suspended">Not asked until the learner wants them again; counted here alone.</param>
/// <param name="Known">Of words that the learner marked known; counted here alone.</param>
public sealed record Maturity(int New, int Learning, int Young, int Mature, int Suspended, int Known)
{
    public int Total => New + Learning + Young + Mature + Suspended + Known;
}
