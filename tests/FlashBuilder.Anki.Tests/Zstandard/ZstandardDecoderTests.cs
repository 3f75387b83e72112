using System.Text;
using FlashBuilder.Anki.Zstandard;

namespace FlashBuilder.Tests;

public sealed class ZstandardDecoderTests
{
    private const int Most = 300_000;

    [Fact]
    public void Each_sample_unpacks_to_what_its_checksum_wants() =>
        Assert.Equal([0, 14, 3000, 257, 299, 1499, 2336, 2336, 1665], SampleFrames.All.Select(frame => Decode(frame).Length));

    [Fact]
    public void Texts_unpack_to_what_they_were()
    {
        Assert.Equal("Zm9vYmFyIQ0xY7", Encoding.UTF8.GetString(Decode(SampleFrames.Stored)));
        Assert.StartsWith("<div>7 你好1 note-1</div><div>28 你好2 note-2</div>", Encoding.UTF8.GetString(Decode(SampleFrames.Text)));
        Assert.Equal(new string('x', 31), Encoding.UTF8.GetString(Decode(SampleFrames.RepeatedLiterals)));
        Assert.All(Decode(SampleFrames.Repeated), value => Assert.Equal((byte)'a', value));
        Assert.Equal(Decode(SampleFrames.RepeatedTables), Decode(SampleFrames.RecentOffsets));
    }

    [Theory]
    [InlineData("", 0xef46db3751d8e999)]
    [InlineData("abc", 0x44bc2cf5ad770999)]
    public void The_checksum_is_XXH64(string text, ulong hash) => Assert.Equal(hash, XxHash64.Hash(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(0)]
    [InlineData(131_072)]
    [InlineData(299_999)]
    public void What_is_stored_is_unpacked(int length)
    {
        byte[] content = Contents.Of("mixed", length);
        Assert.Equal(content, Decode(ZstandardEncoder.Store(content)));
    }

    [Fact]
    public void A_wrong_checksum_is_told()
    {
        byte[] frame = [.. SampleFrames.Text];
        frame[^1]++;
        Assert.Contains("checksum", Fault(frame));
    }

    [Fact]
    public void A_frame_that_claims_more_than_is_taken_is_refused_before_anything_is_unpacked()
    {
        // Content size in eight bytes: 2^63 - 1 and 2^64 - 1; no block follows.
        byte[] frame = [0x28, 0xb5, 0x2f, 0xfd, 0xe0, 255, 255, 255, 255, 255, 255, 255, 127];
        Assert.Contains("more bytes", Fault(frame));
        frame[^1] = 255;
        Assert.Contains("more bytes", Fault(frame));
    }

    [Fact]
    public void A_frame_that_gives_more_than_is_taken_is_refused()
    {
        foreach (byte[] frame in SampleFrames.Unchecked.Where(frame => frame.Length > 13))
        {
            int length = Decode(frame).Length;
            Assert.Equal(length, ZstandardDecoder.Decode(frame, length).Count);
            Assert.Throws<ZstandardException>(() => ZstandardDecoder.Decode(frame, length - 1));
        }
        Assert.Throws<ZstandardException>(() => ZstandardDecoder.Decode([.. SampleFrames.Text, .. SampleFrames.Text], 500));
    }

    [Fact]
    public void Little_memory_is_taken_for_a_large_claim()
    {
        // Claims 512 MB, holds one block of a byte, and ends there.
        byte[] frame = [0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 32, 8, 0, 0, 1];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<ZstandardException>(() => ZstandardDecoder.Decode(frame, 600 << 20));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_bomb_of_repeated_bytes_stops_at_the_bound()
    {
        // A window of 128 MiB without a content size; each block of four bytes gives 128 KiB.
        byte[] bomb = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3, .. Enumerable.Repeat(new byte[] { 0x02, 0, 0x10, 7 }, 100_000).SelectMany(block => block)];
        Assert.Contains("more bytes", Fault(bomb));
    }

    [Theory]
    [InlineData("", "no zstd frame")]
    [InlineData("28b52f", "no zstd frame")]
    [InlineData("504b0304", "no zstd frame")]
    [InlineData("28b52ffd", "within its header")]
    [InlineData("28b52ffd08", "later format")]
    [InlineData("28b52ffd0058", "ends within a frame")]
    [InlineData("28b52ffd00a0", "128 MiB")]
    [InlineData("28b52ffd210700", "dictionary")]
    [InlineData("28b52ffd2005", "ends within a frame")]
    [InlineData("28b52ffd2005070000", "unknown kind")]
    [InlineData("28b52ffd200529000000", "ends within a frame")]
    [InlineData("28b52ffd2005290000", "ends within a frame")]
    [InlineData("28b52ffd2005210000616263" + "64", "fewer bytes")]
    [InlineData("28b52ffd200531000061626364" + "6566", "larger than its frame")]
    [InlineData("28b52ffd2005050000", "empty")]
    [InlineData("28b52ffd20050d000000", "damaged")]
    [InlineData("28b52ffd2005150000" + "0380", "damaged")]
    [InlineData("28b52ffd2005" + "2d0000" + "4340000100", "never there")]
    [InlineData("28b52ffd2005" + "250000" + "0001fc01", "repeats a table")]
    [InlineData("502a4d18", "ends within a frame")]
    [InlineData("502a4d18ffffffff", "ends within a frame")]
    [InlineData("28b52ffd20012900006128b52ffd", "larger than its frame")]
    [InlineData("28b52ffd20010900006128b52f", "no zstd frame")]
    public void What_is_wrong_is_told(string hex, string fault) => Assert.Contains(fault, Fault(Convert.FromHexString(hex)));

    [Fact]
    public void A_skippable_frame_alone_is_nothing() => Assert.Empty(Decode([0x5f, 0x2a, 0x4d, 0x18, 1, 0, 0, 0, 9]));

    [Fact]
    public void Every_cut_frame_is_told()
    {
        foreach (byte[] frame in SampleFrames.All.Concat(SampleFrames.Unchecked))
            for (int length = 0; length < frame.Length; length++)
                Assert.Throws<ZstandardException>(() => Decode(frame[..length]));
    }

    [Fact]
    public void Every_changed_byte_of_a_checked_frame_is_told_or_changes_nothing()
    {
        foreach (byte[] frame in SampleFrames.All)
        {
            byte[] content = Decode(frame);
            foreach ((byte[] damaged, int changed) in Damaged(frame))
                if (TryDecode(damaged) is { } other) AssertStillSound(content, other, changed);
        }
    }

    [Fact]
    public void Every_changed_byte_of_an_unchecked_frame_is_told_or_gives_no_more_than_the_bound()
    {
        int sound = 0;
        foreach (byte[] frame in SampleFrames.Unchecked)
            foreach ((byte[] damaged, _) in Damaged(frame))
            {
                if (TryDecode(damaged) is not { } content) continue;
                Assert.InRange(content.Length, 0, Most);
                sound++;
            }
        // Most changes are of literals, which cannot be noticed here.
        Assert.NotEqual(0, sound);
    }

    /// <summary>Each byte in each other value; in frames of more than 150 bytes each bit.</summary>
    private static IEnumerable<(byte[] Frame, int Changed)> Damaged(byte[] frame)
    {
        for (int i = 0; i < frame.Length; i++)
            for (int flip = 1; flip < 256; flip = frame.Length > 150 ? flip * 2 : flip + 1)
            {
                byte[] damaged = [.. frame];
                damaged[i] ^= (byte)flip;
                yield return (damaged, i);
            }
    }

    /// <summary>
    /// The flag of the checksum is in byte 4: without it the frame ends before its checksum. Magic numbers of frames that
    /// are skipped leave nothing. Reserved bits and larger windows say nothing.
    /// </summary>
    private static void AssertStillSound(byte[] content, byte[] other, int changed)
    {
        if (changed >= 4 || other.Length > 0) Assert.Equal(content, other);
    }

    private static byte[]? TryDecode(byte[] frame)
    {
        try
        {
            return Decode(frame);
        }
        catch (ZstandardException)
        {
            return null;
        }
    }

    private static byte[] Decode(byte[] frame) => ZstandardDecoder.Decode(frame, Most).ToArray();

    private static string Fault(byte[] frame) => Assert.Throws<ZstandardException>(() => Decode(frame)).Message;
}
