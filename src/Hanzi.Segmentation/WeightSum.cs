using System.Runtime.CompilerServices;

namespace Hanzi.Segmentation;

/// <summary>
/// Adds up packed <see cref="Weights"/>, two of the four numbers side by side in 32 bits: an addition for two. Every number
/// is kept 128 more than it is, so that none is negative and up to 256 additions carry nothing into the neighbour.
/// </summary>
internal struct WeightSum
{
    private const uint Lanes = 0x00FF_00FF;
    private const int Bias = 128;
    private uint _even, _odd;

    /// <summary>Four zeros.</summary>
    public const uint Zero = 0x8080_8080;

    public static uint Of(Weights weights) => weights.Packed ^ Zero;

    /// <param name="weights">As <see cref="Of"/> gives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint weights)
    {
        _even += weights & Lanes;
        _odd += weights >> 8 & Lanes;
    }

    /// <summary>The sums after so many additions.</summary>
    public readonly (int Boundary, int Inside, int Begin, int End) Read(int additions)
    {
        int bias = additions * Bias;
        return ((int)(_even & 0xFFFF) - bias, (int)(_odd & 0xFFFF) - bias, (int)(_even >> 16) - bias, (int)(_odd >> 16) - bias);
    }
}
