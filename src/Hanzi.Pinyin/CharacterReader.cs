using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Reads single characters that have several readings from what stands around them. Safe to share between threads.
/// </summary>
internal sealed class CharacterReader(Lexicon lexicon, ReadingTables tables, Script script)
{
    /// <summary>The longest dictionary words looked for across tokens, in characters.</summary>
    private const int LongestCover = 4;

    /// <summary>Which of the readings of <paramref name="choice"/> a single-character token has.</summary>
    /// <param name="folded">The text, folded.</param>
    public int Read(Choice choice, string text, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        if (choice.Only >= 0) return choice.Only;
        var character = choice.Character;
        Span<int> scores = stackalloc int[character.Readings.Length];
        character.Bias.CopyTo(scores);
        Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
        int features = Features(keys, null, folded, tokens, index);
        character.Weights.Add(keys[..features], scores);
        int best = choice.Best(scores);
        // Only where it can change the choice: looking for words costs more than the rest.
        if (choice.Margin(scores, best) >= tables.Model.HighestCoverBonus) return best;
        var (cover, length) = Cover(text, tokens[index].Span.Start, character.Readings);
        if (cover < 0) return best;
        scores[cover] += tables.Model.CoverBonus(length);
        return choice.Best(scores);
    }

    /// <summary>The best reading and the next, and by how much the one leads; for those who look for doubt.</summary>
    public (int Best, int Second, int Margin) Compare(
        Choice choice, string text, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        var character = choice.Character;
        Span<int> scores = stackalloc int[character.Readings.Length];
        character.Bias.CopyTo(scores);
        Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
        character.Weights.Add(keys[..Features(keys, null, folded, tokens, index)], scores);
        var (cover, length) = Cover(text, tokens[index].Span.Start, character.Readings);
        if (cover >= 0) scores[cover] += tables.Model.CoverBonus(length);
        int best = choice.Best(scores), second = -1;
        for (int i = 0; i < scores.Length; i++)
            if (i != best && choice.Allows(i) && (second < 0 || scores[i] > scores[second])) second = i;
        return (best, second, second < 0 ? int.MaxValue : scores[best] - scores[second]);
    }

    /// <summary>The features of a token that is a single character; how many.</summary>
    public int Features(Span<uint> keys, List<string>? names, ReadOnlySpan<char> folded, ReadOnlySpan<Token> tokens, int index)
    {
        int at = tokens[index].Span.Start;
        ReadOnlySpan<char> tags =
        [
            TokenTags.Of(tokens, index - 2, tables.Words), TokenTags.Of(tokens, index - 1, tables.Words),
            TokenTags.Of(tokens, index + 1, tables.Words), TokenTags.Of(tokens, index + 2, tables.Words),
        ];
        var features = new ReadingFeatures(keys, names);
        features.OfToken(
            folded, at, index > 0 ? tokens[index - 1].Span.Start : at,
            index + 1 < tokens.Length ? tokens[index + 1].Span.End : at + 1, tags);
        return features.Count;
    }

    /// <summary>
    /// The reading that the longest dictionary word around a place has for its character, though the text was cut
    /// otherwise; -1 where there is no such word or its entries disagree.
    /// </summary>
    public (int Reading, int Length) Cover(string text, int at, ReadOnlySpan<Syllable> readings)
    {
        Span<HeadwordMatch> matches = stackalloc HeadwordMatch[16];
        int best = -1, longest = 1;
        for (int start = Math.Max(0, at - LongestCover + 1); start <= at; start++)
        {
            int found = lexicon.MatchesAt(text, start, matches);
            foreach (var match in matches[..found])
            {
                if (start + match.Length <= at || match.Length <= longest || match.Length > LongestCover) continue;
                longest = match.Length;
                best = ReadingAt(match.Headword, at - start, match.Length, readings);
            }
        }

        return (best, longest);
    }

    /// <summary>What may be read, by the character's form in the text.</summary>
    public Choice? ChoiceOf(char surface)
    {
        if (tables.Model.Character(lexicon.Scripts.Fold(surface)) is not { } character) return null;
        var entries = lexicon.HeadwordOf([surface]) is >= 0 and var headword ? lexicon.EntriesOf(headword) : [];
        var written = entries.Where(e => e.Form(script)[0] == surface).ToList();
        if (written.Count == 0) written = [.. entries.Where(e => e.Traditional[0] == surface || e.Simplified[0] == surface)];
        if (written.Count == 0) written = [.. entries];
        uint allowed = 0;
        for (int i = 0; i < character.Readings.Length; i++)
            if (IsReadingOf(written, character.Readings[i]) || !IsReadingOf(entries, character.Readings[i])) allowed |= 1u << i;
        return new(character, allowed);
    }

    private static bool IsReadingOf(IEnumerable<Entry> entries, Syllable reading) =>
        entries.Any(e => e.Reading.Count == 1 && e.Reading[0].ToLower() == reading);

    private int ReadingAt(int headword, int at, int length, ReadOnlySpan<Syllable> readings)
    {
        Syllable? common = null;
        foreach (var entry in lexicon.EntriesOf(headword))
        {
            if (entry.Reading.Count != length) return -1;
            var reading = entry.Reading[at].ToLower();
            if (common is { } other && other != reading) return -1;
            common = reading;
        }

        return common is { } one ? readings.IndexOf(one) : -1;
    }
}

/// <summary>The readings that a form of a character can have.</summary>
internal sealed class Choice
{
    private readonly uint _allowed;

    /// <param name="allowed">A bit for each of the character's readings; at least one is set.</param>
    public Choice(PolyphonicCharacter character, uint allowed)
    {
        Character = character;
        _allowed = allowed == 0 ? uint.MaxValue : allowed;
        Only = !character.HasContext || System.Numerics.BitOperations.IsPow2(_allowed) ? Best(character.Bias) : -1;
    }

    public PolyphonicCharacter Character { get; }

    /// <summary>The reading where no context can change it, or -1.</summary>
    public int Only { get; }

    public bool Allows(int reading) => (_allowed >> reading & 1) != 0;

    /// <summary>By how much the best reading leads.</summary>
    public int Margin(ReadOnlySpan<int> scores, int best)
    {
        int margin = int.MaxValue;
        for (int i = 0; i < scores.Length; i++)
            if (i != best && Allows(i)) margin = Math.Min(margin, scores[best] - scores[i]);
        return margin;
    }

    public int Best(ReadOnlySpan<int> scores)
    {
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
            if (Allows(i) && (best < 0 || scores[i] > scores[best])) best = i;
        return best;
    }
}
