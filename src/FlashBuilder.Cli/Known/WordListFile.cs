using System.Text;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>
/// A list of words as people keep them: a word a line, or a table with tabs, commas or semicolons, quoted after RFC 4180 or
/// not. Lines that begin with # or // are remarks, as in our own list, in Anki's and in Pleco's.
/// </summary>
internal static class WordListFile
{
    /// <exception cref="Failure">No such file, or no text.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path)
    {
        try
        {
            return Parse(SourceDecoder.Decode(BoundedFile.Read(path, InputFile.MaximumSize)), Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase));
        }
        catch (SourceDecodingException e)
        {
            throw new Failure($"{path}: {e.Message}", e.Hint);
        }
        catch (FileTooLargeException e)
        {
            throw InputFile.TooLarge(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read {path}: {FileTrouble.Describe(e)}", "check the spelling and the file's permissions");
        }
    }

    /// <param name="isCsv">Commas or semicolons divide, where no tab does.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text, bool isCsv)
    {
        char divider = text.Contains('\t') ? '\t' : !isCsv ? '\0' : text.Count(c => c == ';') > text.Count(c => c == ',') ? ';' : ',';
        var rows = divider == '\0' ? text.Split('\n').Select(line => (IReadOnlyList<string>)[KnownWords.WordOf(line).ToString()]) : Rows(text, divider);
        return [.. rows.Where(row => row.Any(cell => cell.Length > 0) && !row[0].StartsWith('#') && !row[0].StartsWith("//"))];
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(string text, char divider)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (isQuoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
                else isQuoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                // A quote that nothing closes is a letter, or the rest of the list would be one cell.
                if (text.IndexOf('"', i + 1) > 0) isQuoted = true;
                else cell.Append(c);
            }
            else if (c == divider || c == '\n')
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (c != '\n') continue;
                yield return row;
                row = [];
            }
            else cell.Append(c);
        }

        row.Add(cell.ToString().Trim());
        yield return row;
    }
}
