using System.Text;

namespace FlashBuilder.Tests;

/// <summary>Bytes of several characters to compress, the same each time.</summary>
internal static class Contents
{
    public static byte[] Of(string kind, int length)
    {
        var random = new Random(length);
        byte[] bytes = new byte[length];
        switch (kind)
        {
            case "text":
                FillText(bytes, random);
                break;
            case "random":
                random.NextBytes(bytes);
                break;
            case "repetitive":
                for (int i = 0; i < length; i++) bytes[i] = (byte)"的一是了我不在人們有來他這上著個地到大里說就去子得也和那要下看天時過出小麼起你都把好還多沒為又可家學"u8[i % 23 * 7 % 40];
                break;
            case "skewed":
                for (int i = 0; i < length; i++) bytes[i] = (byte)(random.NextDouble() * random.NextDouble() * random.NextDouble() * 90 + 32);
                break;
            case "mixed":
                for (int i = 0; i < length;)
                {
                    int part = Math.Min(length - i, random.Next(1, 40_000));
                    string[] kinds = ["text", "random", "repetitive", "skewed", "zeros"];
                    Of(kinds[random.Next(kinds.Length)], part).CopyTo(bytes, i);
                    i += part;
                }
                break;
        }
        return bytes;
    }

    /// <summary>Words of a small vocabulary, the first ones most often, with markup between them as in notes.</summary>
    private static void FillText(byte[] bytes, Random random)
    {
        byte[][] words = [.. Enumerable.Range(0, 3000).Select(i => Encoding.UTF8.GetBytes(
            $"{(char)(0x4e00 + i * 7 % 20000)}{(char)(0x4e00 + i * 13 % 20000)} w{i:x}"))];
        for (int i = 0; i < bytes.Length;)
        {
            byte[] word = words[(int)(random.NextDouble() * random.NextDouble() * random.NextDouble() * words.Length)];
            byte[] piece = [.. word, .. (random.Next(6) == 0 ? "<div class=\"w\">" : " ").Select(c => (byte)c)];
            int part = Math.Min(piece.Length, bytes.Length - i);
            piece.AsSpan(0, part).CopyTo(bytes.AsSpan(i));
            i += part;
        }
    }
}
