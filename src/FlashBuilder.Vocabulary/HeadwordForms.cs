using Hanzi.Dictionary;

namespace FlashBuilder.Vocabulary;

/// <summary>
/// The Traditional headwords that a written word may be: 發 is 發 alone, 发 is 發 or 髮, and 面 is 面, or as Simplified also 麵.
/// </summary>
/// <param name="Written">In either script.</param>
/// <param name="StandsFor">Those that it may be; empty where no dictionary has the word.</param>
/// <param name="IsTraditional">It is a Traditional headword as it is written.</param>
/// <param name="IsSimplified">It is the Simplified form of a headword, maybe of one that is written alike.</param>
public sealed record HeadwordForms(string Written, IReadOnlyList<string> StandsFor, bool IsTraditional, bool IsSimplified)
{
    /// <summary>The script of its list must decide.</summary>
    public bool IsEither => IsTraditional && StandsFor.Count > 1;

    public bool IsOnlyTraditional => IsTraditional && !IsSimplified;

    public bool IsOnlySimplified => IsSimplified && !IsTraditional;

    public static HeadwordForms Of(Lexicon lexicon, string written)
    {
        int headword = lexicon.HeadwordOf(written);
        if (headword < 0) return new(written, [], false, false);
        var entries = lexicon.EntriesOf(headword);
        bool isTraditional = entries.Any(entry => entry.Traditional == written);
        string[] simplified = [.. entries.Where(entry => entry.Simplified == written).Select(entry => entry.Traditional)];
        // Neither: a spelling that only folds like the dictionary's, such as 衞生 for 衛生.
        IEnumerable<string> forms = simplified.Length > 0 || isTraditional ? simplified : entries.Select(entry => entry.Traditional);
        return new(written, [.. (isTraditional ? forms.Prepend(written) : forms).Distinct()], isTraditional, simplified.Length > 0);
    }
}
