using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>A field of any note as plain text: without HTML, sounds and the readings of ruby, lines divided by line feeds.</summary>
internal static class FieldPlainText
{
    /// <summary>More than any word's field has; what is behind it is not looked at.</summary>
    private const int Longest = 4096;

    private const char FirstKana = '\u3041', LastKana = '\u30fa';

    public static string Of(string html)
    {
        if (html.Length > Longest) html = html[..Longest];
        if (html.AsSpan().IndexOfAny("<&\n[") < 0) return html;
        string text = WithoutBrackets(string.Join('\n', PlainText.Lines(html)));
        // Kana as readings tell what the characters are.
        return HasKana(html) && !HasKana(text) ? $"{text}\n{string.Concat(html.Where(IsKana))}" : text;
    }

    private static bool HasKana(string text) => text.AsSpan().ContainsAnyInRange(FirstKana, LastKana);

    private static bool IsKana(char c) => c is >= FirstKana and <= LastKana;

    /// <summary>The gaps of a cloze field that these cards ask for, one a line; null where the field has no gaps.</summary>
    /// <param name="ordinals">Numbers of cards, less one than those of their gaps.</param>
    public static string? Gaps(string html, IReadOnlySet<int> ordinals)
    {
        if (html.Length > Longest) html = html[..Longest];
        StringBuilder? gaps = null;
        int at = html.IndexOf("{{c", StringComparison.Ordinal);
        while (at >= 0)
        {
            int digits = at + 3;
            int number = 0;
            while (digits < html.Length && char.IsAsciiDigit(html[digits]) && number < 1000) number = number * 10 + html[digits++] - '0';
            int next = html.IndexOf("{{c", at + 3, StringComparison.Ordinal);
            if (number > 0 && html.AsSpan(digits).StartsWith("::"))
            {
                gaps ??= new();
                int end = html.IndexOf("}}", digits, StringComparison.Ordinal);
                // A gap that holds another one is more than a word.
                if (end >= 0 && (next < 0 || next > end) && ordinals.Contains(number - 1))
                {
                    string gap = html[(digits + 2)..end];
                    gaps.Append(Of(gap.IndexOf("::", StringComparison.Ordinal) is >= 0 and var hint ? gap[..hint] : gap)).Append('\n');
                }
            }

            at = next;
        }

        return gaps?.ToString();
    }

    /// <summary>Anki's own signs: <c>[sound:a.mp3]</c>, and readings behind characters, <c>學[xué]</c>.</summary>
    private static string WithoutBrackets(string text)
    {
        if (!text.Contains('[')) return text;
        var kept = new StringBuilder(text.Length);
        int at = 0;
        while (text.IndexOf('[', at) is >= 0 and var open)
        {
            int close = text.IndexOf(']', open);
            if (close < 0) break;
            kept.Append(text, at, open - at);
            at = close + 1;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }
}
