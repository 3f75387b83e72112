using System.Text.RegularExpressions;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// Which names a learner studies as words. The dictionary writes countries, languages, feasts and peoples with a capital
/// like persons; those that everybody meets (中國, 英文, 春節) are vocabulary, and so are times (星期六), peoples (日本人), languages and what English writes without one; a person or a far-off town is not.
/// </summary>
internal static partial class NameChoice
{
    /// <summary>A name less frequent than one word in 200,000 is met in few texts.</summary>
    private const long VocabularyCount = WordFrequencies.CountedWords / 200_000;

    private const string Meaning = "(name)";

    /// <summary>A name without an entry gets one, so that it can be looked up in the deck: as it is written and read here.</summary>
    public static ReadToken WithEntry(ReadToken token, string text)
    {
        if (token.Kind != TokenKind.Name || (token.Formed ?? token.Entry) is not null || token.Reading.Count != token.Token.Span.Length) return token;
        return token.As(token.Word with { Entries = [UnlistedEntry.Of(token, text)], Meaning = token.Meaning ?? Meaning });
    }

    public static bool IsVocabulary(FoundWord name, WordFrequencies frequencies)
    {
        // What the segmenter itself calls a name was found by its look, or the user says so.
        var token = name.First.Token;
        if (token.Kind == TokenKind.Name || !token.IsHeadword || name.Entry.Id == UnlistedEntry.Id) return false;
        string gloss = name.Entry.Senses is [var first, ..] ? first.Gloss : "";
        if (gloss.EndsWith("person or people", StringComparison.Ordinal) || gloss.EndsWith(" language", StringComparison.Ordinal)) return true;
        if (IsPerson(name.Entry, frequencies.TagOf(token.Headword))) return false;
        return frequencies[token.Headword] >= VocabularyCount || frequencies.TagOf(token.Headword).First == 't' || gloss is [>= 'a' and <= 'z', ..];
    }

    /// <summary>By the frequency list's tag <c>nr</c>, or by the years of a life in the gloss: <c>(701-762)</c>.</summary>
    private static bool IsPerson(Entry entry, (char First, char Second) tag) =>
        tag == ('n', 'r') || entry.Senses.Any(s => s.Kind == SenseKind.Surname || Life().IsMatch(s.Gloss));

    [GeneratedRegex(@"\((c\. ?)?\d{1,4}( BC)? ?[-–] ?(c\. ?)?(\d{1,4})?( BC)?\)")]
    private static partial Regex Life();
}
