using System.Diagnostics;

namespace FlashBuilder.Tests;

/// <summary>The zstd program (Debian's package), or a skipped test.</summary>
internal static class ZstandardProgram
{
    private const string Path = "/usr/bin/zstd";

    public static byte[] Compress(byte[] content, params IEnumerable<string> options)
    {
        Skip.IfNot(File.Exists(Path), $"{Path} is not on this machine");
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["content"], content);
        // From a file it knows the size and says so in the frame; from a pipe it does not.
        ExternalProgram.Run(Path, [.. options, "-q", folder["content"], "-o", folder["frame"]]);
        return File.ReadAllBytes(folder["frame"]);
    }

    public static byte[] Unpack(byte[] frame)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["frame"], frame);
        ExternalProgram.Run(Path, ["-d", "-q", folder["frame"], "-o", folder["content"]]);
        return File.ReadAllBytes(folder["content"]);
    }

    public static byte[] CompressPiped(byte[] content, params IEnumerable<string> options)
    {
        Skip.IfNot(File.Exists(Path), $"{Path} is not on this machine");
        var start = new ProcessStartInfo(Path, [.. options, "-q", "-c"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        var frame = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(frame);
        process.StandardInput.BaseStream.Write(content);
        process.StandardInput.Close();
        reading.Wait();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return frame.ToArray();
    }
}
