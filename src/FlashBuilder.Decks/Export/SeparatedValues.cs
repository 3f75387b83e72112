using System.Buffers;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>Rows of values after RFC 4180.</summary>
internal sealed class SeparatedValues(char separator, string lineEnd)
{
    private readonly StringBuilder text = new();
    private readonly SearchValues<char> quoted = SearchValues.Create(['"', '\r', '\n', separator]);

    /// <summary>A row is quoted value by value, only where it must be.</summary>
    public void Row(IEnumerable<string> values)
    {
        bool isFirst = true;
        foreach (string value in values)
        {
            if (!isFirst) text.Append(separator);
            // A row that begins with this sign is a comment to Anki.
            if (value.AsSpan().ContainsAny(quoted) || isFirst && value.StartsWith('#'))
                text.Append('"').Append(value.Replace("\"", "\"\"")).Append('"');
            else text.Append(value);
            isFirst = false;
        }

        text.Append(lineEnd);
    }

    public override string ToString() => text.ToString();
}
