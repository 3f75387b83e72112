using System.Diagnostics;

namespace FlashBuilder.Torture;

/// <summary>Skips the calling test, loudly, where a program of the system is not there.</summary>
internal static class Needed
{
    public static void Strace() => Skip.IfNot(Runs("strace", "-q", "-o", "/dev/null", "true"), "strace is not here, or may not trace");

    public static void Namespaces() => Skip.IfNot(Runs("unshare", "-rm", "true"), "unshare -rm is not allowed here: no disk can be made full or read-only");

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
