using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FlashBuilder.Anki;
using FlashBuilder.Decks;

namespace FlashBuilder.Tests;

public sealed class PreviewPageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_deck_gives_the_same_page()
    {
        Assert.Equal(PreviewPage.Write(Sample.Deck), PreviewPage.Write(Sample.Deck));
        Assert.StartsWith(PreviewPage.Start, Page(Sample.Deck));
    }

    [Fact]
    public void No_text_of_a_deck_ends_the_element_it_stands_in()
    {
        Deck hostile = DeckBuilder.Build(Sample.With(Sample.Hostile("</script><!-- <script>%SCRIPT%")), null, Sample.Monday).Deck;
        hostile = hostile with { Title = "</title></script><b>", Notes = [hostile.Notes[0] with { Fields = hostile.Notes[0].Fields.With(Field.OwnNotes, "</script><!--<script>") }] };
        string page = Page(hostile);
        Assert.DoesNotContain("<!--", page[PreviewPage.Start.Length..]);
        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.DoesNotContain("</title></", page);
    }

    [SkippableFact]
    public void The_page_shows_a_note_and_its_card()
    {
        string page = Dump(Sample.Deck, "#note=1&night");
        Assert.Contains(">3 notes, 3 cards<", page);
        Assert.Contains("<b lang=\"zh-Hant-TW\">市場</b><i>shìchǎng</i><span>market; marketplace</span>", page);
        Assert.Contains("aria-selected=\"true\"><b lang=\"zh-Hant-TW\">市場", page);
        Assert.Contains("nightMode night_mode", page);
        Assert.Contains("<span class=&quot;tone4&quot;>shì</span>", page.Replace("&lt;", "<").Replace("&gt;", ">"));
    }

    /// <summary>Nothing is fetched and nothing runs, whatever HTML a note has: a server of ours hears no call.</summary>
    [SkippableFact]
    public async Task No_request_leaves_the_page_and_nothing_runs()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        string at = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/";
        string hostile = $"<script>parent.document.title='ran'</script><img src=\"{at}a\" onerror=\"parent.document.title='ran'\"><link rel=\"stylesheet\" href=\"{at}b\">"
            + $"<style>@import '{at}c'; body {{ background: url({at}d) }}</style><iframe src=\"{at}e\"></iframe><meta http-equiv=\"refresh\" content=\"0; url={at}f\">"
            + $"<p style=\"background:url({at}g)\">x<svg><image href=\"{at}h\"/></svg><video poster=\"{at}i\"></video><object data=\"{at}j\"></object><link rel=\"preconnect\" href=\"{at}\">";
        Note note = Sample.Deck.Notes[0] with { Fields = Sample.Deck.Notes[0].Fields.With(Field.OwnNotes, hostile).With(Field.Word, "港" + hostile) };
        string page = Dump(Sample.Deck with { Notes = [note] }, "");
        Assert.Contains("<title>港口的早晨</title>", page);
        Assert.Contains("srcdoc=", page);
        await Task.Delay(50);
        Assert.False(server.Pending());
    }

    [Fact]
    public void Media_are_within_the_page()
    {
        var picture = new MediaFile("a.svg", "<svg/>"u8);
        Deck deck = Sample.Deck with { Notes = [Sample.Deck.Notes[0] with { Fields = Sample.Deck.Notes[0].Fields.With(Field.Strokes, "<img src=\"a.svg\">") }], Media = [picture, new("b.wav", "x"u8)] };
        string page = Page(deck);
        Assert.Contains("\"a.svg\":\"data:image/svg+xml;base64,PHN2Zy8+\"", page);
        Assert.DoesNotContain("b.wav", page);
    }

    [Fact]
    public void Backs_that_end_alike_are_stored_once()
    {
        const ExtraCards All = ExtraCards.Listening | ExtraCards.Cloze | ExtraCards.Production;
        int one = PreviewPage.Write(DeckBuilder.Build(Sample.Large(40), null, Sample.Monday).Deck).Length;
        int four = PreviewPage.Write(DeckBuilder.Build(Sample.Large(40), null, Sample.Monday, All).Deck).Length;
        Assert.InRange(four, one, one * 5 / 2);
    }

    private static string Page(Deck deck) => Encoding.UTF8.GetString(PreviewPage.Write(deck));

    private string Dump(Deck deck, string hash) => Chromium.Dump(folder, Page(deck), 1200, 900, hash);
}
