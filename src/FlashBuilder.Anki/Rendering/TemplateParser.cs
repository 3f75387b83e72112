namespace FlashBuilder.Anki;

/// <summary>Cuts a template at its marks. What stands in an HTML comment is no mark.</summary>
internal sealed class TemplateParser(string text)
{
    /// <summary>Sections within sections; more is nobody's template.</summary>
    private const int Deepest = 100;

    private int at;

    /// <exception cref="FormatException">A mark is not closed, or a section closes that is not open.</exception>
    public List<TemplatePart> Parse() => Parse(section: null, depth: 0);

    private List<TemplatePart> Parse(string? section, int depth)
    {
        if (depth > Deepest) throw new FormatException($"sections stand in one another more than {Deepest} times");
        var parts = new List<TemplatePart>();
        int start = at;
        void Flush()
        {
            if (at > start) parts.Add(new TemplatePart.Text(text[start..at]));
        }

        while (at < text.Length)
        {
            if (Starts("<!--"))
            {
                int end = text.IndexOf("-->", at, StringComparison.Ordinal);
                at = end < 0 ? text.Length : end + 3;
                continue;
            }

            if (!Starts("{{"))
            {
                at++;
                continue;
            }

            Flush();
            int close = text.IndexOf("}}", at, StringComparison.Ordinal);
            if (close < 0) throw new FormatException($"“{Short(text[at..])}” has no closing }}}}");
            string mark = text[(at + 2)..close].Trim();
            at = close + 2;
            start = at;
            if (mark.Length == 0) continue;
            string name = mark[1..].Trim();
            switch (mark[0])
            {
                case '#' or '^':
                    parts.Add(new TemplatePart.Section(name, mark[0] == '#', Parse(name, depth + 1)));
                    start = at;
                    break;
                case '/' when name == section:
                    return parts;
                case '/':
                    throw new FormatException($"{{{{/{Short(name)}}}}} closes a section that is not the open one"
                        + (section is null ? "; none is open" : $", {{{{#{Short(section)}}}}}"));
                default:
                    string[] names = mark.Split(':');
                    Array.Reverse(names);
                    parts.Add(new TemplatePart.Value(names[0].Trim(), [.. names.Skip(1).Select(filter => filter.Trim())]));
                    break;
            }
        }

        Flush();
        return section is null ? parts : throw new FormatException($"the section {{{{#{Short(section)}}}}} is never closed");
    }

    private bool Starts(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
