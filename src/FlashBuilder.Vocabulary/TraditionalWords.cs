using Hanzi.Dictionary;

namespace FlashBuilder.Vocabulary;

/// <summary>The words of one list as Traditional headwords, and where that was no matter of course.</summary>
/// <param name="Words">For each written word the headwords that it is taken for; itself where no dictionary has it.</param>
/// <param name="Several">Simplified words that are taken for more than one headword, each once.</param>
/// <param name="Alone">Words that may be of either script and are taken for Traditional although nothing in the list shows its script.</param>
public sealed record TraditionalWords(
    IReadOnlyList<IReadOnlyList<string>> Words, IReadOnlyList<HeadwordForms> Several, IReadOnlyList<HeadwordForms> Alone)
{
    /// <param name="written">In the order of the list.</param>
    /// <param name="stated">The script where the list itself names it.</param>
    public static TraditionalWords Of(Lexicon lexicon, IReadOnlyList<WrittenWord> written, ListScript stated = ListScript.Unstated) =>
        Of(lexicon, written, _ => stated);

    /// <param name="statedAt">The script that the list names for the word with this index.</param>
    public static TraditionalWords Of(Lexicon lexicon, IReadOnlyList<WrittenWord> written, Func<int, ListScript> statedAt)
    {
        var forms = new Dictionary<string, HeadwordForms>();
        int traditional = 0, simplified = 0, pairs = 0;
        for (int i = 0; i < written.Count; i++)
        {
            if (!forms.TryGetValue(written[i].Text, out var found)) forms[written[i].Text] = found = HeadwordForms.Of(lexicon, written[i].Text);
            // What comes in both scripts, or below a line that names one, does not tell of the others.
            if (written[i].Traditional.Length > 0) pairs++;
            if (written[i].Traditional.Length > 0 || statedAt(i) != ListScript.Unstated) continue;
            if (found.IsOnlyTraditional) traditional++;
            else if (found.IsOnlySimplified) simplified++;
        }

        var several = new Dictionary<string, HeadwordForms>();
        var alone = new Dictionary<string, HeadwordForms>();
        // A list that shows both scripts of its words shows one form where both are alike.
        bool isSimplified = simplified > traditional + pairs;
        var words = new IReadOnlyList<string>[written.Count];
        for (int i = 0; i < words.Length; i++)
        {
            var (text, named) = written[i];
            var form = forms[text];
            bool isTraditional = form.IsTraditional && (!form.IsEither || !(statedAt(i) is var stated && stated == ListScript.Unstated ? isSimplified : stated == ListScript.Simplified));
            words[i] = named.Length > 0 ? [named] : isTraditional || form.StandsFor.Count == 0 ? [text] : form.StandsFor;
            if (words[i].Count > 1) several[text] = form;
            else if (named.Length == 0 && form.IsEither && statedAt(i) == ListScript.Unstated && traditional + pairs == 0) alone[text] = form;
        }

        return new(words, [.. several.Values], [.. alone.Values]);
    }
}
