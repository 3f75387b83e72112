using System.Text.RegularExpressions;

namespace Accuracy;

/// <summary>A file of sentences cut by hand: one a line, words separated by spaces, or <c>word/TAG</c>.</summary>
public static partial class GoldFile
{
    /// <summary>Reads every line that is not empty. Tags are taken off where every word of the file has one.</summary>
    public static IReadOnlyList<Segmentation> Read(TextReader reader)
    {
        List<string[]> sentences = [];
        while (reader.ReadLine() is { } line)
            if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words)
                sentences.Add(words);

        bool tagged = sentences.Count > 0 && sentences.All(words => words.All(word => Tag().IsMatch(word)));
        return [.. sentences.Select(words => new Segmentation(tagged ? [.. words.Select(WithoutTag)] : words))];
    }

    private static string WithoutTag(string word) => word[..word.LastIndexOf('/')];

    [GeneratedRegex("./[A-Z]+$")]
    private static partial Regex Tag();
}
