using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>Another headword, as a gloss names it: <c>個|个[ge4]</c>.</summary>
/// <param name="Simplified">The same as <paramref name="Traditional"/> where the note gives one form.</param>
/// <param name="Reading">Empty where the note gives none.</param>
public sealed record DictionaryReference(string Traditional, string Simplified, IReadOnlyList<Syllable> Reading)
{
    public string Form(Script script) => script == Script.Traditional ? Traditional : Simplified;
}
