namespace FlashBuilder.Scheduling;

/// <summary>A small random sequence, the same on every system and version (Steele, Lea, Flood 2014; Vigna's constants).</summary>
internal struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 inclusive to 1 exclusive.</summary>
    public double NextUnit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 inclusive to <paramref name="end"/> exclusive.</summary>
    public int NextBelow(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);
}
