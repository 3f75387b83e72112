using FlashBuilder.Vocabulary;

namespace FlashBuilder.Decks;

/// <summary>
/// Which words of a deck have a gloss in common. Who is asked for one of them by its meaning must be told which not.
/// </summary>
internal sealed class Synonyms
{
    /// <summary>More would be a list to read, and no question.</summary>
    private const int Shown = 4;

    private readonly ILookup<string, Word> words;

    /// <summary>Null where no card is asked by its meaning.</summary>
    public static Synonyms? For(WordList words, CardOptions options) => options.Extra.HasFlag(ExtraCards.Production) ? new(words) : null;

    private Synonyms(WordList words) =>
        this.words = words.Words.Concat(words.Names)
            .SelectMany(word => Glosses(word).Select(gloss => (Gloss: gloss, Word: word)))
            .ToLookup(pair => pair.Gloss, pair => pair.Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>As the text writes them, in its order.</summary>
    public IEnumerable<string> Of(Word word) => Glosses(word).SelectMany(gloss => words[gloss])
        .Select(other => other.Surface).Where(other => other != word.Surface).Distinct().Take(Shown);

    /// <summary>What the meaning is divided into by semicolons.</summary>
    private static string[] Glosses(Word word) => word.Meaning.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
