using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

namespace FlashBuilder.Tests;

/// <summary>A small invented word list, and ways to vary it.</summary>
internal static class Sample
{
    public const string Text = "清晨的港口很安靜，市場裡已經擠滿了人。老闆說這是今年最重要的一天。";

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 15, 250, TimeSpan.Zero);

    public static readonly DateTimeOffset Tuesday = Monday.AddDays(1);

    public static WordList Words { get; } = new()
    {
        Title = "港口的早晨",
        Script = Script.Traditional,
        Sentences =
        [
            new SourceSentence("清晨的港口很安靜，市場裡已經擠滿了人。", new TextSpan(0, 19), 1),
            new SourceSentence("老闆說這是今年最重要的一天。", new TextSpan(19, 33), 2),
        ],
        Words =
        [
            Word("港口", "港口", "gang3 kou3", "gǎngkǒu", "ㄍㄤˇ ㄎㄡˇ", "port; harbor", 0) with
            {
                Count = 5,
                MoreMeanings = ["seaport", "entrance to a harbor"],
                MeasureWords = ["座 zuò", "個 gè"],
            },
            Word("市場", "市场", "shi4 chang3", "shìchǎng", "ㄕˋ ㄔㄤˇ", "market; marketplace", 0) with
            {
                Count = 3,
                MoreMeanings = ["outlet for goods", "market (in the abstract)"],
                MeasureWords = ["個 gè"],
            },
            Word("重要", "重要", "zhong4 yao4", "zhòngyào", "ㄓㄨㄥˋ ㄧㄠˋ", "important", 1),
        ],
    };

    public static Word Word(string traditional, string simplified, string reading, string pinyin, string zhuyin, string meaning, int sentence)
    {
        string text = sentence == 0 ? Text[..19] : Text[19..];
        int at = text.IndexOf(traditional, StringComparison.Ordinal);
        return new Word
        {
            Traditional = traditional,
            Simplified = simplified,
            Reading = reading,
            Surface = traditional,
            Pinyin = pinyin,
            Zhuyin = zhuyin,
            Meaning = meaning,
            Count = 1,
            First = new TextSpan(Text.IndexOf(traditional, StringComparison.Ordinal), Text.IndexOf(traditional, StringComparison.Ordinal) + traditional.Length),
            Example = new Example
            {
                Text = text,
                Targets = [new TextSpan(at, at + traditional.Length)],
                Pinyin = sentence == 0 ? "Qīngchén de gǎngkǒu hěn ānjìng, shìchǎng lǐ yǐjīng jǐmǎn le rén." : "Lǎobǎn shuō zhè shì jīnnián zuì zhòngyào de yì tiān.",
                Sentence = sentence,
            },
        };
    }

    /// <summary>A word whose every text is this one.</summary>
    public static Word Hostile(string text) => new()
    {
        Traditional = text,
        Simplified = text + "'",
        Reading = text,
        Surface = text,
        Pinyin = text,
        Zhuyin = text,
        OtherRegion = text,
        Meaning = text,
        MoreMeanings = [text, text],
        MeasureWords = [text],
        Count = 1,
        First = new TextSpan(0, 1),
        Example = new Example { Text = text, Targets = [new TextSpan(0, 1)], Pinyin = text, Sentence = 0 },
    };

    public static WordList With(params IReadOnlyList<Word> words) => Words with { Words = words };

    public static WordList Replace(int index, Func<Word, Word> change) =>
        Words with { Words = [.. Words.Words.Select((word, i) => i == index ? change(word) : word)] };

    public static Deck Deck { get; } = DeckBuilder.Build(Words, null, Monday).Deck;

    /// <summary>As many different words as asked for, each with its own sentence.</summary>
    public static WordList Large(int count)
    {
        var words = new List<Word>();
        var sentences = new List<SourceSentence>();
        for (int i = 0; i < count; i++)
        {
            string text = char.ToString((char)(0x4e00 + i)) + (char)(0x5e00 + i);
            sentences.Add(new SourceSentence($"今天我們去{text}看一看，那裡的人都很好。", new TextSpan(i * 21, i * 21 + 21), i / 5 + 1));
            words.Add(Word("市場", "市场", "shi4 chang3", "shìchǎng", "ㄕˋ ㄔㄤˇ", "market; marketplace", 0) with
            {
                Traditional = text,
                Surface = text,
                MoreMeanings = ["outlet for goods", "market (in the abstract)"],
                First = new TextSpan(i * 21 + 5, i * 21 + 7),
                Example = new Example { Text = sentences[i].Text, Targets = [new TextSpan(5, 7)], Pinyin = "jīntiān wǒmen qù kàn yí kàn", Sentence = i },
            });
        }
        return Words with { Sentences = sentences, Words = words };
    }
}
