using System.Diagnostics;
using System.Text;

namespace Hanzi.Text.Tests;

/// <summary>What holds for every text, tried on seeded random ones.</summary>
public class TextCleanerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "今天", "我們在河邊散步看看釣魚的人", "，", "。", "！", "「", "」", "……", "（", "）", " ", "  ", "　　", "\n", "\n\n", "\r\n", "\f",
        "1", "12", "345", "1 000", "2023", "年", "word", "New York", "-", "\u00AD", "\u200B", "\u200D", "\uFEFF", "- 3 -", "\n4\n", "\n- 5 -\n",
        "第 3 頁", "散文選\n", "①", "*", "\n*\n", "\u2F08", "\uF90A", "\U0002F800", "\uD842", "\uDFB7", "\t", "\u2028", "\0", ".", "?", "\"", "Ａ１",
        "他每天早上都會到河邊散步看看釣魚的人聽聽水聲再慢慢走\n", "再慢慢走回家裡他每天早上都會到河邊散步看看釣魚的人的\n",
        "\n  他每天早上都會到河邊散步看看釣魚的人聽聽水聲再慢慢走回家裡的時候\n",
    ];

    [Fact]
    public void Every_text_is_cleaned_once_and_for_all_and_split_without_loss()
    {
        Random random = new(20250704);
        for (int round = 0; round < 4000; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(120); i > 0; i--)
                text.Append(random.Next(3) > 0 ? Pieces[random.Next(Pieces.Length)] : Pieces[^random.Next(1, 4)]);
            Check(text.ToString());
        }
    }

    [Fact]
    public void Random_code_units_never_throw()
    {
        Random random = new(7);
        for (int round = 0; round < 2000; round++)
        {
            char[] units = new char[random.Next(80)];
            for (int i = 0; i < units.Length; i++) units[i] = (char)random.Next(0x10000);
            Check(new string(units));
        }
    }

    [Fact]
    public void Wrapped_samples_are_cleaned_once_and_for_all()
    {
        for (int width = 6; width < 60; width++)
            foreach (string indent in new[] { "", "  ", "　　" })
                foreach (string end in new[] { "\n", "\n\n", "\r\n" }) Check(Samples.Wrapped(width, indent, end));
    }

    [Fact]
    public void A_megabyte_takes_no_longer_than_it_should()
    {
        string wrapped = string.Concat(Enumerable.Repeat(Samples.Wrapped(30, "　　"), 1500));
        string[] texts =
        [
            wrapped, wrapped.ReplaceLineEndings(""), new(' ', 500_000), new('.', 500_000), new('1', 500_000),
            string.Concat(Enumerable.Repeat("1 000 ", 90_000)), string.Concat(Enumerable.Repeat("」.", 250_000)),
            new('\n', 500_000), new('\f', 500_000), string.Concat(Enumerable.Repeat("3\n", 250_000)), new('…', 500_000),
        ];
        _ = SentenceSplitter.Split(TextCleaner.Clean(wrapped[..5000])).Count();
        foreach (string text in texts)
        {
            Stopwatch watch = Stopwatch.StartNew();
            _ = SentenceSplitter.Split(TextCleaner.Clean(text)).Count();
            // Quadratic time would need an hour; the bound leaves room for a very busy machine.
            Assert.True(watch.ElapsedMilliseconds < 60_000, $"{watch.ElapsedMilliseconds} ms for {text.Length}: {text[..20]}");
        }
    }

    private static void Check(string text)
    {
        SourceText clean = TextCleaner.Clean(text);
        Assert.Equal(clean.Text, TextCleaner.Clean(clean.Text).Text);
        HashSet<int> covered = [];
        int end = 0;
        foreach (Sentence sentence in SentenceSplitter.Split(clean))
        {
            Assert.True(sentence.Span.Start >= end);
            end = sentence.Span.End;
            Assert.Equal(sentence.Span.Of(clean.Text), sentence.Text);
            Assert.Equal(sentence.Text.Trim(), sentence.Text);
            Assert.True(clean.Paragraphs[sentence.Paragraph - 1].Span.Contains(sentence.Span));
            Assert.True(sentence.InputSpan.End <= text.Length && sentence.InputSpan.Length > 0);
            foreach (TextSpan clause in sentence.Clauses)
                for (int i = clause.Start; i < clause.End; i++) covered.Add(i);
        }
        for (int i = 0; i < clean.Text.Length; i++)
            Assert.True(covered.Contains(i) || char.IsWhiteSpace(clean.Text[i]), $"{i} is in no clause");
    }
}
