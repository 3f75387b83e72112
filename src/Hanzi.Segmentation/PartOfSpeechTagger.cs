using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>Gives every token its part of speech: the likeliest chain of tags (a first-order hidden Markov model).</summary>
public sealed class PartOfSpeechTagger(TagModel model)
{
    /// <summary>The first letter of the frequency list's own tag for a headword; <c>\0</c> where it has none.</summary>
    public char ListTag(int headword) => model.ListTag(headword);

    /// <returns>One for each token, in order.</returns>
    public PartOfSpeech[] Tag(string text, IReadOnlyList<Token> tokens)
    {
        int count = tokens.Count, tags = TagModel.Tags;
        var result = new PartOfSpeech[count];
        if (count == 0) return result;
        var from = new byte[count * tags];
        var best = new float[tags];
        var next = new float[tags];
        for (int i = 0; i < count; i++)
        {
            var emission = EmissionOf(text, tokens[i], out var certain);
            for (int tag = 0; tag < tags; tag++)
            {
                next[tag] = float.NegativeInfinity;
                if (emission is null && tag != (int)certain) continue;
                for (int before = 0; before < tags; before++)
                {
                    if (i == 0 && before > 0) break;
                    float score = i == 0 ? model.Transitions[tags, tag] : best[before] + model.Transitions[before, tag];
                    if (score <= next[tag]) continue;
                    next[tag] = score;
                    from[(i * tags) + tag] = (byte)before;
                }

                if (emission is not null) next[tag] += emission[tag];
            }

            (best, next) = (next, best);
        }

        int last = 0;
        for (int tag = 1; tag < tags; tag++)
            if (best[tag] > best[last]) last = tag;
        for (int i = count - 1; i >= 0; i--)
        {
            result[i] = (PartOfSpeech)last;
            last = from[(i * tags) + last];
        }

        return result;
    }

    /// <summary>What the token says about its tag; null where it is <paramref name="certain"/>.</summary>
    private float[]? EmissionOf(string text, Token token, out PartOfSpeech certain)
    {
        certain = token.Kind switch
        {
            TokenKind.Number => PartOfSpeech.Number,
            TokenKind.Punctuation => PartOfSpeech.Punctuation,
            TokenKind.Word when token.Formation.IsWhole() => FormedTag(text, token),
            TokenKind.Latin or TokenKind.Name or TokenKind.Unknown => PartOfSpeech.ProperNoun,
            _ => PartOfSpeech.Other,
        };
        if (token.Kind == TokenKind.Punctuation && NameDot.Is(text[token.Span.Start])) certain = PartOfSpeech.Symbol;
        return token.IsHeadword ? model.Emission(token.Headword) : null;
    }

    /// <summary>Grammar made the word, and tells its part of speech.</summary>
    private static PartOfSpeech FormedTag(string text, Token token) => token.Formation switch
    {
        Formation.Suffixed => text[token.Span.End - 1] == '化' ? PartOfSpeech.Verb : PartOfSpeech.Noun,
        Formation.Prefixed => PartOfSpeech.Noun,
        Formation.DoubledCharacters => PartOfSpeech.Adjective,
        Formation.DoubledMeasure => PartOfSpeech.Adverb,
        _ => PartOfSpeech.Verb,
    };
}
