using System.Buffers;
using System.Runtime.Intrinsics;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>Gives every token its part of speech: the likeliest chain of tags by what stands around it.</summary>
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
        var seen = ArrayPool<TagRows>.Shared.Rent(all.Length + TagFeatures.Places - 1);
        SeeAll(text, all, seen);
        Span<float> best = stackalloc float[TagModel.Lanes], next = stackalloc float[TagModel.Lanes];
        model.TransitionsFrom(TagModel.Tags).CopyTo(best);
        Score(text, all[0], seen, best);
        for (int i = 1; i < all.Length; i++)
        {
            Step(best, next, from.AsSpan(i * TagModel.Lanes, TagModel.Lanes));
            Score(text, all[i], seen.AsSpan(i), next);
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
        ArrayPool<TagRows>.Shared.Return(seen);
        return result;
    }

    /// <summary>What each token says, with the edges on both sides.</summary>
    private void SeeAll(string text, ReadOnlySpan<Token> tokens, Span<TagRows> seen)
    {
        seen[..TagFeatures.Reach].Fill(model.Edge);
        seen.Slice(tokens.Length + TagFeatures.Reach, TagFeatures.Reach).Fill(model.Edge);
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            seen[i + TagFeatures.Reach] = token.IsHeadword ? model.Rows(token.Headword)
                : token.Kind == TokenKind.Punctuation ? model.Rows(text[token.Span.Start])
                : model.Rows(token.Kind);
        }
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

    /// <summary>Adds what is said about a token; where its tag is certain, only that one is left.</summary>
    /// <param name="seen">What the tokens around it say, from the first of <see cref="TagFeatures.Places"/>.</param>
    private void Score(string text, in Token token, ReadOnlySpan<TagRows> seen, Span<float> scores)
    {
        if (CertainTag(text, token) is { } certain)
        {
            float kept = scores[(int)certain];
            scores.Fill(float.NegativeInfinity);
            scores[(int)certain] = kept;
            return;
        }

        var own = seen[TagFeatures.Reach];
        var before = model.Before(seen[TagFeatures.Reach - 1], own);
        var behind = model.Behind(own, seen[TagFeatures.Reach + 1]);
        for (int lane = 0; lane < TagModel.Lanes; lane += Vector256<float>.Count)
        {
            var sum = Vector256.Create(scores[lane..]) + Vector256.Create(before[lane..]) + Vector256.Create(behind[lane..]);
            for (int place = 0; place < TagFeatures.Places; place++) sum += Vector256.Create(seen[place].At(place)[lane..]);
            sum.CopyTo(scores[lane..]);
        }
    }

    /// <summary>The tag of a token that is no headword.</summary>
    internal static PartOfSpeech? CertainTag(string text, in Token token) => token.IsHeadword ? null : token.Kind switch
    {
        TokenKind.Number => PartOfSpeech.Number,
        TokenKind.Punctuation => NameDot.Is(text[token.Span.Start]) ? PartOfSpeech.Symbol : PartOfSpeech.Punctuation,
        TokenKind.Word when token.Formation.IsWhole() => FormedTag(text, token),
        TokenKind.Latin or TokenKind.Name or TokenKind.Unknown => PartOfSpeech.ProperNoun,
        _ => PartOfSpeech.Other,
    };

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
