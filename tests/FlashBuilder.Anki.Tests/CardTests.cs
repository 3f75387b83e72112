using System.Text.RegularExpressions;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

/// <summary>Cards in a real browser: nothing runs over the edge, nothing that a text says is executed.</summary>
public sealed partial class CardTests : IDisposable
{
    private const ExtraCards All = ExtraCards.Listening | ExtraCards.Cloze | ExtraCards.Production;

    /// <summary>
    /// Shows each side in a frame of the width of a desktop window and of a phone, and writes down what it measures:
    /// the width that is there, the width that is needed, and whether a text's script ran.
    /// </summary>
    private const string Measure =
        """
        <!doctype html><meta charset="utf-8"><body><script>
        const sides = SIDES;
        for (const width of [390, 900]) for (const side of sides) {
            const frame = document.createElement('iframe');
            frame.width = width; frame.height = 844; frame.style.border = 0;
            frame.onload = () => {
                const page = frame.contentDocument.documentElement;
                const result = document.createElement('p');
                result.textContent = `measured ${page.clientWidth} needs ${page.scrollWidth} ran ${frame.contentWindow.ran === true}`;
                document.body.append(result);
            };
            frame.srcdoc = side;
            document.body.append(frame);
        }
        </script></body>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Texts { get; } =
    [
        "港口",
        "<img src=x onerror='window.ran=true'><script>window.ran=true</script>\" onclick=\"window.ran=true\" {{Word}} [sound:x]",
        new string('長', 300),
        new string('w', 300),
    ];

    [SkippableTheory]
    [MemberData(nameof(Texts))]
    public void Every_side_fits_its_window_and_runs_no_text(string text)
    {
        NoteFields fields = DeckBuilder.Build(Sample.With(Sample.Hostile(text)) with { Title = text }, null, Sample.Monday, All).Deck.Notes[0].Fields;
        foreach (Field field in NoteType.Fields)
            if (!fields.Has(field)) fields = fields.With(field, HtmlText.Escape(text));
        string[] sides = [.. from template in Enumerable.Range(0, 4) from back in new[] { false, true } select CardPage.Html(fields, template, back, unfold: true)];
        string json = System.Text.Json.JsonSerializer.Serialize(sides);
        MatchCollection results = Result().Matches(Chromium.Dump(folder, Measure.Replace("SIDES", json), 1000, 900));
        Assert.Equal(16, results.Count);
        Assert.All(results, result =>
        {
            Assert.Contains(result.Groups[1].Value, new[] { "390", "375", "900", "885" });
            Assert.True(int.Parse(result.Groups[2].Value) <= int.Parse(result.Groups[1].Value), result.Value);
            Assert.Equal("false", result.Groups[3].Value);
        });
    }

    [Fact]
    public void An_empty_field_leaves_no_label()
    {
        string back = CardPage.Side(NoteType.Templates[0].Back, Sample.Deck.Notes[2].Fields);
        Assert.DoesNotContain("Level", back);
        Assert.DoesNotContain("Other meanings", back);
        Assert.Contains("Source", back);
    }

    [Fact]
    public void The_gate_keeps_the_whole_question()
    {
        foreach (NoteTemplate template in NoteType.Templates.Skip(1))
            Assert.Equal("", CardPage.Side(template.Front, Sample.Deck.Notes[0].Fields).Trim());
    }

    /// <summary>Mnemosyne wraps every field, also an empty one, into a span with the editor's font.</summary>
    [SkippableFact]
    public void A_field_wrapped_by_Mnemosyne_looks_the_same()
    {
        NoteFields fields = Sample.Deck.Notes[2].Fields;
        foreach (Field field in NoteType.Fields)
            fields = fields.With(field, $"<span style=\"font-family: 'Arial'; font-size: 20pt; \">{fields[field]}</span>");
        const string Script =
            """
            const shown = [...document.querySelectorAll('.optional')].filter(e => e.offsetHeight > 0).map(e => e.querySelector('.label').textContent);
            const size = getComputedStyle(document.querySelector('.word span')).fontSize;
            document.title = shown.join(', ') + '; ' + size;
            """;
        string page = CardPage.Html(fields, 0, back: true, unfold: true, script: Script);
        Assert.Contains("<title>Frequency, Source; 88px</title>", Chromium.Dump(folder, page, 900, 700));
    }

    /// <summary>
    /// Draws every side; FLASHBUILDER_PICTURES names a folder to keep the pictures in and look at them (docs/card.md shows two).
    /// </summary>
    [SkippableFact]
    public void A_card_is_drawn_for_day_and_night_on_desktop_and_phone()
    {
        string pictures = Environment.GetEnvironmentVariable("FLASHBUILDER_PICTURES") ?? folder.Path;
        NoteFields fields = Sample.Deck.Notes[1].Fields;
        var drawn = new List<byte[]>();
        foreach ((string window, int width, int height) in new[] { ("desktop", 900, 700), ("phone", 390, 844) })
            foreach (bool night in new[] { false, true })
                foreach ((string side, bool back, bool unfold) in new[] { ("front", false, false), ("back", true, false), ("open", true, true) })
                {
                    string file = Path.Combine(pictures, $"{side}-{window}-{(night ? "night" : "light")}.png");
                    Chromium.Picture(folder, CardPage.Html(fields, 0, back, night, unfold), width, height, file);
                    drawn.Add(File.ReadAllBytes(file));
                }
        Assert.All(drawn, png => Assert.Equal("PNG"u8.ToArray(), png[1..4]));
        Assert.Equal(drawn.Count, drawn.Select(Convert.ToHexString).Distinct().Count());
    }

    [GeneratedRegex(@"measured (\d+) needs (\d+) ran (\w+)</p>")]
    private static partial Regex Result();
}
