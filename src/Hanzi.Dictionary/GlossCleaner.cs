using System.Text;

namespace Hanzi.Dictionary;

/// <summary>Makes readable English of a gloss whose references were taken out.</summary>
internal static class GlossCleaner
{
    private const char Mark = ReferenceScanner.Mark;

    /// <summary>Words that say nothing once the headword behind them is gone.</summary>
    private static readonly string[] s_dangling =
    [
        "abbr. for", "abbr. to", "abbr. of", "abbr.", "variant of", "also written", "written", "also called", "also known as",
        "known as", "see also", "see", "same as", "as opposed to", "opposed to", "opposite of", "opposite:", "contrasted with",
        "cf.", "cf", "equivalent to", "equivalent of", "equivalent:", "short for", "as in", "e.g.", "i.e.", "also", "called",
        "of", "to", "for", "with", "as", "in", "and", "or", "from", "by", "the", "a", "an", "on", "at", "like", "than", "form of",
        "antonym:", "synonym:", "usually", "often", "namely", "including", "such as",
    ];

    /// <summary>
    /// Brackets and <c>;</c> parts that only lead to a headword go; elsewhere the headword alone goes, as behind a name
    /// (<c>Du Fu 杜甫</c>).
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.Contains(Mark)) return text.Trim();
        text = DropBrackets(text);
        var kept = new List<string>();
        foreach (string part in text.Split(';'))
        {
            bool hadMark = part.Contains(Mark);
            string clean = Tidy(part.Replace(Mark.ToString(), " "));
            if (hadMark) clean = TrimDangling(clean);
            // A pattern without its word is no pattern: "before the verb: 把 + {noun} + {verb}".
            if (hadMark && clean.IndexOf(": +", StringComparison.Ordinal) is > 0 and var pattern) clean = clean[..pattern];
            if (clean.Any(char.IsLetterOrDigit)) kept.Add(clean);
        }

        return string.Join("; ", kept);
    }

    /// <summary>What a pointing sense says behind its headword: <c>variant of X, to tie</c> says <c>to tie</c>.</summary>
    public static string AfterPointer(string text)
    {
        string clean = Clean(text).Trim(' ', ',', ';', ':', '.', '-');
        if (clean.StartsWith('(') && clean.EndsWith(')') && clean.IndexOf(')') == clean.Length - 1) clean = clean[1..^1];
        foreach (string joint in (string[])["and ", "or ", "etc", "i.e. ", "that is, "])
            if (clean.StartsWith(joint, StringComparison.Ordinal)) clean = clean[joint.Length..];
        return clean.Any(char.IsLetter) ? clean.Trim() : "";
    }

    /// <summary>Drops every innermost pair of brackets that holds a mark.</summary>
    private static string DropBrackets(string text)
    {
        for (int close = text.IndexOf(')'); close >= 0; close = text.IndexOf(')', close))
        {
            int open = text.LastIndexOf('(', close);
            if (open >= 0 && text.AsSpan(open, close - open).Contains(Mark))
            {
                text = text[..open].TrimEnd() + text[(close + 1)..];
                close = open = Math.Min(Math.Max(0, open - 1), text.Length);
            }
            else
            {
                close++;
            }
        }

        return text;
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is ' ' or ',' or '.' or ')' or ':' && tidy.Length > 0 && tidy[^1] is ' ')
            {
                if (c == ' ') continue;
                tidy.Length--;
            }

            if (c == ',' && tidy.Length > 0 && tidy[^1] == ',') continue;
            tidy.Append(c);
        }

        return tidy.ToString().Trim(' ', ',').Replace("( ", "(").Replace("()", "").Replace("\"\"", "").Trim();
    }

    private static string TrimDangling(string text)
    {
        for (bool again = true; again;)
        {
            again = false;
            foreach (string word in s_dangling)
            {
                if (!text.EndsWith(word, StringComparison.Ordinal)) continue;
                int before = text.Length - word.Length;
                if (before > 0 && text[before - 1] is not (' ' or ',' or '(')) continue;
                text = text[..before].TrimEnd(' ', ',', '(', ':');
                again = true;
            }
        }

        return text;
    }
}
