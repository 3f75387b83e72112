namespace Accuracy.Learning;

/// <summary>A sentence cut by hand, with the part of speech of each word (UD's tags; empty where the file has none).</summary>
internal sealed class TaggedSentence
{
    public TaggedSentence(string[] words, string[] tags)
    {
        Words = new(words);
        Tags = tags;
    }

    public Segmentation Words { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>Reads a file of <c>word/TAG</c> separated by spaces, a sentence a line.</summary>
    /// <exception cref="InvalidDataException">A word has no tag.</exception>
    public static IReadOnlyList<TaggedSentence> ReadAll(string path)
    {
        List<TaggedSentence> sentences = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            string[] pairs = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (pairs.Length == 0) continue;
            if (pairs.FirstOrDefault(pair => pair.LastIndexOf('/') < 1) is { } bare)
                throw new InvalidDataException($"{path}:{number}: word/TAG expected: {bare}");
            sentences.Add(new([.. pairs.Select(p => p[..p.LastIndexOf('/')])], [.. pairs.Select(p => p[(p.LastIndexOf('/') + 1)..])]));
        }

        return sentences;
    }
}
