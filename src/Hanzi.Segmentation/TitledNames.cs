using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Segmentation;

/// <summary>
/// Surnames by themselves: before a title (<c>陳|太太</c>) and behind 姓. Everywhere else 王 is a king and 黃 is yellow.
/// </summary>
internal sealed class TitledNames(Lexicon lexicon, WordCosts costs, CharacterTable characters)
{
    private const int LongestTitle = 4;
    private readonly HashSet<int> _titles = [.. Titles.Split(' ').Select(title => lexicon.HeadwordOf(title)).Where(headword => headword >= 0)];

    /// <summary>How people are spoken of and to, behind their surname.</summary>
    private const string Titles =
        "先生 太太 夫人 小姐 女士 老師 教授 博士 醫生 醫師 大夫 護士 護理師 校長 院長 園長 館長 主任 經理 總經理 董事 董事長 總裁 總監 老闆 老闆娘 " +
        "律師 檢察官 法官 警官 探長 隊長 班長 組長 科長 處長 局長 部長 司長 廳長 市長 縣長 省長 鎮長 村長 鄉長 區長 里長 州長 主席 書記 總書記 秘書 秘書長 " +
        "總理 總統 副總統 副總理 大使 公使 領事 將軍 元帥 司令 上將 中將 少將 上校 中校 少校 上尉 中尉 少尉 團長 連長 排長 師傅 師父 導演 編輯 記者 同學 同志 " +
        "委員 議員 立委 助理 教練 工程師 設計師 會計師 建築師 牧師 神父 修女 法師 道長 伯伯 伯母 叔叔 嬸嬸 阿姨 奶奶 爺爺 媽媽 爸爸 大爺 大娘 大媽 大嬸 大叔 大哥 " +
        "大姐 學長 學姐 學弟 學妹 姑娘 老先生 老太太";

    /// <summary>Common surnames that count as something else in most of their uses.</summary>
    private const string LikeWords = "余游簡简包萬万江";

    /// <summary>Surnames that lead to a title as verbs and pronouns do: 祝老師, 任主任, 那先生.</summary>
    private const string LikeLeaders = "任那祝諸诸師师官";

    /// <summary>The tokens themselves where there is no such name, as in most texts.</summary>
    /// <param name="marks">What a user fixed, or null; it stays.</param>
    public Token[] Mark(string text, Token[] tokens, WordMarks? marks)
    {
        List<Token>? marked = null;
        for (int i = 0; i < tokens.Length; i++)
        {
            int name = NameLength(text, tokens, i, out int title);
            int last = name == 0 ? i : LastWithin(tokens, i, tokens[i].Span.Start + name + title);
            if (name == 0 || marks is not null && HasFixed(marks, tokens[i].Span.Start, tokens[last].Span.End))
            {
                marked?.Add(tokens[i]);
                continue;
            }

            marked ??= [.. tokens.AsSpan(0, i)];
            int surname = tokens[i].Span.Start + name - 1;
            if (name > 1) marked.Add(Made(text, tokens[i].Span.Start, surname, TokenKind.Word));
            marked.Add(Made(text, surname, surname + 1, TokenKind.Name));
            if (title > 0) marked.Add(Made(text, surname + 1, surname + 1 + title, TokenKind.Word));
            i = last;
        }

        return marked is null ? tokens : [.. marked];
    }

    private Token Made(string text, int start, int end, TokenKind kind)
    {
        var span = new TextSpan(start, end);
        return new(span, kind, lexicon.HeadwordOf(span.In(text)));
    }

    /// <summary>1 where a surname begins a token, more where it ends a word that was taken for its name, 0 where there is none.</summary>
    /// <param name="title">Characters of the title behind it; 0 behind 姓.</param>
    private int NameLength(string text, Token[] tokens, int at, out int title)
    {
        title = 0;
        var token = tokens[at];
        char first = text[token.Span.Start];
        // Most characters are no surnames; one look at a table tells.
        if (token.Span.Length > LongestTitle + 1) return 0;
        if (token.Kind == TokenKind.Name && token.Span.Length > 2 && !token.IsHeadword && IsWordWithSurname(text.AsSpan(token.Span.Start, token.Span.Length)))
        {
            title = TitleAfter(text, tokens, at);
            return title > 0 ? token.Span.Length : 0;
        }

        if (!MayBeSurname(first)) return 0;
        if (token.Span.Length == 1)
        {
            bool isNamed = at > 0 && tokens[at - 1].Span.Length == 1 && text[tokens[at - 1].Span.Start] == '姓';
            if (!isNamed && (FollowsOn(text, tokens, at) || !IsLikely(first))) return 0;
            title = isNamed ? 0 : TitleAfter(text, tokens, at);
            return (isNamed || title > 0) && IsSurname(first) ? 1 : 0;
        }

        // 林太太, found whole by its look.
        if (token.Kind != TokenKind.Name || FollowsOn(text, tokens, at) || !IsLikely(first) || !IsTitle(text.AsSpan(token.Span.Start + 1, token.Span.Length - 1)) || !IsSurname(first)) return 0;
        title = token.Span.Length - 1;
        return 1;
    }

    /// <summary>Whether a number or a name stands before a token: 一張小姐的照片, 王小明先生.</summary>
    private static bool FollowsOn(string text, Token[] tokens, int at) => at > 0
        && (tokens[at - 1].Kind is TokenKind.Name or TokenKind.Number || HanNumeral.IsPart(text[tokens[at - 1].Span.End - 1]));

    /// <summary>房東林 before 太太: a word and a surname.</summary>
    private bool IsWordWithSurname(ReadOnlySpan<char> name) => IsLikely(name[^1]) && IsSurname(name[^1])
        && lexicon.HeadwordOf(name[..^1]) is >= 0 and var word && !lexicon.EntriesOf(word)[0].IsCapitalised;

    /// <summary>The longest title that begins behind a token and ends with a later one; 0 for none.</summary>
    private int TitleAfter(string text, Token[] tokens, int at)
    {
        int start = tokens[at].Span.End, found = 0;
        for (int i = at + 1; i < tokens.Length && tokens[i].Span.End - start <= LongestTitle; i++)
            if (IsTitle(text.AsSpan(start, tokens[i].Span.End - start))) found = tokens[i].Span.End - start;
        return found;
    }

    private bool IsTitle(ReadOnlySpan<char> text) => lexicon.HeadwordOf(text) is >= 0 and var headword && _titles.Contains(headword);

    private bool MayBeSurname(char c) => characters.Use(characters.Normal(c)).Surname > 0;

    /// <summary>Whether a character before a title is rather a surname than what it means elsewhere.</summary>
    private bool IsLikely(char c)
    {
        if (LikeLeaders.Contains(c) || lexicon.HeadwordOf([c]) is not (>= 0 and var headword)) return false;
        char tag = costs.ListTagOf(headword).First;
        return LikeWords.Contains(c) || characters.Use(characters.Normal(c)).Surname switch
        {
            3 => tag is not ('p' or 'c'),
            2 => tag is 'n' or 'a' or 'j' or 'z' or 'q',
            1 => costs.ListTagOf(headword) is ('n', 'r'),
            _ => false,
        };
    }

    /// <summary>By an entry in the very script: 薑 only folds to the surname 姜.</summary>
    private bool IsSurname(char c) => lexicon.HeadwordOf([c]) is >= 0 and var headword && lexicon.EntriesOf(headword).Any(e =>
        e.IsCapitalised && (e.Traditional[0] == c || e.Simplified[0] == c) && e.Senses.Any(s => s.Kind == SenseKind.Surname));

    private static int LastWithin(Token[] tokens, int at, int end)
    {
        while (at + 1 < tokens.Length && tokens[at].Span.End < end) at++;
        return at;
    }

    private static bool HasFixed(WordMarks marks, int start, int end)
    {
        for (int at = start; at < end; at++)
            if (marks.FixedAt(at) is not null) return true;
        return false;
    }
}
