using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FlashBuilder.Decks;

namespace FlashBuilder.Anki;

/// <summary>
/// A deck as one page for a browser: its cards as Anki shows them. The page asks nothing of the network, and what a note
/// says never runs: each side is shown in a frame without scripts, under a policy that lets nothing out.
/// </summary>
public static class PreviewPage
{
    /// <summary>How a preview begins.</summary>
    public const string Start = "<!doctype html><!-- a preview by FlashBuilder -->\n";

    /// <summary>Whether a file is a preview, or empty, so that a newer one may take its place.</summary>
    public static bool Is(byte[] file) => file.Length == 0 || file.AsSpan().StartsWith(Encoding.UTF8.GetBytes(Start));

    /// <summary>The notes in use, the names last. The same deck gives the same bytes.</summary>
    public static byte[] Write(Deck deck)
    {
        string script = PageFile.Read("preview.js"), style = PageFile.Read("preview.css");
        string policy = "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'; "
            + $"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'; base-uri 'none'; form-action 'none'";
        string page = PageFile.Read("preview.html");
        // The places come one after another, so that what fills one is not searched for the next.
        var html = new StringBuilder(Start);
        int at = 0;
        foreach ((string place, string text) in new[]
        {
            ("POLICY", policy), ("TITLE", HtmlText.Escape(deck.Title)), ("STYLE", style), ("DATA", Harmless(Data(deck))), ("SCRIPT", script),
        })
        {
            int next = page.IndexOf($"%{place}%", at, StringComparison.Ordinal);
            html.Append(page, at, next - at).Append(text);
            at = next + place.Length + 2;
        }

        return Encoding.UTF8.GetBytes(html.Append(page, at, page.Length - at).ToString());
    }

    private static string Data(Deck deck) => Json.Object(json =>
    {
        json.Texts(("title", deck.Title), ("css", NoteType.Css));
        json.WriteStartArray("templates");
        foreach (NoteTemplate template in NoteType.Templates) json.WriteStringValue(template.Name);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        var cards = new DeckCards(deck);
        foreach (Note note in deck.Notes.Concat(deck.Names)) Write(json, note, cards);
        json.WriteEndArray();
        json.Object("media", media =>
        {
            foreach (MediaFile file in deck.MediaInUse)
                media.WriteString(file.Name, $"data:{MediaKind.Of(file.Name)};base64,{Convert.ToBase64String(file.Content.Span)}");
        });
    });

    private static void Write(Utf8JsonWriter json, Note note, DeckCards cards)
    {
        json.WriteStartObject();
        json.Texts(("word", PlainText.Of(note.Fields[Field.Word])), ("other", PlainText.Of(note.Fields[Field.OtherScript])),
            ("reading", PlainText.Of(note.Fields[Field.Pinyin]) is { Length: > 0 } pinyin ? pinyin : PlainText.Of(ZhuyinField.Letters(note.Fields[Field.Zhuyin]))),
            ("meaning", PlainText.Of(note.Fields[Field.Meaning])), ("language", note.Fields[Field.Word].Contains("zh-Hans") ? "zh-Hans" : "zh-Hant-TW"));
        json.WriteStartArray("cards");
        string first = "";
        foreach ((int template, RenderedCard card) in cards.Of(note))
        {
            // The answers of a note end alike: the first has it whole, the others say how much of its end they share.
            int shared = first.Length == 0 ? 0 : SharedEnd(first, card.Back);
            if (first.Length == 0) first = card.Back;
            json.WriteStartArray();
            json.WriteNumberValue(template);
            json.WriteStringValue(card.Front);
            json.WriteStringValue(card.Back.AsSpan(0, card.Back.Length - shared));
            json.WriteNumberValue(shared);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static int SharedEnd(string one, string other)
    {
        int most = Math.Min(one.Length, other.Length), shared = 0;
        while (shared < most && one[^(shared + 1)] == other[^(shared + 1)]) shared++;
        // Half a pair of surrogates is no text.
        return shared > 0 && char.IsLowSurrogate(one[^shared]) ? shared - 1 : shared;
    }

    /// <summary>JSON that cannot end the element it stands in.</summary>
    private static string Harmless(string json) => json.Replace("</", "<\\/").Replace("<!--", "<\\u0021--");
}
