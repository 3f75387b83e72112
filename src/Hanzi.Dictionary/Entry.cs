using Hanzi.Text;

namespace Hanzi.Dictionary;

/// <summary>A headword with one reading and its senses.</summary>
public sealed record Entry
{
    /// <summary>Its place in the lexicon, in the order of the files.</summary>
    public required int Id { get; init; }

    public required string Traditional { get; init; }

    public required string Simplified { get; init; }

    public required IReadOnlyList<Syllable> Reading { get; init; }

    /// <summary>What it means, in the file's order; senses that only name measure words or readings are not among them.</summary>
    public required IReadOnlyList<Sense> Senses { get; init; }

    /// <summary>From the <c>CL:</c> notes.</summary>
    public IReadOnlyList<DictionaryReference> MeasureWords { get; init; } = [];

    /// <summary>From the word's own <c>Taiwan pr.</c> note; empty where it has none.</summary>
    public IReadOnlyList<Syllable> TaiwanReading { get; init; } = [];

    /// <summary>From <c>also pr.</c> notes.</summary>
    public IReadOnlyList<IReadOnlyList<Syllable>> OtherReadings { get; init; } = [];

    /// <summary>True for an entry of a user's own file.</summary>
    public bool IsUserDefined { get; init; }

    /// <summary>A proper name: its reading is written with a capital (<c>Zhong1 guo2</c>).</summary>
    public bool IsCapitalised => Reading.Count > 0 && Reading[0].IsCapitalised && Reading[0].IsSpoken;

    /// <summary>Says nothing but <c>surname X</c>.</summary>
    public bool IsOnlySurname => Senses.Count > 0 && Senses.All(s => s.Kind == SenseKind.Surname);

    /// <summary>Only points to another headword: a variant, <c>see …</c>, <c>used in …</c>.</summary>
    public bool IsOnlyReference => Senses.Count > 0 && Senses.All(s => s.Kind is SenseKind.VariantOf or SenseKind.See or SenseKind.UsedIn);

    /// <summary>The form in <paramref name="script"/>.</summary>
    public string Form(Script script) => script == Script.Traditional ? Traditional : Simplified;

    /// <summary>The reading as the dictionary writes it: <c>lu:4 xing2</c>.</summary>
    public string NumberedReading => Reading.Count == 1 ? Reading[0].ToString() : string.Join(' ', Reading.Select(s => s.ToString()));
}
