using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FlashBuilder.Tests;

/// <summary>What a real browser finds on sides of cards, at three sizes, by day and by night.</summary>
/// <param name="States">Side, size and mode: how many were looked at.</param>
/// <param name="LowestContrast">Of any text to what is behind it.</param>
/// <param name="Faults">What ran over an edge, ran at all, was fetched, or cannot be read; none in a sound card.</param>
internal sealed partial record CardMeasure(int States, double LowestContrast, IReadOnlyList<string> Faults)
{
    private const string Script =
        """
        <!doctype html><meta charset="utf-8"><body><script>
        const sides = SIDES, faults = [];
        let states = 0, lowest = 99;
        onerror = message => faults.push(`error: ${message}`);
        const parts = colour => colour.match(/[\d.]+/g).map(Number);
        const linear = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
        function groundOf(win, element) {
            for (let at = element; at; at = at.parentElement) {
                const colour = parts(win.getComputedStyle(at).backgroundColor);
                if (colour.length === 3 || colour[3] === 1) return colour;
            }
            return [255, 255, 255];
        }
        function readText(label, win) {
            const walker = win.document.createTreeWalker(win.document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || element.closest('style, script') || element.getClientRects().length === 0) continue;
                const style = win.getComputedStyle(element);
                if (style.fontSize === '0px') continue;
                const a = luminance(parts(style.color)), b = luminance(groundOf(win, element));
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                lowest = Math.min(lowest, contrast);
                if (contrast < 4.5) faults.push(`${label}: ${contrast.toFixed(2)} of “${walker.currentNode.data.trim().slice(0, 20)}” ${element.className}`);
            }
        }
        (async () => {
            const frame = document.createElement('iframe');
            frame.style.border = 0;
            frame.height = 800;
            document.body.append(frame);
            for (const { Label, Html } of sides) {
                await new Promise(done => { frame.onload = done; frame.srcdoc = Html; });
                const win = frame.contentWindow, body = win.document.body, root = win.document.documentElement;
                for (const night of [false, true]) {
                    for (const name of ['nightMode', 'night_mode']) body.classList.toggle(name, night);
                    for (const width of [360, 768, 1280]) {
                        frame.width = width;
                        states++;
                        if (root.scrollWidth > root.clientWidth) faults.push(`${Label} at ${width}: needs ${root.scrollWidth}`);
                    }
                    readText(`${Label} ${night ? 'night' : 'day'}`, win);
                }
                if (win.ran || window.ran) faults.push(`${Label}: a text ran`);
                for (const fetched of win.performance.getEntriesByType('resource'))
                    if (!fetched.name.startsWith('data:')) faults.push(`${Label}: fetched ${fetched.name}`);
            }
            const result = document.createElement('p');
            result.textContent = `measured ${states} lowest ${lowest.toFixed(2)}${faults.map(fault => `\n${fault}`).join('')}\ndone`;
            document.body.append(result);
        })();
        </script></body>
        """;

    /// <param name="sides">Pages as Anki builds them, by day.</param>
    public static CardMeasure Of(TemporaryFolder folder, IEnumerable<(string Label, string Html)> sides)
    {
        string json = JsonSerializer.Serialize(sides.Select(side => new { side.Label, side.Html }));
        string page = Chromium.Dump(folder, Script.Replace("SIDES", json.Replace("</", "<\\/")), 1400, 900);
        Match result = Result().Match(page);
        Assert.True(result.Success, "the browser did not finish");
        string[] faults = result.Groups[3].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(int.Parse(result.Groups[1].Value), double.Parse(result.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), [.. faults.Select(WebUtility.HtmlDecode)!]);
    }

    [GeneratedRegex(@"<p>measured (\d+) lowest ([\d.]+)(.*?)\ndone</p>", RegexOptions.Singleline)]
    private static partial Regex Result();
}
