using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>Writes the fields of a word's note. Everything that comes from outside is escaped here.</summary>
public static class NoteWriter
{
    /// <summary>Fields whose facts nobody gives yet stay empty; docs/card.md says which.</summary>
    public static NoteFields Write(Word word, WordList words, CardOptions? options = null) =>
        Write(word, words, options ?? CardOptions.Default, Synonyms.For(words, options ?? CardOptions.Default));

    /// <param name="synonyms">Of the whole list; null where no card is asked by its meaning.</param>
    internal static NoteFields Write(Word word, WordList words, CardOptions options, Synonyms? synonyms)
    {
        bool traditional = words.Script == Script.Traditional;
        var readings = new ReadingHtml(options, traditional);
        string other = traditional ? word.Simplified : word.Traditional;
        var values = new string[NoteFields.Count];
        Array.Fill(values, "");
        void Set(Field field, string html) => values[(int)field] = html;

        Set(Field.Key, HtmlText.Escape($"{word.Traditional} {word.Reading}"));
        Set(Field.Word, Chinese(HtmlText.Escape(word.Surface), traditional));
        if (other != word.Surface) Set(Field.OtherScript, Chinese(HtmlText.Escape(other), !traditional));
        Set(Field.Pinyin, readings.Pinyin(word));
        if (readings.Zhuyin(word) is { Length: > 0 } zhuyin) Set(Field.Zhuyin, Ruby(zhuyin, traditional));
        if (word.Spoken.Length > 0) Set(Field.Spoken, readings.Spoken(word));
        if (word.OtherRegion.Length > 0)
        {
            string where = word.OtherRegionName.Length > 0 ? word.OtherRegionName : traditional ? "mainland" : "Taiwan";
            Set(Field.OtherRegion, $"{readings.OtherRegion(word)} ({HtmlText.Escape(where)})");
        }

        Set(Field.Meaning, HtmlText.Escape(word.Meaning));
        Set(Field.POS, HtmlText.Escape(word.PartOfSpeech));
        if (word.MoreMeanings.Count > 0)
            Set(Field.MoreMeanings, $"<ul>{string.Concat(word.MoreMeanings.Select(m => $"<li>{Mixed(m, traditional)}</li>"))}</ul>");
        if (word.Parts.Count > 0) Set(Field.Parts, $"<ul{options.Tones.Attributes}>{string.Concat(word.Parts.Select(p => Part(p, readings, traditional)))}</ul>");
        if (word.MeasureWords.Count > 0)
            Set(Field.MeasureWord, string.Join(", ", word.MeasureWords.Select(measure => MeasureWord(measure, traditional))));
        Set(Field.Sentence, Chinese(ExampleText.Bold(word.Example), traditional));
        Set(Field.SentencePinyin, readings.Sentence(word.Example));
        Set(Field.SentenceCloze, Chinese(ExampleText.Gapped(word.Example), traditional));
        Set(Field.Frequency, word.Count == 1 ? "once in this text" : $"{word.Count} times in this text");
        Set(Field.Source, Source(word, words, traditional));
        Set(Field.Audio, Audio(word, options.Media));
        Set(Field.Strokes, Strokes(word, options.Media));
        if (options.Extra.HasFlag(ExtraCards.Listening)) Set(Field.WithListening, "1");
        if (options.Extra.HasFlag(ExtraCards.Cloze)) Set(Field.WithCloze, "1");
        if (options.Extra.HasFlag(ExtraCards.Production))
        {
            string[] others = [.. synonyms?.Of(word).Select(other => Chinese(HtmlText.Escape(other), traditional)) ?? []];
            Set(Field.WithProduction, others.Length == 0 ? "1" : $"<span>not {string.Join(", ", others)}</span>");
        }

        return new NoteFields(values);
    }

    /// <summary>The word, then its sentence.</summary>
    private static string Audio(Word word, CardMedia media) => string.Concat(new[] { word.Surface, word.Example.Text }.Distinct()
        .Select(text => media.Sounds.TryGetValue(text, out MediaFile? sound) ? $"[sound:{sound.Name}]" : ""));

    private static string Strokes(Word word, CardMedia media) => string.Concat(word.Surface.EnumerateRunes().Select(rune => rune.ToString()).Distinct()
        .Select(character => media.Strokes.TryGetValue(character, out MediaFile? picture)
            ? $"<img src=\"{picture.Name}\" alt=\"{HtmlText.Escape(character)}\">" : ""));

    /// <summary>The word comes before the first space, its pinyin after it.</summary>
    private static string MeasureWord(string measure, bool traditional)
    {
        int space = measure.IndexOf(' ');
        if (space < 0) space = measure.Length;
        return Chinese(HtmlText.Escape(measure[..space]), traditional) + HtmlText.Escape(measure[space..]);
    }

    /// <summary>English in which Chinese is named.</summary>
    private static string Mixed(string text, bool traditional)
    {
        var html = new StringBuilder();
        for (int at = 0, end; at < text.Length; at = end)
        {
            bool isHan = HanCharacter.LengthAt(text, at) > 0;
            for (end = at; end < text.Length && HanCharacter.LengthAt(text, end) is var han && han > 0 == isHan;) end += Math.Max(1, han);
            string run = HtmlText.Escape(text[at..end]);
            html.Append(isHan ? Chinese(run, traditional) : run);
        }

        return html.ToString();
    }

    private static string Part(WordPart part, ReadingHtml readings, bool traditional) =>
        $"<li>{Chinese(HtmlText.Escape(part.Character), traditional)} {readings.Part(part)} {HtmlText.Escape(part.Meaning)}".TrimEnd() + "</li>";

    private static string Source(Word word, WordList words, bool traditional) =>
        $"{Chinese(HtmlText.Escape(words.Title), traditional)}, paragraph {words.Sentences[word.Example.Sentence].Paragraph}";

    /// <summary>
    /// The language belongs to the value and not to the template, because one note type serves both scripts: it makes
    /// the browser take the region's glyphs, and the style sheet the region's fonts.
    /// </summary>
    private static string Chinese(string html, bool traditional) => $"<span lang=\"{Language(traditional)}\">{html}</span>";

    private static string Ruby(string html, bool traditional) => $"<span class=\"ruby\" lang=\"{Language(traditional)}\">{html}</span>";

    internal static string Language(bool traditional) => traditional ? "zh-Hant-TW" : "zh-Hans";
}
