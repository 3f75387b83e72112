namespace Hanzi.Text;

/// <summary>The dot between the parts of a transliterated name, in the forms that texts use for it.</summary>
public static class NameDot
{
    /// <summary>The form of CC-CEDICT and of GB/T 15834: U+00B7.</summary>
    public const char Standard = '·';

    public static bool Is(char c) => c is Standard or '．' or '・' or '‧' or '•' or '∙' or '･';
}
