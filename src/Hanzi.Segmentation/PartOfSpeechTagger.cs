using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>Gives every token its part of speech: the likeliest chain of tags by what stands around it.</summary>
public sealed class PartOfSpeechTagger(TagModel model)
{
    /// <summary>A tag that is yet to be found.</summary>
    private const PartOfSpeech Open = (PartOfSpeech)byte.MaxValue;

    private const int Lanes = TagModel.Lanes;

    /// <returns>One for each token, in order.</returns>
    public PartOfSpeech[] Tag(string text, IReadOnlyList<Token> tokens)
    {
        var tags = new PartOfSpeech[tokens.Count];
        Tag(text, tokens.AsSpan(), tags, new char[tags.Length]);
        return tags;
    }

    /// <param name="tags">Receives one for each token.</param>
    /// <param name="listTags">
    /// Receives the first letter of the frequency list's own tag for each headword; <c>\0</c> where there is none.
    /// </param>
    public void Tag(string text, ReadOnlySpan<Token> tokens, Span<PartOfSpeech> tags, Span<char> listTags)
    {
        if (tokens.IsEmpty) return;
        int[] numbers = ArrayPool<int>.Shared.Rent(tokens.Length + 2 * TagFeatures.Reach);
        short[] scores = ArrayPool<short>.Shared.Rent(2 * Lanes * tokens.Length);
        var seen = numbers.AsSpan(0, tokens.Length + 2 * TagFeatures.Reach);
        seen[..TagFeatures.Reach].Fill(model.Edge);
        seen[^TagFeatures.Reach..].Fill(model.Edge);
        for (int i = 0; i < tokens.Length; i++)
        {
            seen[i + TagFeatures.Reach] = model.RowsOf(text, tokens[i]);
            tags[i] = CertainTag(text, tokens[i]) ?? Open;
        }

        var rows = model.Rows;
        for (int i = 0; i < tokens.Length; i++) listTags[i] = rows.ListTags[seen[i + TagFeatures.Reach]];
        Score(rows, seen, tags, scores);
        GoBack(tags, scores);
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<short>.Shared.Return(scores);
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

    /// <summary>
    /// The best score of a way to each tag of each token, all tags side by side. Only what one leads the other by counts: so the
    /// scores of a token are counted from that of its first tag, and 16 bits hold them however long the text.
    /// </summary>
    /// <param name="seen">The numbers of the tokens' rows, with the edges.</param>
    /// <param name="scores">Receives for each token two rows: what leads to each tag, and that with what the token says.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(TagRows.Rows rows, ReadOnlySpan<int> seen, ReadOnlySpan<PartOfSpeech> tags, short[] scores)
    {
        ref short from = ref MemoryMarshal.GetArrayDataReference(model.From);
        ref short pairs = ref MemoryMarshal.GetArrayDataReference(model.Pairs);
        ref short weights = ref MemoryMarshal.GetArrayDataReference(rows.Weights);
        ushort[] classes = rows.Classes, pairRows = model.PairRows;
        // Of the pair of a token and the one before; the pair with the one behind is the next token's.
        int pair = pairRows[model.PairAt(classes[seen[TagFeatures.Reach - 1]], classes[seen[TagFeatures.Reach]])];
        for (int i = 0; i < tags.Length; i++)
        {
            int before = pair;
            pair = pairRows[model.PairAt(classes[seen[i + TagFeatures.Reach]], classes[seen[i + TagFeatures.Reach + 1]])];
            var reached = Vector256.LoadUnsafe(ref from, (nuint)(TagModel.Tags * Lanes));
            if (i > 0)
            {
                ref short best = ref scores[(2 * i - 1) * Lanes];
                reached = Vector256.Create(TagModel.Never);
                for (int tag = 0; tag < TagModel.Tags; tag++)
                    reached = Vector256.Max(reached, Vector256.AddSaturate(Vector256.Create(Unsafe.Add(ref best, tag)), Vector256.LoadUnsafe(ref from, (nuint)(tag * Lanes))));
            }

            ref short place = ref scores[2 * i * Lanes];
            reached.StoreUnsafe(ref place);
            if (tags[i] != Open)
            {
                Vector256.Create(TagModel.Never).StoreUnsafe(ref place, Lanes);
                Unsafe.Add(ref place, Lanes + (int)tags[i]) = 0;
                continue;
            }

            var sum = Vector256.LoadUnsafe(ref pairs, (nuint)((2 * before + 1) * Lanes)) + Vector256.LoadUnsafe(ref pairs, (nuint)(2 * pair * Lanes));
            for (int at = 0; at < TagFeatures.Places; at++)
                sum += Vector256.LoadUnsafe(ref weights, (nuint)(seen[i + at] * TagRows.Stride + at * Lanes));
            sum = Vector256.AddSaturate(reached, sum);
            Vector256.SubtractSaturate(sum, Vector256.Create(sum[0])).StoreUnsafe(ref place, Lanes);
        }
    }

    /// <summary>Follows the best way from its end: the tag before is the first whose score makes up what leads to the tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GoBack(Span<PartOfSpeech> tags, short[] scores)
    {
        ref short into = ref MemoryMarshal.GetArrayDataReference(model.Into);
        int last = 0, end = (2 * tags.Length - 1) * Lanes;
        for (int tag = 1; tag < TagModel.Tags; tag++)
            if (scores[end + tag] > scores[end + last]) last = tag;
        for (int i = tags.Length - 1; i > 0; i--)
        {
            tags[i] = (PartOfSpeech)last;
            short reached = scores[2 * i * Lanes + last];
            var ways = Vector256.AddSaturate(Vector256.LoadUnsafe(ref scores[(2 * i - 1) * Lanes]), Vector256.LoadUnsafe(ref into, (nuint)(last * Lanes)));
            last = BitOperations.TrailingZeroCount(Vector256.Equals(ways, Vector256.Create(reached)).ExtractMostSignificantBits());
        }

        tags[0] = (PartOfSpeech)last;
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
