namespace Hanzi.Dictionary;

/// <summary>Reads one sense: what kind it is, its labels, the headwords it names, and the English that is left.</summary>
internal static class SenseParser
{
    private const char Mark = ReferenceScanner.Mark;

    /// <summary>How the editors say that a sense points to another headword; what stands before the headword.</summary>
    private static readonly (string Phrase, SenseKind Kind)[] s_pointers =
    [
        ("variant of", SenseKind.VariantOf), ("form of", SenseKind.VariantOf), ("also written", SenseKind.VariantOf),
        ("now written", SenseKind.VariantOf), ("used erroneously for", SenseKind.VariantOf), ("variant for", SenseKind.VariantOf),
        ("see also", SenseKind.See), ("see", SenseKind.See), ("same as", SenseKind.See), ("also called", SenseKind.See),
        ("also known as", SenseKind.See), ("equivalent of", SenseKind.See), ("equivalent to", SenseKind.See),
        ("equivalent:", SenseKind.See), ("slang for", SenseKind.See), ("another name for", SenseKind.See),
        ("cf.", SenseKind.See), ("cf", SenseKind.See), ("also", SenseKind.See),
        ("abbr. for", SenseKind.Abbreviation), ("abbr. to", SenseKind.See), ("abbr. of", SenseKind.Abbreviation),
        ("contraction of", SenseKind.Abbreviation),
        ("used in", SenseKind.UsedIn), ("see under", SenseKind.See),
    ];

    public static Sense Parse(string text)
    {
        var (marked, references) = ReferenceScanner.TakeOut(text);
        var sense = Parse(marked, references);
        return references.Count == 0 ? sense : sense with { Marked = marked };
    }

    private static Sense Parse(string marked, List<DictionaryReference> references)
    {
        var labels = new List<string>();
        string body = TakeLabels(marked, labels);
        if (body.StartsWith("surname ", StringComparison.Ordinal) && !body.Contains(';'))
            return new() { Kind = SenseKind.Surname, Gloss = GlossCleaner.Clean(body), Labels = labels, References = references };

        if (body.StartsWith("used in ", StringComparison.Ordinal) && references.Count == 0)
            return new() { Kind = SenseKind.UsedIn, Gloss = body, Labels = labels, References = references };

        int mark = body.IndexOf(Mark);
        if (mark >= 0 && PointerKind(body.AsSpan(0, mark).TrimEnd()) is { } kind)
        {
            // A mark in the labels comes before those of the body.
            int first = marked.Count(c => c == Mark) - body.Count(c => c == Mark);
            return new()
            {
                Kind = kind,
                Gloss = GlossCleaner.AfterPointer(body[(mark + 1)..]),
                Labels = labels,
                Target = references[first],
                References = references,
            };
        }

        string gloss = GlossCleaner.Clean(body);
        if (gloss.Length == 0 && labels.Count > 0)
        {
            // A sense that is all brackets, such as "(interjection of surprise)", means what they say.
            gloss = GlossCleaner.Clean(labels[^1]);
            labels.RemoveAt(labels.Count - 1);
        }

        return gloss.Length == 0 && references.Count > 0
            ? new() { Kind = SenseKind.See, Gloss = "", Labels = labels, Target = references[0], References = references }
            : new() { Kind = SenseKind.Meaning, Gloss = gloss, Labels = labels, References = references };
    }

    /// <summary>
    /// The kind that the words before the first headword say; null where they are a meaning of their own.
    /// A pointer may be qualified ("old variant of", "Japanese variant of") but not be the tail of a long gloss.
    /// </summary>
    private static SenseKind? PointerKind(ReadOnlySpan<char> before)
    {
        foreach (var (phrase, kind) in s_pointers)
        {
            if (!before.EndsWith(phrase)) continue;
            var qualifier = before[..^phrase.Length].TrimEnd();
            bool isWholeWord = qualifier.Length < before.Length - phrase.Length || qualifier.IsEmpty;
            if (isWholeWord && qualifier.Count(' ') <= 3 && qualifier.IndexOfAny(';', '(') < 0) return kind;
        }

        return null;
    }

    /// <summary>Takes the brackets before the meaning off: <c>(Tw) (coll.) to doze</c>.</summary>
    private static string TakeLabels(string text, List<string> labels)
    {
        while (text.StartsWith('(') && text.IndexOf(')') is > 0 and var close)
        {
            if (text.AsSpan(1, close - 1).Contains('(')) break;
            string label = text[1..close].Replace(Mark.ToString(), "").Trim();
            if (label.Length > 0) labels.Add(label);
            text = text[(close + 1)..].TrimStart();
        }

        return text;
    }
}
