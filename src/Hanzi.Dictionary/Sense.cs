using System.Text;

namespace Hanzi.Dictionary;

/// <summary>What a sense tells.</summary>
public enum SenseKind
{
    /// <summary>A meaning in English.</summary>
    Meaning,
    Surname,
    /// <summary>Another way to write <see cref="Sense.Target"/>: variant, erhua form, also written.</summary>
    VariantOf,
    /// <summary>A synonym or main entry: see, see also, same as.</summary>
    See,
    Abbreviation,
    /// <summary>Has no meaning of its own; part of <see cref="Sense.Target"/>.</summary>
    UsedIn,
}

/// <summary>One sense of an entry.</summary>
public sealed record Sense
{
    public required SenseKind Kind { get; init; }

    /// <summary>
    /// English, with every reference to a headword taken out; empty where the sense is nothing but a reference.
    /// </summary>
    public required string Gloss { get; init; }

    /// <summary>Notes in brackets before the meaning, without the brackets: <c>coll.</c>, <c>Tw</c>, <c>bound form</c>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The headword that the sense points to, for the kinds that point.</summary>
    public DictionaryReference? Target { get; init; }

    /// <summary>Every headword that the sense names, the target included.</summary>
    public IReadOnlyList<DictionaryReference> References { get; init; } = [];

    /// <summary>The whole text with a mark for each of the references, in their order; empty where there are none.</summary>
    internal string Marked { get; init; } = "";

    /// <summary>The whole text as the dictionary has it, the headwords that it names written in some way of one's own.</summary>
    public string Written(Func<DictionaryReference, string> write)
    {
        if (References.Count == 0) return string.Concat(string.Concat(Labels.Select(label => $"({label}) ")), Gloss);
        var text = new StringBuilder();
        int next = 0;
        foreach (char c in Marked)
            if (c == ReferenceScanner.Mark) text.Append(write(References[next++]));
            else text.Append(c);
        return text.ToString();
    }
}
