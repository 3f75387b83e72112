using System.Text;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>What a user wants of pictures and sounds, and where they come from.</summary>
/// <param name="Strokes">Pictures of the stroke order.</param>
/// <param name="Speech">The speech program; null for no sounds.</param>
/// <param name="Dictionaries">The folder of the word data.</param>
internal sealed record MediaMaker(bool Strokes, SpeechCommand? Speech, string? Dictionaries)
{
    private const string Licence = "licences/ARPHICPL.TXT";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>The media of a deck's words, and what became of them in lines for the report.</summary>
    public async Task<(CardMedia Media, MediaReport Report)> MakeAsync(WordList words, CancellationToken cancellation)
    {
        Word[] all = [.. words.Words, .. words.Names];
        var (media, report) = Strokes ? Draw(all) : (CardMedia.None, MediaReport.None);
        if (Speech is null) return (media, report);
        string[] texts = [.. all.Select(word => word.Surface).Concat(all.Select(word => word.Example.Text)).Distinct()];
        using var progress = new ProgressLine("speech", texts.Length);
        var spoken = await new Speech(Speech, SpeechCache.OfUser(), s_patience).SayAsync(texts, progress.Show, cancellation);
        if (spoken.Sounds.Values.Sum(sound => (long)sound.Content.Length) > MediaFile.LargestTotal)
            throw new Failure($"the sounds are larger than the {MediaFile.LargestTotal >> 20} MB that a deck may hold", "let the speech program write mp3 or ogg: {out.mp3}");
        return (media with { Sounds = spoken.Sounds }, report with { Spoken = spoken });
    }

    private (CardMedia Media, MediaReport Report) Draw(Word[] words)
    {
        HashSet<string> wanted = [.. words.SelectMany(word => word.Surface.EnumerateRunes()).Where(HanCharacter.IsHan).Select(rune => rune.ToString())];
        var orders = DictionaryFolder.LoadStrokes(Dictionaries, wanted);
        var pictures = orders.ToDictionary(order => order.Key, order => MediaFile.OfContent(
            $"fb-stroke-{char.ConvertToUtf32(order.Key, 0):x4}", ".svg", Encoding.UTF8.GetBytes(StrokePicture.Svg(order.Value))));
        var media = new CardMedia
        {
            Strokes = pictures,
            Companions = [new MediaFile("_fb-strokes-ARPHICPL.txt", DictionaryFolder.ReadBytes(Dictionaries, Licence))],
            Credit = "<br>\nThe stroke order is from <a href=\"https://github.com/chanind/hanzi-writer-data\">hanzi-writer-data</a>, of fonts (C) 1999 Arphic "
                + "Technology Co., Ltd., under the Arphic Public License, which travels along as _fb-strokes-ARPHICPL.txt.",
        };
        return (media, MediaReport.None with { Pictures = pictures.Count, WithoutPicture = [.. wanted.Where(character => !pictures.ContainsKey(character)).Order(StringComparer.Ordinal)] });
    }
}
