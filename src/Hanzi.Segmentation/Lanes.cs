namespace Hanzi.Segmentation;

/// <summary>
/// The four numbers of <see cref="Weights"/> side by side in 64 bits, each 128 more than it is: so one addition adds all
/// four, up to 256 times without a carry into the neighbour.
/// </summary>
internal static class Lanes
{
    private const int Bias = 128;

    /// <summary>Four zeros.</summary>
    public const ulong Zero = 0x0080_0080_0080_0080;

    public static ulong Of(Weights weights) =>
        Lane(weights.Boundary) | Lane(weights.Inside) << 16 | Lane(weights.Begin) << 32 | Lane(weights.End) << 48;

    /// <summary>The sums after so many additions.</summary>
    public static (int Boundary, int Inside, int Begin, int End) Read(ulong sum, int additions)
    {
        int bias = additions * Bias;
        return ((ushort)sum - bias, (ushort)(sum >> 16) - bias, (ushort)(sum >> 32) - bias, (ushort)(sum >> 48) - bias);
    }

    private static ulong Lane(int weight) => (ulong)(weight + Bias);
}
