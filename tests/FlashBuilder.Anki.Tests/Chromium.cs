namespace FlashBuilder.Tests;

/// <summary>The browser of this machine, without its window and without the network.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    /// <summary>The page's document after its scripts ran.</summary>
    /// <param name="hash">What stands behind the page's address, with its #.</param>
    public static string Dump(TemporaryFolder folder, string html, int width, int height, string hash = "") =>
        Run(folder, html, width, height, hash, "--dump-dom");

    public static void Picture(TemporaryFolder folder, string html, int width, int height, string path) =>
        Run(folder, html, width, height, "", "--hide-scrollbars", $"--force-device-scale-factor={(width < 500 ? 2 : 1)}", $"--screenshot={path}");

    /// <summary>Prints the page as a browser's user would.</summary>
    public static void Print(TemporaryFolder folder, string html, string path) =>
        Run(folder, html, 1000, 1400, "", "--no-pdf-header-footer", $"--print-to-pdf={path}");

    private static string Run(TemporaryFolder folder, string html, int width, int height, string hash, params string[] action)
    {
        string page = folder["page.html"];
        File.WriteAllText(page, html);
        return ExternalProgram.Run(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--virtual-time-budget=2000",
            $"--user-data-dir={folder["profile"]}", $"--window-size={width},{height}", .. action, $"file://{page}{hash}",
        ]);
    }
}
