namespace Hanzi.Text;

/// <summary>
/// Splits a clean text into sentences. They never cross a paragraph, never overlap, and together hold all of it that is
/// not white space. Where a sentence ends is <see cref="SentenceEnd"/>'s to say; one longer than
/// <see cref="SentenceBound.Longest"/> is cut into several.
/// </summary>
public static class SentenceSplitter
{
    /// <summary>The sentences in order, each made when it is asked for.</summary>
    /// <param name="lastWord">Keeps words whole where nothing but the bound ends a sentence; see <see cref="SentenceBound.FirstPiece"/>.</param>
    public static IEnumerable<Sentence> Split(SourceText source, Func<string, int>? lastWord = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sentences(source, lastWord);
    }

    private static IEnumerable<Sentence> Sentences(SourceText source, Func<string, int>? lastWord)
    {
        for (int paragraph = 0; paragraph < source.Paragraphs.Count; paragraph++)
        {
            TextSpan span = source.Paragraphs[paragraph].Span;
            SentenceEnd ends = new(source.Text, span);
            for (int start = span.Start, end = start; start < span.End;)
            {
                if (Glyph.IsSpace(source.Text[start]))
                {
                    start++;
                    continue;
                }
                if (start >= end) end = ends.FindAfter(start);
                int next = start + SentenceBound.FirstPiece(source.Text.AsSpan(start, end - start), SentenceBound.Longest, lastWord);
                yield return Make(source, start, next, paragraph + 1);
                start = next;
            }
        }
    }

    private static Sentence Make(SourceText source, int start, int end, int paragraph)
    {
        while (Glyph.IsSpace(source.Text[end - 1])) end--;
        TextSpan span = new(start, end);
        return new Sentence(span, source.ToInput(span), paragraph, span.Of(source.Text), Clauses.Of(source.Text, span));
    }
}
