namespace Hanzi.Text;

/// <summary>Which set of characters a text is written in.</summary>
public enum Script
{
    Traditional,
    Simplified,
}
