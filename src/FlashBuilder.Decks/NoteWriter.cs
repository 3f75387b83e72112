using System.Text;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Decks;

/// <summary>Writes the fields of a word's note. Everything that comes from outside is escaped here.</summary>
public static class NoteWriter
{
    /// <summary>Fields whose facts nobody gives yet stay empty; docs/card.md says which.</summary>
    public static NoteFields Write(Word word, WordList words, ExtraCards extra = ExtraCards.None)
    {
        bool traditional = words.Script == Script.Traditional;
        string other = traditional ? word.Simplified : word.Traditional;
        var values = new string[NoteFields.Count];
        Array.Fill(values, "");
        void Set(Field field, string html) => values[(int)field] = html;

        Set(Field.Key, HtmlText.Escape($"{word.Traditional} {word.Reading}"));
        Set(Field.Word, Chinese(HtmlText.Escape(word.Surface), traditional));
        if (other != word.Surface) Set(Field.OtherScript, Chinese(HtmlText.Escape(other), !traditional));
        Set(Field.Pinyin, ToneColours.OfPinyin(word.Pinyin, word.Reading));
        // Zhuyin is Taiwan's; in a Simplified deck it would only fill the card.
        if (traditional) Set(Field.Zhuyin, ToneColours.OfZhuyin(word.Zhuyin));
        if (word.Spoken.Length > 0) Set(Field.Spoken, ToneColours.OfPinyin(word.Spoken, word.Reading));
        if (word.OtherRegion.Length > 0)
        {
            string where = word.OtherRegionName.Length > 0 ? word.OtherRegionName : traditional ? "mainland" : "Taiwan";
            Set(Field.OtherRegion, HtmlText.Escape($"{word.OtherRegion} ({where})"));
        }

        Set(Field.Meaning, HtmlText.Escape(word.Meaning));
        if (word.MoreMeanings.Count > 0)
            Set(Field.MoreMeanings, $"<ul>{string.Concat(word.MoreMeanings.Select(m => $"<li>{Mixed(m, traditional)}</li>"))}</ul>");
        if (word.Parts.Count > 0) Set(Field.Parts, $"<ul>{string.Concat(word.Parts.Select(p => Part(p, traditional)))}</ul>");
        if (word.MeasureWords.Count > 0)
            Set(Field.MeasureWord, string.Join(", ", word.MeasureWords.Select(measure => MeasureWord(measure, traditional))));
        Set(Field.Sentence, Chinese(ExampleText.Bold(word.Example), traditional));
        Set(Field.SentencePinyin, HtmlText.Escape(word.Example.Pinyin));
        Set(Field.SentenceCloze, Chinese(ExampleText.Gapped(word.Example), traditional));
        Set(Field.Frequency, word.Count == 1 ? "once in this text" : $"{word.Count} times in this text");
        Set(Field.Source, Source(word, words, traditional));
        if (extra.HasFlag(ExtraCards.Listening)) Set(Field.WithListening, "1");
        if (extra.HasFlag(ExtraCards.Cloze)) Set(Field.WithCloze, "1");
        if (extra.HasFlag(ExtraCards.Production)) Set(Field.WithProduction, "1");
        return new NoteFields(values);
    }

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

    private static string Part(WordPart part, bool traditional) =>
        $"<li>{Chinese(HtmlText.Escape(part.Character), traditional)} {ToneColours.OfPinyin(part.Pinyin, part.Reading)} {HtmlText.Escape(part.Meaning)}".TrimEnd() + "</li>";

    private static string Source(Word word, WordList words, bool traditional) =>
        $"{Chinese(HtmlText.Escape(words.Title), traditional)}, paragraph {words.Sentences[word.Example.Sentence].Paragraph}";

    /// <summary>
    /// The language belongs to the value and not to the template, because one note type serves both scripts: it makes
    /// the browser take the region's glyphs, and the style sheet the region's fonts.
    /// </summary>
    private static string Chinese(string html, bool traditional) =>
        $"<span lang=\"{(traditional ? "zh-Hant-TW" : "zh-Hans")}\">{html}</span>";
}
