namespace Hanzi.Text;

/// <summary>
/// Splits a clean text into sentences. They never cross a paragraph, never overlap, and together hold all of it that is
/// not white space. Where a sentence ends is <see cref="SentenceEnd"/>'s to say.
/// </summary>
public static class SentenceSplitter
{
    public static IReadOnlyList<Sentence> Split(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        List<Sentence> sentences = [];
        for (int paragraph = 0; paragraph < source.Paragraphs.Count; paragraph++)
        {
            TextSpan span = source.Paragraphs[paragraph].Span;
            SentenceEnd ends = new(source.Text, span);
            for (int start = span.Start; start < span.End;)
            {
                if (Glyph.IsSpace(source.Text[start]))
                {
                    start++;
                    continue;
                }
                int next = ends.FindAfter(start);
                int end = next;
                while (Glyph.IsSpace(source.Text[end - 1])) end--;
                TextSpan sentence = new(start, end);
                sentences.Add(new Sentence(
                    sentence, source.ToInput(sentence), paragraph + 1, sentence.Of(source.Text),
                    Clauses.Of(source.Text, sentence)));
                start = next;
            }
        }
        return sentences;
    }
}
