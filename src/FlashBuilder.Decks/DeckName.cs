using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>The name of a deck in Anki, where <c>::</c> divides levels, and the id that belongs to a name.</summary>
public static class DeckName
{
    public const string Parent = "FlashBuilder";

    /// <summary>Above the decks of names. Anki studies what is below a deck together with it, so they stand beside it.</summary>
    public const string NamesParent = "FlashBuilder Names";

    /// <summary>Above the decks of retired notes, for the same reason.</summary>
    public const string RetiredParent = "FlashBuilder Retired";

    /// <summary>Anki cuts long names; this many characters as the reader sees them stay well below.</summary>
    private const int LongestTitle = 60;

    /// <summary><c>FlashBuilder::</c> and the title, made fit to be one level of a name.</summary>
    public static string Of(string title)
    {
        var text = new StringBuilder();
        foreach (char c in HtmlText.CleanPlain(title))
        {
            bool space = char.IsWhiteSpace(c);
            if (space && (text.Length == 0 || text[^1] == ' ')) continue;
            // Two colons begin a new level even with the deck's own before them, and Anki takes quotes out.
            text.Append(space ? ' ' : c switch { ':' => '：', '"' => '”', _ => c });
        }
        var elements = new StringInfo(text.ToString().Trim());
        string name = elements.LengthInTextElements <= LongestTitle
            ? elements.String
            : elements.SubstringByTextElements(0, LongestTitle - 1).TrimEnd() + "…";
        return $"{Parent}::{(name.Length == 0 ? "Untitled" : name)}";
    }

    /// <summary>The deck of the names that are kept apart from a deck's words.</summary>
    public static string OfNames(string deck) => Beside(NamesParent, deck);

    /// <summary>The deck of the notes that a deck has no more.</summary>
    public static string OfRetired(string deck) => Beside(RetiredParent, deck);

    /// <summary>Whether a deck is one of names.</summary>
    public static bool IsOfNames(string deck) => deck.StartsWith(NamesParent + "::", StringComparison.Ordinal);

    /// <summary>Whether a deck is one of retired notes.</summary>
    public static bool IsOfRetired(string deck) => deck.StartsWith(RetiredParent + "::", StringComparison.Ordinal);

    /// <summary>The deck whose names or retired notes a deck holds.</summary>
    public static string OfWords(string deck) => Parent + deck[deck.IndexOf("::", StringComparison.Ordinal)..];

    private static string Beside(string parent, string deck) =>
        parent + (deck.StartsWith(Parent + "::", StringComparison.Ordinal) ? deck[Parent.Length..] : "::" + deck);

    /// <summary>Anki knows decks by name; the id need only be the same each time and look like milliseconds.</summary>
    public static long IdOf(string name)
    {
        ulong number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        return 1_400_000_000_000 + (long)(number % 300_000_000_000);
    }
}
