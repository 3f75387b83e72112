using FlashBuilder.Decks;
using FlashBuilder.Study;
using FlashBuilder.Tests;

namespace FlashBuilder.Cli.Tests;

/// <summary>A deck of five words in a folder of its own, and a clock that stands until it is moved.</summary>
internal sealed class SmallDeck : IDisposable
{
    private static readonly (string Key, string Pinyin, string Zhuyin, string Spoken, string Other, string Meaning, string Sentence)[] s_words =
    [
        ("市場 shi4 chang3", "4shì 3chǎng", "4ㄕˋ 3ㄔㄤˇ", "", "", "market", "魚*市場*在港口旁邊，每天早上五點就開門了。"),
        ("你好 ni3 hao3", "3nǐ 3hǎo", "3ㄋㄧˇ 3ㄏㄠˇ", "2ní 3hǎo", "", "hello", "*你好*，老張！"),
        ("關係 guan1 xi5", "1guān 4xì", "1ㄍㄨㄢ 4ㄒㄧˋ", "", "guānxi (mainland)", "relation", "我們的*關係*很好。"),
        ("朋友 peng2 you5", "2péng 5you", "2ㄆㄥˊ 5˙ㄧㄡ", "", "", "friend", "他是我的*朋友*。"),
        ("旅行 lu:3 xing2", "3lǚ 2xíng", "3ㄌㄩˇ 2ㄒㄧㄥˊ", "", "", "to travel", "她喜歡*旅行*。"),
    ];

    public SmallDeck() => DeckFile.Write(Path, Deck.OfNotes("FlashBuilder::Small", "", 1_767_240_000, [.. s_words.Select(Note)], [], []));

    public TemporaryFolder Folder { get; } = new();

    public string Path => Folder["small.db"];

    public StoppedClock Clock { get; } = new();

    public KnownList Known => new(Folder["known.txt"]);

    public StudySession Open() => StudySession.Open([Path], Options, Clock);

    public StudyOptions Options { get; set; } = new() { Seed = 7, Scheduler = new() { Fuzz = false } };

    /// <summary>Plays lines as a learner would type them, and gives back all that was said.</summary>
    public string Play(AnswerMode mode, params string[] lines)
    {
        using var session = Open();
        using var reader = new LineReader(new StringReader(string.Concat(lines.Select(line => line + "\n"))));
        using var output = new StringWriter { NewLine = "\n" };
        using var desk = new LineDesk(output, reader, repeats: true, CancellationToken.None);
        new Quiz(session, desk, mode, Distractors.Read, Known, Options.Seed, Clock, TimeZoneInfo.Utc, () => [new($"{session.Summary.Answers} answered.")]).Play();
        return output.ToString();
    }

    /// <summary>The first card as it comes up.</summary>
    public StudyCard FirstCard()
    {
        using var session = Open();
        return session.Current!;
    }

    public void Dispose() => Folder.Dispose();

    private static Note Note((string Key, string Pinyin, string Zhuyin, string Spoken, string Other, string Meaning, string Sentence) word, int number)
    {
        string name = word.Key[..word.Key.IndexOf(' ')];
        string[] parts = word.Sentence.Split('*');
        string Chinese(string html) => $"<span lang=\"zh-Hant-TW\">{html}</span>";
        string Coloured(string text, string between) => string.Join(between, text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => $"<span class=\"tone{s[0]}\">{s[1..]}</span>"));
        var fields = new NoteFields(Enum.GetValues<Field>().Select(field => field switch
        {
            Field.Key => word.Key,
            Field.Word => Chinese(name),
            Field.Pinyin => Coloured(word.Pinyin, ""),
            Field.Zhuyin => Coloured(word.Zhuyin, " "),
            Field.Spoken => Coloured(word.Spoken, ""),
            Field.OtherRegion => word.Other,
            Field.Meaning => word.Meaning,
            Field.MoreMeanings => "<ul><li>another &lt;sense&gt;</li></ul>",
            Field.Sentence => Chinese($"{parts[0]}<b>{parts[1]}</b>{parts[2]}"),
            Field.SentenceCloze => Chinese($"{parts[0]}<b>{new string('＿', name.Length)}</b>{parts[2]}"),
            Field.Frequency => "once in this text",
            _ => "",
        }));
        long id = 1_767_240_000_000 + (10 * number);
        return new() { Guid = $"small{number}", Id = id, Modified = 1_767_240_000, Fields = fields, Tags = ["FlashBuilder"], Cards = [new(id + 1, 0)] };
    }
}

internal sealed class StoppedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
}
