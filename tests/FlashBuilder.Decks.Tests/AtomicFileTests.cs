using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public AtomicFileTests() => path = folder["known.txt"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_beside_the_target_by_any_name_is_left_alone()
    {
        File.WriteAllText(path + ".writing", "mine");
        AtomicFile.Write(path, "new"u8, overwrite: true);
        Assert.Equal("mine", File.ReadAllText(path + ".writing"));
        Assert.Equal(["known.txt", "known.txt.writing"], folder.Files);
    }

    [SkippableFact]
    public void A_link_by_the_name_of_a_temporary_file_is_not_followed()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs links");
        File.WriteAllText(folder["other.txt"], "other");
        File.CreateSymbolicLink(path + ".writing", folder["other.txt"]);
        AtomicFile.Write(path, "new"u8, overwrite: true);
        Assert.Equal("other", File.ReadAllText(folder["other.txt"]));
        Assert.NotNull(new FileInfo(path + ".writing").LinkTarget);
    }

    [SkippableFact]
    public void A_link_stays_and_the_file_behind_it_is_replaced_with_its_rights()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs links");
        Directory.CreateDirectory(folder["away"]);
        string real = folder["away/real.txt"];
        File.WriteAllText(real, "old");
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        File.CreateSymbolicLink(folder["middle"], "away/real.txt");
        File.CreateSymbolicLink(path, "middle");
        AtomicFile.Write(path, "new"u8, overwrite: true);
        Assert.Equal("middle", new FileInfo(path).LinkTarget);
        Assert.Equal("new", File.ReadAllText(real));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(real));
        Assert.Single(Directory.GetFileSystemEntries(folder["away"]));
    }

    [SkippableFact]
    public void A_link_to_nothing_yet_has_its_file_made()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs links");
        File.CreateSymbolicLink(path, folder["later.txt"]);
        AtomicFile.Write(path, "new"u8, overwrite: false);
        Assert.Equal("new", File.ReadAllText(folder["later.txt"]));
        Assert.NotNull(new FileInfo(path).LinkTarget);
    }

    [SkippableFact]
    public void Links_in_a_circle_are_told()
    {
        Skip.If(OperatingSystem.IsWindows(), "needs links");
        File.CreateSymbolicLink(path, folder["b"]);
        File.CreateSymbolicLink(folder["b"], path);
        Assert.Contains("circle", Assert.Throws<IOException>(() => AtomicFile.Write(path, "new"u8, overwrite: true)).Message);
    }

    [Fact]
    public void A_name_as_long_as_names_may_be_is_written()
    {
        string name = new('n', 255);
        AtomicFile.Write(folder[name], "new"u8, overwrite: true);
        Assert.Equal([name], folder.Files);
    }

    [SkippableFact]
    public void A_device_is_written_into()
    {
        Skip.IfNot(File.Exists("/dev/full"), "no devices");
        AtomicFile.Write("/dev/null", "new"u8, overwrite: true);
        Assert.True(AtomicFile.IsStream("/dev/null"));
        File.CreateSymbolicLink(path, "/dev/full");
        Assert.True(AtomicFile.IsStream(path));
        Assert.Equal("the disk is full", DiskTrouble.Describe(Assert.Throws<IOException>(() => AtomicFile.Write(path, "new"u8, overwrite: true))));
        Assert.NotNull(new FileInfo(path).LinkTarget);
        Assert.False(AtomicFile.IsStream(folder.Path));
        Assert.False(AtomicFile.IsStream(folder["nothing"]));
    }
}
