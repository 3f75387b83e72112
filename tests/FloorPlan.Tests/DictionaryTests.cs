using System.IO.Compression;
using System.Security.Cryptography;
using FlashBuilder.Tests;

namespace FloorPlan.Tests;

public class DictionaryTests
{
    // | `file` | what | origin | licence | number | `sha-256` |
    private static IReadOnlyDictionary<string, string> Checksums { get; } =
        File.ReadLines(Path.Combine(Repository.Dictionaries, "README.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 8 && cells[6].Length == 66)
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[6].Trim('`'));

    [Fact]
    public void The_text_of_every_file_has_the_checksum_of_the_readme()
    {
        Assert.NotEmpty(Checksums);
        Assert.All(Checksums, file => Assert.Equal(file.Value, Checksum(Path.Combine(Repository.Dictionaries, file.Key))));
    }

    [Fact]
    public void Every_data_file_has_a_row_in_the_readme()
    {
        const string folder = "dictionaries/";
        string[] without = ["README.md", "renew.cs"];
        IEnumerable<string> data = TrackedFiles.All
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .Select(file => file[folder.Length..])
            .Where(file => !without.Contains(file) && !file.StartsWith("licences/", StringComparison.Ordinal)
                && !file.StartsWith("user/", StringComparison.Ordinal));

        Assert.Empty(data.Except(Checksums.Keys));
    }

    // Of the text, not of the packed bytes: another compressor may pack the same text otherwise.
    private static string Checksum(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        return Convert.ToHexStringLower(SHA256.HashData(text));
    }
}
