using System.Globalization;
using System.Text;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>The name of a deck's files, without their endings, made of the name of its text: one that every system takes.</summary>
internal static class DeckFileName
{
    /// <summary>Bytes in UTF-8. The names of files beside a deck are longer than its own.</summary>
    private const int Longest = 120;

    /// <summary>
    /// Composed (NFC); <c>_</c> for control characters and for what Windows does not allow; no dots, spaces or hyphens at the
    /// beginning, where they would hide the file or look like an option; no dots or spaces at the end; no device of Windows; long ones are cut. Empty where nothing is left.
    /// </summary>
    public static string Of(string name)
    {
        string marked = string.Concat(Composed(name).Select(c => IsForeign(c) ? '_' : c));
        string sound = Cut(marked.TrimStart('.', '-', ' ').TrimEnd('.', ' '));
        return MediaName.IsDevice(sound) ? "_" + sound : sound;
    }

    /// <summary>Whether two names are one on some system.</summary>
    public static bool AreSame(string one, string other) => Composed(one).Equals(Composed(other), StringComparison.OrdinalIgnoreCase);

    private static string Composed(string name) => HtmlText.CleanPlain(string.Concat(name.Select(c => char.IsControl(c) ? '_' : c))).Normalize(NormalizationForm.FormC);

    private static bool IsForeign(char c) => "<>:\"/\\|?*".Contains(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Cut(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= Longest) return name;
        var cut = new StringBuilder();
        int bytes = Encoding.UTF8.GetByteCount("…");
        var elements = StringInfo.GetTextElementEnumerator(name);
        while (elements.MoveNext())
        {
            bytes += Encoding.UTF8.GetByteCount(elements.GetTextElement());
            if (bytes > Longest) break;
            cut.Append(elements.GetTextElement());
        }

        return cut.ToString().TrimEnd('.', ' ') + "…";
    }
}
