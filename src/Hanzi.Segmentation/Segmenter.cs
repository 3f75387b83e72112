using System.Buffers;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// Cuts a text into tokens: the cheapest path through the lattice of the lexicon's headwords, with numbers, Latin words
/// and punctuation as tokens of their own. Immutable and safe to share between threads.
/// </summary>
public sealed class Segmenter(Lexicon lexicon, WordCosts costs)
{
    private const int MostMatches = 64;

    /// <summary>
    /// The tokens of a text, in order; joined they give the text back. Any text will do; a sentence or a paragraph at a
    /// time keeps memory small (about 24 bytes a character).
    /// </summary>
    public IReadOnlyList<Token> Segment(string text)
    {
        int length = text.Length;
        if (length == 0) return [];
        var cost = ArrayPool<double>.Shared.Rent(length + 1);
        var from = ArrayPool<Step>.Shared.Rent(length + 1);
        try
        {
            FindPath(text, cost, from);
            return Collect(length, from);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(cost);
            ArrayPool<Step>.Shared.Return(from);
        }
    }

    private void FindPath(ReadOnlySpan<char> text, double[] cost, Step[] from)
    {
        cost.AsSpan(0, text.Length + 1).Fill(double.PositiveInfinity);
        cost[0] = 0;
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[MostMatches];
        for (int at = 0; at < text.Length; at++)
        {
            if (double.IsPositiveInfinity(cost[at])) continue;
            var (kind, length) = PatternToken.At(text, at);
            double pattern = kind == TokenKind.Unknown ? costs.Unknown : costs.Pattern;
            Relax(at, length, cost[at] + pattern, kind, Token.NoHeadword);

            int found = lexicon.MatchesAt(text, at, matches);
            foreach (var match in matches[..found])
            {
                double word = costs[match.Headword] + NumberGrammar.Cost(text, at, match.Length);
                Relax(at, match.Length, cost[at] + word, TokenKind.Word, match.Headword);
            }
        }

        void Relax(int at, int length, double total, TokenKind kind, int headword)
        {
            if (total >= cost[at + length]) return;
            cost[at + length] = total;
            from[at + length] = new(length, kind, headword);
        }
    }

    private static Token[] Collect(int length, Step[] from)
    {
        int count = 0;
        for (int at = length; at > 0; at -= from[at].Length) count++;
        var tokens = new Token[count];
        for (int at = length; at > 0; at -= from[at].Length)
            tokens[--count] = new(new TextSpan(at - from[at].Length, at), from[at].Kind, from[at].Headword);
        return tokens;
    }

    /// <summary>The last token of the cheapest path to a place.</summary>
    private readonly record struct Step(int Length, TokenKind Kind, int Headword);
}
