using Hanzi.Text;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// The part of a sentence that a card shows: all of it, or as many clauses around the word as fit. Where even one clause is far
/// too long, so many whole tokens as fit, with … where something is left out.
/// </summary>
/// <param name="Span">Counted from the sentence's start.</param>
/// <param name="CutsFront">… stands before it.</param>
/// <param name="CutsBack">… stands behind it.</param>
internal readonly record struct ExampleWindow(TextSpan Span, bool CutsFront = false, bool CutsBack = false)
{
    /// <summary>Characters that three lines of a phone hold; a longer sentence is cut to clauses.</summary>
    public const int Longest = 40;

    /// <summary>A clause that is longer than this is cut. Only lists and texts without signs have such clauses.</summary>
    public const int LongestClause = 120;

    private const string Dots = "…";

    /// <param name="clauses">Counted from the sentence's start; none where it is one.</param>
    /// <param name="token">Which of the tokens is to be shown.</param>
    public static ExampleWindow Around(string text, ReadOnlySpan<TextSpan> clauses, ReadOnlySpan<KeptToken> tokens, int token)
    {
        if (text.Length <= Longest) return new(new TextSpan(0, text.Length));
        var target = tokens[token].Span;
        var window = Trim(text, clauses.IsEmpty ? new TextSpan(0, text.Length) : Clauses(clauses, target), target);
        return window.Length <= LongestClause ? new(window) : Cut(text, window, tokens, token);
    }

    /// <summary>The part as it is shown.</summary>
    public string Of(string sentence) => WithDots(Span.Of(sentence));

    public string WithDots(string text) => (CutsFront ? Dots : "") + text + (CutsBack ? Dots : "");

    /// <summary>Where a piece of the sentence stands in what <see cref="Of"/> gives.</summary>
    public TextSpan PlaceOf(TextSpan piece) => piece.RelativeTo(Span.Start - (CutsFront ? Dots.Length : 0));

    private static TextSpan Clauses(ReadOnlySpan<TextSpan> clauses, TextSpan target)
    {
        int first = 0;
        while (first + 1 < clauses.Length && clauses[first].End <= target.Start) first++;
        int last = first;
        while (last + 1 < clauses.Length && clauses[last].End < target.End) last++;

        while (true)
        {
            int start = clauses[first].Start, end = clauses[last].End;
            if (last + 1 < clauses.Length && clauses[last + 1].End - start <= Longest) last++;
            else if (first > 0 && end - clauses[first - 1].Start <= Longest) first--;
            else return new(start, end);
        }
    }

    /// <summary>Takes off the sign that ends a clause, and spaces and closing signs at the front.</summary>
    private static TextSpan Trim(string text, TextSpan window, TextSpan target)
    {
        int start = window.Start, end = window.End;
        if (end < text.Length)
            while (end > target.End && "，；：、,;: ".Contains(text[end - 1])) end--;
        while (start < target.Start && "，；：、,;: 」』）”".Contains(text[start])) start++;
        return new(start, end);
    }

    /// <summary>Tokens of the window by turns behind the word and before it, as long as they fit.</summary>
    private static ExampleWindow Cut(string text, TextSpan window, ReadOnlySpan<KeptToken> tokens, int token)
    {
        int first = token, last = token;
        static bool Fits(TextSpan one, TextSpan other) => other.End - one.Start <= Longest;
        while (true)
        {
            bool grows = false;
            if (last + 1 < tokens.Length && window.Contains(tokens[last + 1].Span) && Fits(tokens[first].Span, tokens[last + 1].Span)) (last, grows) = (last + 1, true);
            if (first > 0 && window.Contains(tokens[first - 1].Span) && Fits(tokens[first - 1].Span, tokens[last].Span)) (first, grows) = (first - 1, true);
            if (!grows) break;
        }

        while (first < token && string.IsNullOrWhiteSpace(tokens[first].Span.Of(text))) first++;
        while (last > token && string.IsNullOrWhiteSpace(tokens[last].Span.Of(text))) last--;
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        return new(span, span.Start > 0, span.End < text.Length);
    }
}
