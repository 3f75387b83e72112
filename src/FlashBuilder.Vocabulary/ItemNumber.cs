using System.Text.RegularExpressions;

namespace FlashBuilder.Vocabulary;

/// <summary>Numbers and bullets before the items of a list: <c>1. 市場</c>, <c>一、市場</c>, <c>(一) 市場</c>, <c>• 市場</c>.</summary>
internal static partial class ItemNumber
{
    private const string Numerals = "一二三四五六七八九十百〇零甲乙丙丁戊己庚辛壬癸", Signs = "、.．:：,，)）";

    private const int Longest = 5;

    /// <summary>The line without its number; a list of numbers (一、二、三) as it is.</summary>
    public static string Without(string line)
    {
        if (Latin().Match(line) is { Length: > 0 } number && number.Length < line.Length) return line[number.Length..].TrimStart();
        int end = 0;
        while (end < line.Length && end < Longest && Numerals.Contains(line[end])) end++;
        if (end == 0 || end + 1 >= line.Length || !Signs.Contains(line[end])) return line;
        string rest = line[(end + 1)..].TrimStart();
        return rest.All(c => Numerals.Contains(c) || Signs.Contains(c) || c == ' ') ? line : rest;
    }

    [GeneratedRegex(@"^(?:[\[(（]?[0-9０-９]{1,6}(?:[.．、:：)）\]]+\s*|\s+)|[①-⓿❶-➓㈠-㈩㊀-㊉]\s*|[(（][一二三四五六七八九十百]{1,5}[)）]、?\s*|[•·‣▪●○◦■□◆*+–—>・✓✔☑☐-]+\s*|\[[ xX]\]\s*|[A-Za-z][.)）、]\s*|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[.、)）]?\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
