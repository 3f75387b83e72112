using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>A word that grammar makes of a headword.</summary>
/// <param name="Length">In characters; 0 for none.</param>
/// <param name="Base">The headword.</param>
internal readonly record struct FormedWord(Formation Formation, int Length, int Base, TokenKind Kind = TokenKind.Word);

/// <summary>
/// Joins the tokens of words that no dictionary lists because grammar makes them: affixes and reduplication. Only whole
/// tokens are joined, so that no boundary appears where the path had none.
/// </summary>
internal sealed class WordJoiner(Lexicon lexicon, WordCosts costs)
{
    private readonly Affixes _affixes = new(lexicon, costs);
    private readonly Reduplication _reduplication = new(lexicon, costs);

    /// <summary>The tokens themselves where nothing joins.</summary>
    /// <param name="marks">What a user fixed, or null; it stays.</param>
    public Token[] Join(string text, Token[] tokens, WordMarks? marks)
    {
        List<Token>? joined = null;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!MayBegin(text, tokens, i))
            {
                joined?.Add(tokens[i]);
                continue;
            }

            var (word, count) = Find(text, tokens, i);
            if (count > 1 && marks?.Forbids(word.Span.Start, word.Span.End) is not true)
            {
                joined ??= [.. tokens.AsSpan(0, i)];
                joined.Add(word);
                i += count - 1;
            }
            else
            {
                joined?.Add(tokens[i]);
            }
        }

        return joined is null ? tokens : [.. joined];
    }

    /// <summary>Whether a word can begin with a token; of most tokens two looks at the text tell that none does.</summary>
    private static bool MayBegin(string text, Token[] tokens, int at) =>
        tokens[at].Kind is not (TokenKind.Punctuation or TokenKind.Latin) && at + 1 < tokens.Length
        && (Affixes.MayBegin(text, tokens, at) || Reduplication.MayBegin(text.AsSpan(tokens[at].Span.Start)));

    /// <summary>The word that begins with a token, and of how many tokens it is made; one where nothing joins.</summary>
    private (Token Word, int Count) Find(string text, Token[] tokens, int at)
    {
        var token = tokens[at];
        foreach (var word in (ReadOnlySpan<FormedWord>)[_reduplication.At(text, tokens, at), _affixes.At(text, tokens, at)])
            if (word.Length > 0 && CountTo(tokens, at, token.Span.Start + word.Length) is > 1 and var count)
                return (Make(text, token.Span.Start, word), count);
        return (token, 1);
    }

    /// <summary>Where the whole is a headword after all, but a rare one that the path did not take, it is that.</summary>
    private Token Make(string text, int start, FormedWord word)
    {
        var span = new TextSpan(start, start + word.Length);
        return lexicon.HeadwordOf(span.In(text)) is >= 0 and var headword
            ? new(span, TokenKind.Word, headword)
            : new(span, word.Kind, Token.NoHeadword) { Formation = word.Formation, Base = word.Base };
    }

    /// <summary>How many tokens lead from one to a place; 0 where none ends there.</summary>
    private static int CountTo(Token[] tokens, int at, int end)
    {
        int last = at;
        while (last < tokens.Length && tokens[last].Span.End < end) last++;
        return last < tokens.Length && tokens[last].Span.End == end ? last + 1 - at : 0;
    }
}
