namespace FlashBuilder.Torture;

/// <summary>Where the program is run: what the disk does to it.</summary>
internal sealed record Surroundings(string Name, string Script)
{
    public static Surroundings Plain { get; } = new("", "");

    /// <summary>No file may grow beyond so many KiB. The runtime's own executable memory would be such a file, unless it is told not to map it twice.</summary>
    public static Surroundings FileLimit(int kibibytes) =>
        new($"no file beyond {kibibytes} KiB", $"export DOTNET_EnableWriteXorExecute=0; trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\"");

    /// <summary>A disk with so many KiB left: the folder is a small disk in memory as long as the program runs.</summary>
    public static Surroundings FullDisk(int kibibytes) => new($"a disk with {kibibytes} KiB left",
        $$"""
        set -e; world=$PWD; keep=$(mktemp -d); size=$(( $(du -sk "$world" | cut -f1) + 64 + {{kibibytes}} ))
        mount --bind "$world" "$keep"; mount -t tmpfs -o size=${size}k none "$world"; cp -a "$keep"/. "$world"; cd "$world"
        set +e; "$@"; code=$?; set -e
        find "$keep" -mindepth 1 -delete; cp -a "$world"/. "$keep"; umount -l "$keep"; rmdir "$keep"; exit $code
        """)
    { IsOwnNamespace = true };

    /// <summary>A folder below which nothing can be written, also by the superuser.</summary>
    public static Surroundings ReadOnly(string folder) => new($"{folder} is read-only",
        $"mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}' && cd \"$PWD\" && exec \"$@\"")
    { IsOwnNamespace = true };

    /// <summary>Killed when a thread comes to its n-th call of a kind; nothing of that call is done.</summary>
    public static Surroundings Crash(string calls, int at) => new($"killed at {calls} {at}", "")
    {
        Prefix = ["strace", "-f", "-q", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:signal=KILL:when={at}"],
    };

    /// <summary>Waits for seconds before a call, so that another program comes in between.</summary>
    public static Surroundings Slow(string calls, int at, int seconds) => new($"{seconds} s late at {calls} {at}", "")
    {
        Prefix = ["strace", "-f", "-q", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:delay_enter={seconds}s:when={at}"],
    };

    /// <summary>What it calls is written to a file.</summary>
    public static Surroundings Traced(string log) => new("traced", "")
    {
        Prefix = ["strace", "-f", "-q", "-y", "-s", "4096", "-o", log, "-e", "trace=pwrite64,pwritev,write,writev,ftruncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,openat"],
    };

    private bool IsOwnNamespace { get; init; }

    private string[] Prefix { get; init; } = [];

    /// <summary>Whether the program is a child of a shell, so that a kill would meet the shell alone.</summary>
    public bool IsWrapped => IsOwnNamespace && !Script.Contains("exec \"$@\"", StringComparison.Ordinal);

    public string[] Around(string[] program)
    {
        if (Script.Length == 0) return [.. Prefix, .. program];
        string[] shell = ["bash", "-c", Script, "bash", .. program];
        return IsOwnNamespace ? ["unshare", "-rm", .. shell] : shell;
    }
}
