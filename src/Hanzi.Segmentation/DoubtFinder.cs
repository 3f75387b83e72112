using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// Asks of each word that overlaps another, and of each name found by its look, what the text would be without it. Much
/// dearer than segmenting; with working memory, used by one thread at a time.
/// </summary>
internal sealed class DoubtFinder(Lexicon lexicon, PathFinder finder, WordRules rules)
{
    private const int LongestOverlap = 4;

    public IReadOnlyList<SplitDoubt> Find(string text, double most)
    {
        var fixedMarks = rules.MarksOf(text);
        var best = finder.Find(text, fixedMarks);
        int score = finder.Score;
        var doubts = new List<SplitDoubt>();
        foreach (var token in best)
        {
            var span = token.Span;
            if (span.Length < 2 || fixedMarks?.FixedAt(span.Start) is not null || !(token.Kind == TokenKind.Name || IsOverlapped(text, span))) continue;
            var marks = rules.MarksOf(text) ?? new WordMarks(text.Length);
            marks.Hide(span.Start, span.End);
            var other = finder.Find(text, marks);
            double margin = (score - finder.Score) / (double)SegmentationModel.Unit;
            if (margin > most) continue;
            var (here, there, place) = Around(best, other, span);
            if (token.Kind != TokenKind.Name && !there.Any(t => t.Span.Start < span.Start ? t.Span.End > span.Start : t.Span.Start < span.End && t.Span.End > span.End)) continue;
            int known = doubts.FindIndex(d => d.Span == place);
            if (known < 0) doubts.Add(new(place, here, there, margin));
            else if (doubts[known].Margin > margin) doubts[known] = new(place, here, there, margin);
        }

        return doubts;
    }

    private bool IsOverlapped(string text, TextSpan span)
    {
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[64];
        for (int start = Math.Max(0, span.Start - LongestOverlap + 1); start < span.End; start++)
            foreach (var match in matches[..lexicon.MatchesAt(text, start, matches)])
                if (start < span.Start ? start + match.Length > span.Start : start > span.Start && start + match.Length > span.End) return true;
        return false;
    }

    /// <summary>The tokens of both ways around a place, out to where they agree.</summary>
    private static (Token[] Here, Token[] There, TextSpan Place) Around(Token[] chosen, Token[] other, TextSpan span)
    {
        HashSet<int> bounds = [0, .. chosen.Select(t => t.Span.End)];
        bounds.IntersectWith([0, .. other.Select(t => t.Span.End)]);
        var place = new TextSpan(bounds.Where(b => b <= span.Start).Max(), bounds.Where(b => b >= span.End).Min());
        return (Array.FindAll(chosen, t => place.Contains(t.Span)), Array.FindAll(other, t => place.Contains(t.Span)), place);
    }
}
