using System.Globalization;
using System.Text.RegularExpressions;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed partial class TemplateTests
{
    public static IEnumerable<object[]> Sides { get; } =
        from template in Enumerable.Range(0, NoteType.Templates.Count)
        from back in new[] { false, true }
        select new object[] { template, back };

    [Theory]
    [MemberData(nameof(Sides))]
    public void Every_field_exists_and_every_section_closes(int template, bool back)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Side(template, back)))
        {
            string name = tag.Groups[2].Value.Split(':')[^1];
            Assert.True(Enum.TryParse<Field>(name, out _), tag.Value);
            if (tag.Groups[1].Value is "#" or "^") open.Push(name);
            if (tag.Groups[1].Value == "/") Assert.Equal(open.Pop(), name);
        }
        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public void No_script_and_no_network(int template, bool back) =>
        Assert.DoesNotMatch("(?i)<script|javascript:|\\son\\w+=|http|url\\(|@import", Side(template, back) + NoteType.Css);

    [Fact]
    public void Extra_cards_are_wholly_behind_their_gates()
    {
        foreach (NoteTemplate template in NoteType.Templates.Skip(1))
        {
            Assert.StartsWith($"{{{{#{template.Gate}}}}}\n", template.Front);
            Assert.EndsWith($"{{{{/{template.Gate}}}}}\n", template.Front);
            Assert.Equal(2, Regex.Count(template.Front, $"{{{{[#/^]{template.Gate}}}}}"));
        }
        Assert.Null(NoteType.Templates[0].Gate);
    }

    [Fact]
    public void The_question_does_not_speak_or_spell()
    {
        Assert.DoesNotMatch("tts|Pinyin|Zhuyin|tone|Audio", NoteType.Templates[0].Front);
        Assert.All(NoteType.Templates, template => Assert.Single(Regex.Matches(template.Back, "<hr id=answer>")));
    }

    [Fact]
    public void Ids_and_fields_are_what_they_were()
    {
        Assert.Equal(1_735_725_600_000, NoteType.Id);
        Assert.Equal([1_735_725_600_200, 1_735_725_600_201, 1_735_725_600_202, 1_735_725_600_203], NoteType.Templates.Select(t => t.Id));
        Assert.Equal(1_735_725_600_121, NoteType.FieldId(Field.OwnNotes));
        Assert.Equal("Key Word OtherScript Pinyin Zhuyin Spoken OtherRegion Meaning MoreMeanings POS MeasureWord Sentence " +
            "SentencePinyin SentenceTranslation SentenceCloze Parts Level Frequency Source Audio Strokes OwnNotes " +
            "WithListening WithCloze WithProduction", string.Join(' ', NoteType.Fields));
    }

    [Fact]
    public void The_description_of_the_card_names_every_field()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "card.md"));
        Assert.All(NoteType.Fields.Take(22), field => Assert.Contains($"\n| {field} |", text));
    }

    /// <summary>WCAG 2 AA for text: 4.5 to 1, on the card's paper and on the panel under the sentence.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Colours_have_contrast(int theme)
    {
        var colours = Colour().Matches(NoteType.Css).GroupBy(match => match.Groups[1].Value)
            .ToDictionary(group => group.Key, group => Luminance(group.ElementAt(theme).Groups[2].Value));
        foreach (string text in new[] { "ink", "soft", "accent", "tone1", "tone2", "tone3", "tone4", "tone5" })
            foreach (string ground in new[] { "paper", "panel" })
            {
                double ratio = (Math.Max(colours[text], colours[ground]) + 0.05) / (Math.Min(colours[text], colours[ground]) + 0.05);
                Assert.True(ratio >= 4.5, $"{text} on {ground}: {ratio:F2}");
            }
    }

    /// <summary>The style sheet's colours are those of the schemes as <see cref="ToneScheme.Custom"/> would make them readable.</summary>
    [Theory]
    [InlineData("pleco", "#e30000,#02b31c,#1510f0,#8900bf,#777777")]
    [InlineData("hanping", "#64b4ff,#30b030,#f08000,#d00020,#a0a0a0")]
    public void Named_schemes_are_readable_forms_of_their_colours(string name, string colours)
    {
        Assert.Contains(ToneScheme.Named, scheme => scheme.Name == name);
        string own = ToneScheme.Custom(colours.Split(',')).Attributes;
        string Of(string time) => string.Concat(Enumerable.Range(1, 5).Select(tone => $" --tone{tone}: {Regex.Match(own, $"--{time}{tone}:(#\\w+)").Groups[1].Value};"));
        Assert.Contains($"\n.{name} {{{Of("day")} }}", NoteType.Css);
        Assert.Contains($".nightMode .{name}, .night_mode .{name} {{{Of("night")} }}", NoteType.Css);
    }

    private static string Side(int template, bool back) =>
        back ? NoteType.Templates[template].Back : NoteType.Templates[template].Front;

    private static double Luminance(string hex)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(2 * i, 2), NumberStyles.HexNumber) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"\{\{([#^/]?)([^}]+)\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex("--([a-z0-9]+): #([0-9a-f]{6})")]
    private static partial Regex Colour();
}
