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

        char s2 = text.Native(at - 2), s1 = text.Native(at - 1), t1 = text.Native(at), t2 = text.Native(at + 1), t3 = text.Native(at + 2);
        to[n++] = Feature.Of('S', s1, t1, t2, t3);
        to[n++] = Feature.Of('T', s2, s1, t1, t2);

        char otherEnds = Digit(text.OtherEnd(at)), otherBegins = Digit(text.OtherBegin(at)), otherSpans = Digit(text.OtherOver(at));
        to[n++] = Feature.Of('V', otherEnds, otherBegins, otherSpans, spans);
        to[n++] = Feature.Of('W', otherSpans, ends, begins, spans);
        to[n++] = Feature.Of('X', otherEnds, begins, spans, g1);
        to[n++] = Feature.Of('Y', otherBegins, ends, spans, f1);
        return n;
    }

    private static char Digit(int code) => (char)('0' + code);
}
