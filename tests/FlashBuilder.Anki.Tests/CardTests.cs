using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Tests;

/// <summary>Cards in a real browser: nothing runs over the edge, nothing that a text says is executed.</summary>
public sealed class CardTests : IDisposable
{
    private const ExtraCards All = ExtraCards.Listening | ExtraCards.Cloze | ExtraCards.Production;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Texts { get; } =
    [
        "港口",
        "<img src=x onerror='window.ran=true'><script>window.ran=true</script>\" onclick=\"window.ran=true\" {{Word}} [sound:x]",
        "{{c1::隱藏::hint}} {{#Word}}{{/Pinyin}} [latex]x[/latex] \\(x\\) [sound:http://127.0.0.1:9/x.mp3] &lt;b&gt; ' \" ` \u001f",
        new string('長', 300),
        new string('w', 300),
    ];

    [SkippableTheory]
    [MemberData(nameof(Texts))]
    public void Every_side_fits_its_window_can_be_read_and_runs_no_text(string text)
    {
        foreach (CardOptions options in new CardOptions[] { new() { Extra = All, Tones = ToneScheme.Pleco }, new() { Extra = All, Tones = ToneScheme.Hanping, Phonetic = Phonetic.Zhuyin } })
        {
            NoteFields fields = DeckBuilder.Build(Sample.With(Sample.Hostile(text)) with { Title = text }, null, Sample.Monday, options).Deck.Notes[0].Fields;
            foreach (Field field in NoteType.Fields)
                if (!fields.Has(field)) fields = fields.With(field, HtmlText.Escape(text));
            var sides = from template in Enumerable.Range(0, 4) from back in new[] { false, true } select ($"{template} {back}", CardPage.Html(fields, template, back, unfold: true));
            CardMeasure measure = CardMeasure.Of(folder, sides);
            Assert.Empty(measure.Faults);
            Assert.Equal(8 * 6, measure.States);
            Assert.InRange(measure.LowestContrast, 4.5, 21);
        }
    }

    [SkippableFact]
    public void The_measure_finds_what_is_wrong()
    {
        CardMeasure measure = CardMeasure.Of(folder, [("bad", CardPage.Html(
            "<div style='width:500px'>wide</div><i style='color:#888'>faint</i><script>window.ran=true</script><img src='http://127.0.0.1:9/x.png'>", 0))]);
        Assert.Equal(6, measure.States);
        foreach (string fault in new[] { "bad at 360: needs", "bad day: ", "bad: a text ran", "bad: fetched http" })
            Assert.Contains(measure.Faults, found => found.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_field_leaves_no_label()
    {
        string back = CardPage.Render(Sample.Deck.Notes[2].Fields, 0).Back;
        Assert.DoesNotContain("Level", back);
        Assert.DoesNotContain("Other meanings", back);
        Assert.Contains("Source", back);
    }

    [Fact]
    public void The_gate_keeps_the_whole_question()
    {
        for (int template = 1; template < NoteType.Templates.Count; template++)
            Assert.Equal("", CardPage.Render(Sample.Deck.Notes[0].Fields, template).Front.Trim());
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

    /// <summary>The word stands there once: alone, or with its zhuyin; in Anki, and in Mnemosyne, which fills every field.</summary>
    [SkippableTheory]
    [InlineData(true, false, "plain false ruby true")]
    [InlineData(true, true, "plain false ruby true")]
    [InlineData(false, false, "plain true ruby none")]
    [InlineData(false, true, "plain true ruby none")]
    public void The_word_is_shown_once(bool isTraditional, bool isWrapped, string expected)
    {
        WordList words = Sample.Words with { Script = isTraditional ? Script.Traditional : Script.Simplified };
        NoteFields fields = DeckBuilder.Build(words, null, Sample.Monday).Deck.Notes[1].Fields;
        if (isWrapped)
            foreach (Field field in NoteType.Fields)
                fields = fields.With(field, $"<span style=\"font-family: 'Arial'; font-size: 20pt; \">{fields[field]}</span>");
        const string Find =
            """
            const isShown = name => { const found = document.querySelector('.word ' + name); return found ? found.getClientRects().length > 0 : 'none'; };
            document.title = `plain ${isShown('.plain')} ruby ${isShown('.ruby')}`;
            """;
        Assert.Contains($"<title>{expected}</title>", Chromium.Dump(folder, CardPage.Html(fields, 0, back: true, script: Find), 900, 700));
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
}
