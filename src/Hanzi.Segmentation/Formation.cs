namespace Hanzi.Segmentation;

/// <summary>How a token is formed of a headword, its base, where it is none itself; or of which headword it is a piece.</summary>
public enum Formation : byte
{
    None,

    /// <summary>The base and 者 性 化 感 or 們: <c>受益者</c>.</summary>
    Suffixed,

    /// <summary>非, or 老 or 小 before a surname, and the base: <c>非法人</c>, <c>老王</c>.</summary>
    Prefixed,

    /// <summary>Each character of the base twice: <c>高高興興</c>.</summary>
    DoubledCharacters,

    /// <summary>The base twice: <c>討論討論</c>, <c>聽聽</c>.</summary>
    Doubled,

    /// <summary>The base, which is one character, on both sides of 一, 了 or 了一: <c>看一看</c>, <c>看了看</c>.</summary>
    DoubledAround,

    /// <summary>一 and a measure word twice: <c>一次次</c>.</summary>
    DoubledMeasure,

    /// <summary>The first piece of a verb whose object stands apart: the 幫 of <c>幫了一個忙</c>. It is a headword by itself too.</summary>
    SeparatedVerb,

    /// <summary>The second piece of such a verb: the 忙.</summary>
    SeparatedObject,
}

public static class Formations
{
    /// <summary>Whether a word without a headword is meant, and not a piece of one.</summary>
    public static bool IsWhole(this Formation formation) => formation is > Formation.None and < Formation.SeparatedVerb;

    /// <summary>Which character of the base stands at a place of a formed word, both from 0; -1 where none of it does.</summary>
    /// <param name="length">Of the formed word.</param>
    public static int BaseIndex(this Formation formation, int at, int length) => formation switch
    {
        Formation.Suffixed => at < length - 1 ? at : -1,
        Formation.Prefixed => at - 1,
        Formation.DoubledCharacters => at / 2,
        Formation.Doubled => at % (length / 2),
        Formation.DoubledAround => at == 0 || at == length - 1 ? 0 : -1,
        Formation.DoubledMeasure => at == 0 ? -1 : 0,
        _ => -1,
    };
}
