using System.Buffers;
using System.Runtime.Intrinsics;
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
        var all = tokens.AsSpan();
        var result = new PartOfSpeech[all.Length];
        if (all.IsEmpty) return result;
        int[] from = ArrayPool<int>.Shared.Rent(all.Length * TagModel.Lanes);
        Span<float> best = stackalloc float[TagModel.Lanes], next = stackalloc float[TagModel.Lanes];
        model.TransitionsFrom(TagModel.Tags).CopyTo(best);
        Add(EmissionOf(text, all[0], out var certain), certain, best);
        for (int i = 1; i < all.Length; i++)
        {
            Step(best, next, from.AsSpan(i * TagModel.Lanes, TagModel.Lanes));
            Add(EmissionOf(text, all[i], out certain), certain, next);
            next.CopyTo(best);
        }

        int last = 0;
        for (int tag = 1; tag < TagModel.Tags; tag++)
            if (best[tag] > best[last]) last = tag;
        for (int i = all.Length - 1; i >= 0; i--)
        {
            result[i] = (PartOfSpeech)last;
            last = from[(i * TagModel.Lanes) + last];
        }

        ArrayPool<int>.Shared.Return(from);
        return result;
    }

    /// <summary>The best way to each tag, eight of them side by side; the earlier among equals.</summary>
    /// <param name="from">Receives the tag before, for each.</param>
    private void Step(ReadOnlySpan<float> best, Span<float> next, Span<int> from)
    {
        for (int lane = 0; lane < TagModel.Lanes; lane += Vector256<float>.Count)
        {
            var highest = Vector256.Create(float.NegativeInfinity);
            var before = Vector256<int>.Zero;
            for (int tag = 0; tag < TagModel.Tags; tag++)
            {
                var score = Vector256.Create(best[tag]) + Vector256.Create(model.TransitionsFrom(tag)[lane..]);
                var isHigher = Vector256.GreaterThan(score, highest);
                highest = Vector256.ConditionalSelect(isHigher, score, highest);
                before = Vector256.ConditionalSelect(isHigher.AsInt32(), Vector256.Create(tag), before);
            }

            highest.CopyTo(next[lane..]);
            before.CopyTo(from[lane..]);
        }
    }

    /// <param name="certain">The one tag there is where there is no emission.</param>
    private static void Add(float[]? emission, PartOfSpeech certain, Span<float> scores)
    {
        for (int tag = 0; tag < TagModel.Tags; tag++)
        {
            if (emission is not null) scores[tag] += emission[tag];
            else if (tag != (int)certain) scores[tag] = float.NegativeInfinity;
        }
    }

    /// <summary>What the token says about its tag; null where it is <paramref name="certain"/>.</summary>
    private float[]? EmissionOf(string text, in Token token, out PartOfSpeech certain)
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
