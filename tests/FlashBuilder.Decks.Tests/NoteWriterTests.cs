using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Tests;

public sealed class NoteWriterTests
{
    [Fact]
    public void A_word_fills_the_fields()
    {
        NoteFields fields = NoteWriter.Write(Sample.Words.Words[1], Sample.Words);
        Assert.Equal(
            """
            Key: 市場 shi4 chang3
            Word: <span lang="zh-Hant-TW">市場</span>
            OtherScript: <span lang="zh-Hans">市场</span>
            Pinyin: <span class="tone4">shì</span><span class="tone3">chǎng</span>
            Zhuyin: <span class="ruby" lang="zh-Hant-TW"><ruby>市<rt class="tone4"><span>ㄕ</span>ˋ</rt></ruby><ruby>場<rt class="tone3"><span>ㄔㄤ</span>ˇ</rt></ruby></span>
            Meaning: market; marketplace
            MoreMeanings: <ul><li>outlet for goods</li><li>market (in the abstract)</li></ul>
            MeasureWord: <span lang="zh-Hant-TW">個</span> gè
            Sentence: <span lang="zh-Hant-TW">清晨的港口很安靜，<b>市場</b>裡已經擠滿了人。</span>
            SentencePinyin: Qīngchén de gǎngkǒu hěn ānjìng, shìchǎng lǐ yǐjīng jǐmǎn le rén.
            SentenceCloze: <span lang="zh-Hant-TW">清晨的港口很安靜，<b>＿＿</b>裡已經擠滿了人。</span>
            Frequency: 3 times in this text
            Source: <span lang="zh-Hant-TW">港口的早晨</span>, paragraph 1

            """.ReplaceLineEndings("\n"), fields.ToString());
    }

    [Fact]
    public void The_other_script_is_left_out_where_it_is_the_same() =>
        Assert.False(NoteWriter.Write(Sample.Words.Words[0], Sample.Words).Has(Field.OtherScript));

    [Fact]
    public void A_simplified_deck_has_its_language_and_no_zhuyin()
    {
        Word word = Sample.Words.Words[1] with { Surface = "市场", OtherRegion = "shìchǎng" };
        NoteFields fields = NoteWriter.Write(word, Sample.Words with { Script = Script.Simplified });
        Assert.Equal("<span lang=\"zh-Hans\">市场</span>", fields[Field.Word]);
        Assert.Equal("<span lang=\"zh-Hant-TW\">市場</span>", fields[Field.OtherScript]);
        Assert.Equal("shìchǎng (Taiwan)", fields[Field.OtherRegion]);
        Assert.False(fields.Has(Field.Zhuyin));
    }

    [Fact]
    public void Chinese_in_a_meaning_has_its_language()
    {
        NoteFields fields = NoteWriter.Write(Sample.Words.Words[1] with { MoreMeanings = ["after 得 (de) <b>"] }, Sample.Words);
        Assert.Equal("<ul><li>after <span lang=\"zh-Hant-TW\">得</span> (de) &lt;b&gt;</li></ul>", fields[Field.MoreMeanings]);
    }

    [Fact]
    public void Every_place_of_the_word_is_bold_or_a_gap()
    {
        Word word = Sample.Words.Words[0] with
        {
            Example = new Example { Text = "人人為我，我為人人", Targets = [new(0, 2), new(7, 9)], Pinyin = "", Sentence = 0 },
        };
        NoteFields fields = NoteWriter.Write(word, Sample.Words);
        Assert.Contains("<b>人人</b>為我，我為<b>人人</b>", fields[Field.Sentence]);
        Assert.Contains("<b>＿＿</b>為我，我為<b>＿＿</b>", fields[Field.SentenceCloze]);
    }

    [Fact]
    public void A_character_outside_the_first_plane_is_one_gap()
    {
        Word word = Sample.Words.Words[0] with { Example = new Example { Text = "𠮷好", Targets = [new(0, 2)], Pinyin = "", Sentence = 0 } };
        Assert.Contains("<b>＿</b>好", NoteWriter.Write(word, Sample.Words)[Field.SentenceCloze]);
    }

    [Fact]
    public void Gates_open_the_extra_cards()
    {
        NoteFields none = NoteWriter.Write(Sample.Words.Words[0], Sample.Words);
        NoteFields two = NoteWriter.Write(Sample.Words.Words[0], Sample.Words, ExtraCards.Listening | ExtraCards.Production);
        Assert.Equal([0], Open(none));
        Assert.Equal([0, 1, 3], Open(two));

        static IEnumerable<int> Open(NoteFields fields) => Enumerable.Range(0, 4).Where(i => NoteType.Templates[i].IsOpen(fields));
    }

    [Fact]
    public void The_parts_are_a_list_with_readings_in_tone_colours()
    {
        var word = Sample.Words.Words[0] with { Parts = [new("港", "gang3", "gǎng", "harbor <small>"), new("口", "kou3", "kǒu", "")] };
        Assert.Equal(
            "<ul><li><span lang=\"zh-Hant-TW\">港</span> <span class=\"tone3\">gǎng</span> harbor &lt;small&gt;</li>"
            + "<li><span lang=\"zh-Hant-TW\">口</span> <span class=\"tone3\">kǒu</span></li></ul>",
            NoteWriter.Write(word, Sample.Words)[Field.Parts]);
    }
}
