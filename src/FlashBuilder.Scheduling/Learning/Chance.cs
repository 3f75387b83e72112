namespace FlashBuilder.Scheduling;

internal static class Chance
{
    /// <summary>Kept away from 0 and 1, where one surprise would weigh more than all other reviews.</summary>
    public static double Bounded(double probability) => Math.Clamp(probability, 1e-6, 1 - 1e-6);
}
