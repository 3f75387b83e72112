using FlashBuilder.Anki.Zstandard;

namespace FlashBuilder.Tests;

/// <summary>What the real zstd program packs is unpacked to the same bytes.</summary>
public sealed class ZstandardProgramTests
{
    public static TheoryData<string> Levels => [.. Enumerable.Range(1, 19).Select(level => $"-{level}"), "--fast=5", "--ultra -20", "--ultra -22",
        "--long=27 -3", "--long=24 -19", "-3 --single-thread", "-1 -T2 -B512K"];

    [SkippableTheory]
    [MemberData(nameof(Levels))]
    public void Every_level_unpacks_to_what_was_packed(string options)
    {
        foreach (string kind in new[] { "text", "random", "repetitive", "skewed", "mixed" })
        {
            AssertUnpacks(Contents.Of(kind, 300_000), options.Split(' '));
            AssertUnpacks(Contents.Of(kind, 700), options.Split(' '));
        }
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(4095)]
    [InlineData(65791)]
    [InlineData(65792)]
    [InlineData(131_071)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    public void Every_size_unpacks_with_and_without_its_checksum_and_size(int length)
    {
        foreach (string kind in new[] { "text", "random", "repetitive", "skewed", "zeros" })
            foreach (string checksum in new[] { "--check", "--no-check" })
            {
                AssertUnpacks(Contents.Of(kind, length), checksum);
                byte[] content = Contents.Of(kind, length);
                Assert.Equal(content, Decode(ZstandardProgram.CompressPiped(content, checksum, "-6"), length));
            }
    }

    [SkippableTheory]
    [InlineData("text", "-3")]
    [InlineData("mixed", "-9")]
    [InlineData("mixed", "--ultra -22 --long=27")]
    [InlineData("skewed", "-19")]
    public void Several_megabytes_unpack(string kind, string options) => AssertUnpacks(Contents.Of(kind, 5_000_000), options.Split(' '));

    [SkippableFact]
    public void Matches_reach_back_over_the_whole_window()
    {
        byte[] head = Contents.Of("random", 100_000);
        AssertUnpacks([.. head, .. Contents.Of("random", 20_000_001), .. head], "--long=27");
        AssertUnpacks([.. head, .. Contents.Of("random", 8_000_003), .. head], "--ultra", "-22");
    }

    [SkippableFact]
    public void Frames_in_a_row_are_one_content()
    {
        byte[] first = Contents.Of("text", 9000), second = Contents.Of("mixed", 50_000);
        byte[] skipped = [0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
        byte[] frames = [.. skipped, .. ZstandardProgram.Compress(first), .. skipped, .. ZstandardProgram.CompressPiped(second, "-12"), .. ZstandardProgram.Compress([]),
            .. ZstandardProgram.Compress(first, "--no-check"), .. skipped];
        Assert.Equal([.. first, .. second, .. first], Decode(frames, 68_000));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(3_000_000)]
    public void What_is_stored_here_the_program_unpacks(int length)
    {
        byte[] content = Contents.Of("mixed", length);
        Assert.Equal(content, ZstandardProgram.Unpack(ZstandardEncoder.Store(content)));
    }

    [SkippableFact]
    public void A_frame_with_a_dictionary_is_refused()
    {
        using var folder = new TemporaryFolder();
        string[] samples = [.. Enumerable.Range(0, 40).Select(i => folder[$"{i}"])];
        foreach (string sample in samples) File.WriteAllBytes(sample, Contents.Of("text", 2000 + sample.Length * 7 + samples.IndexOf(sample)));
        Skip.IfNot(File.Exists("/usr/bin/zstd"), "zstd is not on this machine");
        ExternalProgram.Run("/usr/bin/zstd", ["-q", "--train", .. samples, "-o", folder["dictionary"], "--maxdict=8192"]);
        byte[] frame = ZstandardProgram.Compress(Contents.Of("text", 3000), "-D", folder["dictionary"]);
        Assert.Contains("dictionary", Assert.Throws<ZstandardException>(() => Decode(frame, 3000)).Message);
    }

    [SkippableFact]
    public void A_window_beyond_128_MiB_is_refused()
    {
        byte[] frame = ZstandardProgram.CompressPiped(Contents.Of("text", 3000), "--long=28");
        Assert.Contains("128 MiB", Assert.Throws<ZstandardException>(() => Decode(frame, 3000)).Message);
    }

    private static void AssertUnpacks(byte[] content, params IEnumerable<string> options) =>
        Assert.Equal(content, Decode(ZstandardProgram.Compress(content, options), content.Length));

    private static byte[] Decode(byte[] frames, int most) => ZstandardDecoder.Decode(frames, most).ToArray();
}
