using Spectre.Console;

namespace FlashBuilder.Cli.Tests;

public class PaletteTests
{
    [Theory]
    [InlineData(Ink.Tone1)]
    [InlineData(Ink.Tone2)]
    [InlineData(Ink.Tone3)]
    [InlineData(Ink.Tone4)]
    [InlineData(Ink.Tone5)]
    [InlineData(Ink.Faint)]
    [InlineData(Ink.Right)]
    [InlineData(Ink.Wrong)]
    [InlineData(Ink.Bar)]
    internal void Colours_can_be_read_on_black_and_on_white(Ink ink)
    {
        // WCAG 2.1: (lighter + 0.05) / (darker + 0.05) of the relative luminances.
        double luminance = Luminance(Palette.Of(ink).Foreground);
        Assert.InRange((luminance + 0.05) / 0.05, 4.5, 21);
        Assert.InRange(1.05 / (luminance + 0.05), 4.5, 21);
    }

    [Fact]
    public void The_word_and_its_mark_have_no_colour()
    {
        Assert.Equal(Color.Default, Palette.Of(Ink.Word).Foreground);
        Assert.Equal(Color.Default, Palette.Of(Ink.Target).Foreground);
    }

    private static double Luminance(Color colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
