namespace Hanzi.Text;

/// <summary>
/// Finds where sentences end in one paragraph: behind 。！？ and …… , ASCII ! and ? and the full stop where they are no
/// part of a word, any run of these, and the quotes and brackets that close behind them.
/// <para>The sentence goes on where what follows cannot begin one: 「…？」， or 「…！」他說。 or 《…？》是; also behind an
/// ellipsis that only marks a stutter (「我……」).</para>
/// </summary>
internal sealed class SentenceEnd(string text, TextSpan paragraph)
{
    /// <summary>An ellipsis behind fewer Chinese characters than this, counted from the sentence's start, ends nothing.</summary>
    private const int ShortestBeforeEllipsis = 4;

    /// <summary>An ASCII quote is opening and closing by turns.</summary>
    private bool inAsciiQuote;

    /// <summary>The offset behind the sentence that begins at <paramref name="start"/>; calls go forward only.</summary>
    public int FindAfter(int start)
    {
        int han = 0;
        for (int i = start; i < paragraph.End;)
        {
            char c = text[i];
            if (c == '"') inAsciiQuote = !inAsciiQuote;
            if (Glyph.IsUnspaced(c)) han++;
            int run = RunAt(i, out bool onlyEllipsis);
            if (run == 0)
            {
                i++;
                continue;
            }
            int end = Close(i + run, out char closed);
            bool stutters = onlyEllipsis && han < ShortestBeforeEllipsis && end < paragraph.End;
            if (!stutters && !Continuation.GoesOn(text, end, paragraph.End, closed)) return end;
            i = end;
        }
        return paragraph.End;
    }

    /// <summary>The length of the run of end marks here; 0 where none ends a sentence.</summary>
    private int RunAt(int at, out bool onlyEllipsis)
    {
        onlyEllipsis = true;
        int end = at;
        while (end < paragraph.End)
        {
            char c = text[end];
            if (Glyph.IsEllipsis(c))
            {
                end++;
                continue;
            }
            int dots = DotsAt(end);
            bool mark = Glyph.IsFullStop(c) || (c is '!' or '?' && (end > at || EndsWord(end)));
            if (!mark && dots < 3 && !(dots == 1 && (end > at || FullStop.Ends(text, end, paragraph)))) break;
            onlyEllipsis &= dots >= 3;
            end += Math.Max(1, dots);
        }
        return end - at;
    }

    private int DotsAt(int at)
    {
        int end = at;
        while (end < paragraph.End && text[end] == '.') end++;
        return end - at;
    }

    /// <summary>ASCII ! and ? end a sentence behind Chinese, or before a space or the end; not in Yahoo!奇摩 or ?id=1.</summary>
    private bool EndsWord(int at) =>
        at + 1 >= paragraph.End || text[at + 1] is '!' or '?' or '"' or '\'' || Glyph.IsSpace(text[at + 1])
        || Glyph.IsClosing(text[at + 1]) || Glyph.IsOpening(text[at + 1])
        || (at > paragraph.Start && (Glyph.IsUnspaced(text[at - 1]) || Glyph.IsClosing(text[at - 1])));

    /// <summary>Takes closing marks, and end marks among them (！」？); <paramref name="closed"/> is the last closing one.</summary>
    private int Close(int at, out char closed)
    {
        closed = '\0';
        int end = at;
        while (end < paragraph.End)
        {
            char c = text[end];
            if (c == '"' && inAsciiQuote) inAsciiQuote = false;
            else if (!Glyph.IsClosing(c) && c != '\'')
            {
                if (closed == '\0' || !(Glyph.IsFullStop(c) || Glyph.IsEllipsis(c))) break;
                c = '\0';
            }
            closed = c;
            end++;
        }
        return end;
    }
}
