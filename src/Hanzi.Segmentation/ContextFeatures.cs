namespace Hanzi.Segmentation;

/// <summary>The features of a place between two characters: the one list that training and cutting share.</summary>
internal static class ContextFeatures
{
    public const int Most = 32;

    /// <summary>Whether a place has features: one between two signs, digits or letters needs no weighing.</summary>
    public static bool Matter(TextView text, int at) => ((text.Traits(at - 1) | text.Traits(at)) & CharacterTraits.Han) != 0;

    /// <summary>The features of the place before the character <paramref name="at"/>, 0 to the length.</summary>
    /// <returns>How many were written.</returns>
    public static int Collect(TextView text, int at, Span<Feature> to)
    {
        char a2 = text[at - 2], a1 = text[at - 1], b1 = text[at], b2 = text[at + 1];
        int n = 0;
        to[n++] = Feature.Of('A', a2);
        to[n++] = Feature.Of('B', a1);
        to[n++] = Feature.Of('C', b1);
        to[n++] = Feature.Of('D', b2);
        to[n++] = Feature.Of('E', a2, a1);
        to[n++] = Feature.Of('F', a1, b1);
        to[n++] = Feature.Of('G', b1, b2);
        to[n++] = Feature.Of('H', a2, a1, b1);
        to[n++] = Feature.Of('I', a1, b1, b2);
        to[n++] = Feature.Of('J', a1, b2);

        char ends = Digit(text.Words(at).End), begins = Digit(text.Words(at).Begin), spans = Digit(text.Words(at).Over);
        to[n++] = Feature.Of('K', ends, begins, spans);

        char f2 = text.Foreign(at - 2), f1 = text.Foreign(at - 1);
        char g1 = text.Foreign(at), g2 = text.Foreign(at + 1);
        to[n++] = Feature.Of('N', f2, f1, g1, g2);
        CharacterUse p2 = text.Use(at - 2), p1 = text.Use(at - 1), q1 = text.Use(at), q2 = text.Use(at + 1);
        to[n++] = Feature.Of('P', Sign(Person(p1, q1, q2)), Sign(Person(p2, p1, q1)));

        to[n++] = Feature.Of('O', (char)('a' + q1.Suffix * 4 + p1.Prefix), ends, begins, spans);
        to[n++] = Feature.Of('Z', (char)('a' + p1.Suffix * 4 + q1.Prefix), ends, begins, spans);

        char otherEnds = Digit(text.Words(at).OtherEnd), otherBegins = Digit(text.Words(at).OtherBegin), otherSpans = Digit(text.Words(at).OtherOver);
        to[n++] = Feature.Of('V', otherEnds, otherBegins, otherSpans, spans);
        to[n++] = Feature.Of('W', otherSpans, ends, begins, spans);
        to[n++] = Feature.Of('X', otherEnds, begins, spans, g1);
        to[n++] = Feature.Of('Y', otherBegins, ends, spans, f1);

        to[n++] = Feature.Of('L', a1, spans, begins);
        to[n++] = Feature.Of('M', b1, spans, ends);
        to[n++] = Feature.Of('Q', b1, f1, g2, text.Foreign(at + 2));
        // A surname and a given name that begin here, that go on here, that end here, that ended before.
        char starting = Sign(Person(q1, q2, text.Use(at + 2))), going = Sign(Person(p1, q1, q2));
        char ending = Sign(Person(p2, p1, q1)), ended = Sign(Person(text.Use(at - 3), p2, p1));
        to[n++] = Feature.Of('R', starting, going, ended);
        to[n++] = Feature.Of('S', starting, a1);
        to[n++] = Feature.Of('T', ended, b1);
        to[n++] = Feature.Of('U', ending, b1, b2);
        return n;
    }

    /// <summary>How well three characters would do as surname and given name, 0 to 63.</summary>
    public static int Person(CharacterUse surname, CharacterUse first, CharacterUse last) =>
        surname.Surname << 4 | first.GivenFirst << 2 | last.GivenLast;

    private static char Sign(int person) => (char)('0' + person);

    private static char Digit(int code) => (char)('0' + code);
}
