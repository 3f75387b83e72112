using System.Buffers;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>Turns plain text into HTML that study programs show letter for letter.</summary>
public static class HtmlText
{
    private const char Replacement = '\ufffd';

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'{}[]$`\\");

    /// <summary>
    /// Escapes more than HTML asks for, because programs look for their own marks in the raw field: braces
    /// (<c>{{Word}}</c>, clozes), brackets (<c>[sound:…]</c>, <c>[latex]</c>, furigana), and <c>\(</c>, which MathJax
    /// finds only after entities are decoded and which a word joiner therefore splits. Control characters become
    /// spaces, half surrogate pairs U+FFFD.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0 && IsClean(text)) return text;
        var html = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"' or '\'' or '{' or '}' or '[' or ']' or '$' or '`':
                    html.Append("&#").Append((int)c).Append(';');
                    break;
                case '\\':
                    html.Append("&#92;");
                    if (i + 1 < text.Length && text[i + 1] is '(' or ')' or '[' or ']') html.Append("&#8288;");
                    break;
                default: html.Append(Clean(text, i)); break;
            }
        }
        return html.ToString();
    }

    /// <summary>Plain text without control characters and half surrogate pairs; the length stays.</summary>
    public static string CleanPlain(string text) =>
        IsClean(text) ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = Clean(source, i);
        });

    internal static bool IsClean(string text)
    {
        ReadOnlySpan<char> span = text;
        // Most texts hold nothing doubtful; three sweeps over short strings see to it fastest.
        if (span.IndexOfAnyInRange('\0', '\x1f') < 0 && span.IndexOfAnyInRange('\x7f', '\x9f') < 0
            && span.IndexOfAnyInRange('\ud800', '\udfff') < 0) return true;
        for (int i = 0; i < text.Length; i++)
            if (text[i] != Clean(text, i)) return false;
        return true;
    }

    private static char Clean(string text, int i)
    {
        char c = text[i];
        if (char.IsControl(c)) return c is '\n' or '\t' ? c : ' ';
        if (!char.IsSurrogate(c)) return c;
        bool paired = char.IsHighSurrogate(c)
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);
        return paired ? c : Replacement;
    }
}
