namespace FlashBuilder.Vocabulary;

/// <summary>In which script words are that may be of either: 面, 后, 里, 干.</summary>
public enum ListScript
{
    /// <summary>As the other words of the list show it.</summary>
    Unstated,
    Traditional,
    Simplified,
}
