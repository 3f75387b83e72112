using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>The features of a place between two characters: the one list that training and cutting share.</summary>
internal static class ContextFeatures
{
    public const int Most = 32;

    /// <summary>Whether a place has features: one between two signs, digits or letters needs no weighing.</summary>
    public static bool Matter(TextView text, int at) => HanCharacter.IsHan(text[at - 1]) || HanCharacter.IsHan(text[at]);

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

        char ends = Digit(text.LongestEnd(at)), begins = Digit(text.LongestBegin(at)), spans = Digit(text.LongestOver(at));
        to[n++] = Feature.Of('K', ends, begins, spans);
        to[n++] = Feature.Of('L', a1, spans, begins);
        to[n++] = Feature.Of('M', b1, spans, ends);

        char f2 = text.Foreign(at - 2), f1 = text.Foreign(at - 1);
        char g1 = text.Foreign(at), g2 = text.Foreign(at + 1), g3 = text.Foreign(at + 2);
        to[n++] = Feature.Of('N', f2, f1, g1, g2);
        to[n++] = Feature.Of('Q', b1, f1, g2, g3);

        // A surname and a given name that begin here, that go on here, that end here.
        CharacterUse p3 = text.Use(at - 3), p2 = text.Use(at - 2), p1 = text.Use(at - 1), q1 = text.Use(at), q2 = text.Use(at + 1), q3 = text.Use(at + 2);
        char starting = Person(q1, q2, q3), going = Person(p1, q1, q2), ending = Person(p2, p1, q1), ended = Person(p3, p2, p1);
        to[n++] = Feature.Of('R', starting, going, ended);
        to[n++] = Feature.Of('S', starting, a1);
        to[n++] = Feature.Of('T', ended, b1);
        to[n++] = Feature.Of('U', ending, b1, b2);
        to[n++] = Feature.Of('P', going, ending);

        to[n++] = Feature.Of('O', (char)('a' + q1.Suffix * 4 + p1.Prefix), ends, begins, spans);
        to[n++] = Feature.Of('Z', (char)('a' + p1.Suffix * 4 + q1.Prefix), ends, begins, spans);

        char otherEnds = Digit(text.OtherEnd(at)), otherBegins = Digit(text.OtherBegin(at)), otherSpans = Digit(text.OtherOver(at));
        to[n++] = Feature.Of('V', otherEnds, otherBegins, otherSpans, spans);
        to[n++] = Feature.Of('W', otherSpans, ends, begins, spans);
        to[n++] = Feature.Of('X', otherEnds, begins, spans, g1);
        to[n++] = Feature.Of('Y', otherBegins, ends, spans, f1);
        return n;
    }

    private static char Person(CharacterUse surname, CharacterUse first, CharacterUse last) =>
        (char)('0' + surname.Surname * 16 + first.GivenFirst * 4 + last.GivenLast);

    private static char Digit(int code) => (char)('0' + code);
}
