using System.Text;

namespace Hanzi.Text.Tests;

/// <summary>Invented texts, and the ways a PDF breaks them.</summary>
internal static class Samples
{
    public static readonly string[] Paragraphs =
    [
        "清晨的市場裡已經擠滿了人，賣魚的老闆一邊吆喝，一邊把冰塊鋪在木箱上。空氣中混著海水、青菜和豆漿的味道，讓人一下子就清醒過來，也讓人想起小時候跟著外婆買菜的日子。",
        "外婆總是先繞一圈，看看哪一攤的蘿蔔最白、哪一攤的番茄最紅，然後才慢慢打開她的布錢包。她說買菜跟做人一樣，不能只看表面，要用手掂一掂重量，用鼻子聞一聞味道。",
        "後來我到城裡讀書，每個月只回家一次，市場變得越來越陌生，許多老攤位換成了明亮的小店。可是只要走到轉角，聽見那個熟悉的聲音喊著價錢，我就知道自己真的到家了！",
    ];

    /// <summary>Cuts a paragraph into lines of so many characters.</summary>
    public static IEnumerable<string> Wrap(string paragraph, int characters, string indent)
    {
        string rest = indent + paragraph;
        for (int at = 0; at < rest.Length; at += characters)
            yield return rest.Substring(at, Math.Min(characters, rest.Length - at));
    }

    /// <summary>All paragraphs wrapped, with a line end behind every line and something between the paragraphs.</summary>
    public static string Wrapped(int characters, string indent = "", string lineEnd = "\n", string between = "")
    {
        StringBuilder text = new();
        foreach (string paragraph in Paragraphs)
        {
            if (text.Length > 0) text.Append(between);
            foreach (string line in Wrap(paragraph, characters, indent)) text.Append(line).Append(lineEnd);
        }
        return text.ToString();
    }

    public static string[] ParagraphsOf(SourceText text) => [.. text.Paragraphs.Select(p => p.Span.Of(text.Text))];
}
