using FlashBuilder.Anki;
using Xunit.Abstractions;

namespace FlashBuilder.Tests;

/// <summary>
/// Mutations of real packages and collections: none may end in another exception than the documented one. A short run by
/// default; FLASHBUILDER_FUZZ is the number of mutations, FLASHBUILDER_FUZZ_SEED the first seed.
/// </summary>
public sealed class CollectionFuzzTests(ITestOutputHelper console)
{
    [Fact]
    public void No_mutation_of_a_package_does_harm()
    {
        byte[] schema11 = TestCollection.Schema11(pageSize: 512), schema18 = TestCollection.Schema18();
        byte[][] files = [schema11, schema18, TestPackage.Legacy1(schema11), TestPackage.Legacy2(schema11), TestPackage.Latest(schema18)];
        (int count, int seed) = Mutation.Settings(1000);
        int sound = 0;
        (TimeSpan Took, int Seed) slowest = default;
        for (int i = 0; i < count; i++)
        {
            var random = new Random(seed + i);
            byte[] damaged = Damage(files, random);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            try
            {
                CollectionReader.Read("file", _ => new MemoryStream(damaged));
                sound++;
            }
            catch (AnkiPackageException)
            {
                // As documented.
            }
            catch (Exception fault)
            {
                Assert.Fail($"seed {seed + i}\n{fault}");
            }
            // Of the processor: a machine with other work to do makes nothing look like a hang.
            TimeSpan took = Environment.CpuUsage.TotalTime - before;
            if (took > slowest.Took) slowest = (took, seed + i);
        }
        console.WriteLine($"{count} mutations from seed {seed}, {sound} still read, slowest {slowest.Took.TotalMilliseconds:F1} ms (seed {slowest.Seed}), peak {Environment.WorkingSet >> 20} MB");
        Assert.InRange(sound, 1, count - 1);
    }

    /// <summary>The file itself, or the collection within a sound package.</summary>
    private static byte[] Damage(byte[][] files, Random random) => random.Next(4) switch
    {
        0 => TestPackage.Latest(Mutation.Of(files[1], random, files)),
        _ => Mutation.Of(files[random.Next(files.Length)], random, files),
    };
}
