using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FlashBuilder.Anki.Zstandard;

/// <summary>
/// Copies that are mostly short: sixteen bytes at once, though fewer are meant, cost less than a copy of the right length.
/// So there are <see cref="Slack"/> bytes behind whatever is copied from or to.
/// </summary>
internal static class ShortCopy
{
    public const int Slack = 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Literals(ReadOnlySpan<byte> literals, int from, Span<byte> target, int at, int count)
    {
        if (count <= Slack) Vector128.Create(literals.Slice(from, Slack)).CopyTo(target.Slice(at, Slack));
        else literals.Slice(from, count).CopyTo(target[at..]);
    }

    /// <summary>Repeats what stands the distance before the place, which may run into its own beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Match(Span<byte> target, int at, int distance, int count)
    {
        if (distance >= Slack && count <= Slack)
            Vector128.Create<byte>(target.Slice(at - distance, Slack)).CopyTo(target.Slice(at, Slack));
        else
            LongMatch(target[(at - distance)..], distance, count);
    }

    private static void LongMatch(Span<byte> target, int distance, int count)
    {
        // What is copied is a period that doubles.
        for (int period = distance; count > 0; period *= 2)
        {
            int part = Math.Min(period, count);
            target[..part].CopyTo(target[period..]);
            count -= part;
        }
    }
}
