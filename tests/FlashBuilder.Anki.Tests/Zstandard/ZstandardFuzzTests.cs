using FlashBuilder.Anki.Zstandard;
using Xunit.Abstractions;

namespace FlashBuilder.Tests;

/// <summary>
/// Mutations of real frames: none may end in another exception than the documented one or give more than the bound. A
/// short run by default; FLASHBUILDER_FUZZ is the number of mutations, FLASHBUILDER_FUZZ_SEED the first seed.
/// </summary>
public sealed class ZstandardFuzzTests(ITestOutputHelper console)
{
    private const int Most = 1 << 16;

    [Fact]
    public void No_mutation_of_a_frame_does_harm()
    {
        byte[][] frames = [.. SampleFrames.Unchecked.Where(frame => frame.Length > 13)];
        (int count, int seed) = Mutation.Settings(20_000);
        int sound = 0;
        (TimeSpan Took, int Seed) slowest = default;
        for (int i = 0; i < count; i++)
        {
            var random = new Random(seed + i);
            byte[] damaged = Mutation.Of(frames[random.Next(frames.Length)], random, frames);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            try
            {
                Assert.InRange(ZstandardDecoder.Decode(damaged, Most).Count, 0, Most);
                sound++;
            }
            catch (ZstandardException)
            {
                // As documented.
            }
            catch (Exception fault)
            {
                Assert.Fail($"seed {seed + i}: {Convert.ToBase64String(damaged)}\n{fault}");
            }
            // Of the processor: a machine with other work to do makes nothing look like a hang.
            TimeSpan took = Environment.CpuUsage.TotalTime - before;
            if (took > slowest.Took) slowest = (took, seed + i);
        }
        console.WriteLine($"{count} mutations from seed {seed}, {sound} still unpacked, slowest {slowest.Took.TotalMilliseconds:F1} ms (seed {slowest.Seed})");
        Assert.InRange(sound, 1, count - 1);
    }
}
