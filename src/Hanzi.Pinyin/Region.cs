using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Whose standard a reading follows.</summary>
public enum Region
{
    /// <summary>普通話, as CC-CEDICT's readings are.</summary>
    Mainland,
    /// <summary>國語, as Taiwan's Ministry of Education has it.</summary>
    Taiwan,
}

/// <summary>The region that a script suggests.</summary>
public static class Regions
{
    public static Region Of(Script script) => script == Script.Traditional ? Region.Taiwan : Region.Mainland;
}
