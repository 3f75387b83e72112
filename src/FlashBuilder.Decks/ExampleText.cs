using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>The example sentence in HTML: with the word in bold, or with gaps in its place.</summary>
internal static class ExampleText
{
    public static string Bold(Example example) => Render(example, word => $"<b>{HtmlText.Escape(word)}</b>");

    /// <summary>One full-width low line for each character, so that the gap tells how long the word is.</summary>
    public static string Gapped(Example example) =>
        Render(example, word => $"<b>{new string('＿', word.EnumerateRunes().Count())}</b>");

    private static string Render(Example example, Func<string, string> target)
    {
        var html = new StringBuilder();
        int at = 0;
        foreach (TextSpan span in example.Targets)
        {
            html.Append(HtmlText.Escape(example.Text[at..span.Start])).Append(target(span.Of(example.Text)));
            at = span.End;
        }
        return html.Append(HtmlText.Escape(example.Text[at..])).ToString();
    }
}
