namespace FlashBuilder.Tests;

/// <summary>Damages bytes in the ways that find faults of readers.</summary>
internal static class Mutation
{
    /// <summary>From FLASHBUILDER_FUZZ and FLASHBUILDER_FUZZ_SEED; a short run from seed 1 without them.</summary>
    public static (int Count, int Seed) Settings(int byDefault) =>
        (int.Parse(Environment.GetEnvironmentVariable("FLASHBUILDER_FUZZ") ?? $"{byDefault}"),
            int.Parse(Environment.GetEnvironmentVariable("FLASHBUILDER_FUZZ_SEED") ?? "1"));

    /// <summary>One to four changes: bits, bytes, numbers, cuts, doublings, and pieces of other files.</summary>
    public static byte[] Of(byte[] original, Random random, IReadOnlyList<byte[]> others)
    {
        List<byte> bytes = [.. original];
        for (int changes = random.Next(1, 5); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0 or 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2 or 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4:
                    byte extreme = new byte[] { 0, 1, 127, 128, 255 }[random.Next(5)];
                    for (int i = at; i < Math.Min(at + random.Next(1, 9), bytes.Count); i++) bytes[i] = extreme;
                    break;
                case 5:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 6:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                default:
                    byte[] other = others[random.Next(others.Count)];
                    int from = random.Next(other.Length);
                    byte[] piece = other[from..Math.Min(other.Length, from + random.Next(1, 200))];
                    if (random.Next(2) == 0) bytes.RemoveRange(at, Math.Min(piece.Length, bytes.Count - at));
                    bytes.InsertRange(at, piece);
                    break;
            }
        }
        return [.. bytes];
    }
}
