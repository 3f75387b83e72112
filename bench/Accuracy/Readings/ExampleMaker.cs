using Hanzi.Pinyin;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>Turns sentences and headwords into examples.</summary>
internal sealed class ExampleMaker(Chain chain, Inventory inventory)
{
    private readonly CharacterReader _reader = new(
        chain.Lexicon, new(chain.Frequencies, Bare(inventory), RegionalReadings.NotesOnly), Script.Simplified);

    /// <summary>Null where the character has one reading only.</summary>
    public Example? Of(Polyphone polyphone, float weight)
    {
        var scripts = chain.Lexicon.Scripts;
        char c = scripts.Fold(polyphone.Text[polyphone.At]);
        int gold = IndexOf(c, polyphone.Reading);
        if (gold < 0) return null;
        string folded = scripts.Fold(polyphone.Text);
        var tokens = chain.Segmenter.Segment(polyphone.Text);
        int index = 0;
        while (tokens[index].Span.End <= polyphone.At) index++;
        Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
        List<string> names = [];
        if (tokens[index].Span.Length == 1)
        {
            int count = _reader.Features(keys, names, folded, tokens.AsSpan(), index);
            var (cover, length) = _reader.Cover(polyphone.Text, polyphone.At, [.. inventory.ReadingsOf(c)]);
            return new(c, gold, AllowedOf(polyphone.Text[polyphone.At], gold), keys[..count].ToArray(), [.. names], cover, length, Origin.Token, weight);
        }

        var features = new ReadingFeatures(keys, names);
        if (tokens[index] is { IsHeadword: false })
        {
            features.OfName(folded, polyphone.At, isWhole: true);
            var (cover, length) = _reader.Cover(polyphone.Text, polyphone.At, [.. inventory.ReadingsOf(c)]);
            return new(c, gold, uint.MaxValue, keys[..features.Count].ToArray(), [.. names], cover, length, Origin.Name, weight);
        }

        features.OfPlace(folded, polyphone.At, isWhole: true);
        return new(c, gold, uint.MaxValue, keys[..features.Count].ToArray(), [.. names], -1, 1, Origin.Inside, weight);
    }

    /// <summary>Of a phrase: what stands beyond its ends is not known. Null where the character has one reading only.</summary>
    public Example? OfPhrase(Polyphone phrase, float weight)
    {
        string folded = chain.Lexicon.Scripts.Fold(phrase.Text);
        char c = folded[phrase.At];
        int gold = IndexOf(c, phrase.Reading);
        if (gold < 0) return null;
        uint[] keys = new uint[ReadingFeatures.Most];
        List<string> names = [];
        var features = new ReadingFeatures(keys, names);
        features.OfPlace(folded, phrase.At, isWhole: false);
        return new(c, gold, uint.MaxValue, keys[..features.Count], [.. names], -1, 1, Origin.Headword, weight, IsChosen: true);
    }

    /// <summary>Of every headword whose entries agree on the reading, one for each of its polyphonic characters.</summary>
    public IEnumerable<Example> OfHeadwords(float weight)
    {
        var scripts = chain.Lexicon.Scripts;
        uint[] keys = new uint[ReadingFeatures.Most];
        foreach (var group in Headwords.All(chain.Lexicon, 2, 6).GroupBy(e => scripts.Fold(e.Simplified)))
        {
            var reading = group.First().Reading;
            for (int i = 0; i < group.Key.Length; i++)
            {
                int gold = IndexOf(group.Key[i], reading[i].ToLower());
                if (gold < 0 || group.Any(e => e.Reading[i].ToLower() != reading[i].ToLower())) continue;
                List<string> names = [];
                var features = new ReadingFeatures(keys, names);
                if (group.All(e => e.IsCapitalised)) features.OfName(group.Key, i, isWhole: false);
                else features.OfPlace(group.Key, i, isWhole: false);
                yield return new(group.Key[i], gold, uint.MaxValue, keys[..features.Count], [.. names], -1, 1, Origin.Headword, weight);
            }
        }
    }

    private uint AllowedOf(char surface, int gold) => _reader.ChoiceOf(surface) is { } choice
        ? Enumerable.Range(0, choice.Character.Readings.Length).Aggregate(1u << gold, (bits, i) => choice.Allows(i) ? bits | 1u << i : bits)
        : uint.MaxValue;

    private int IndexOf(char folded, Syllable reading) => inventory.ReadingsOf(folded).ToList().IndexOf(reading);

    /// <summary>A model with the characters and no weights, for the features do not depend on them.</summary>
    private static ReadingModel Bare(Inventory inventory) => new(
        inventory.Characters.ToDictionary(
            c => c, c => new PolyphonicCharacter([.. inventory.ReadingsOf(c)], new int[inventory.ReadingsOf(c).Count], true)),
        [], [0]);
}
