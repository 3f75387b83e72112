using System.Text;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Tests;

/// <summary>Decks to export, and readers of what was exported that know only the form.</summary>
internal static class Exported
{
    /// <summary>Everything that some form could take for its own.</summary>
    public const string Hostile =
        "\t=1+1\n\"quoted\" 'a'; <script>alert(1)</script> {{c1::x}} [sound:x.mp3] // :: | ** `_` \u001f \r\n # @x \uEAB1 \u2028 &amp; ] 市場";

    public static Deck HostileDeck { get; } = DeckBuilder.Build(Sample.With(Sample.Hostile(Hostile)) with { Title = Hostile }, null, Sample.Monday).Deck;

    /// <summary>Three words, a name apart, and a word that the text lost.</summary>
    public static Deck WithNames()
    {
        Word name = Sample.Word("老闆", "老板", "lao3 ban3", "Lǎobǎn", "ㄌㄠˇ ㄅㄢˇ", "(name)", 1) with { Kind = WordKind.Name };
        Deck before = DeckBuilder.Build(Sample.Words with { Words = [.. Sample.Words.Words, Sample.Word("安靜", "安静", "an1 jing4", "ānjìng", "ㄢ ㄐㄧㄥˋ", "quiet", 0)] }, null, Sample.Monday).Deck;
        return DeckBuilder.Build(Sample.Words with { Names = [name] }, before, Sample.Tuesday).Deck;
    }

    public static string Text(Deck deck, TextForm form) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(DeckText.Write(deck, form));

    /// <summary>Rows after RFC 4180.</summary>
    public static List<List<string>> Rows(string text, char separator, string lineEnd)
    {
        var rows = new List<List<string>> { new() };
        var value = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || i + 1 < text.Length && text[i + 1] == '"'; i++)
                {
                    value.Append(text[i]);
                    if (text[i] == '"') i++;
                }
            }
            else if (text[i] == separator || text.AsSpan(i).StartsWith(lineEnd))
            {
                rows[^1].Add(value.ToString());
                value.Clear();
                if (text[i] == separator) continue;
                rows.Add([]);
                i += lineEnd.Length - 1;
            }
            else value.Append(text[i]);
        Assert.Empty(value.ToString());
        Assert.Empty(rows[^1]);
        return rows[..^1];
    }
}
