namespace Accuracy.Senses;

/// <summary>A word of a sentence and what it may be said to mean there.</summary>
/// <param name="Sentence">Its number, from 0.</param>
/// <param name="Start">UTF-16 offset in the sentence.</param>
/// <param name="Keys">Pieces of right meanings, in lower case.</param>
public sealed record MarkedWord(int Sentence, int Start, string Text, IReadOnlyList<string> Keys)
{
    /// <summary>Reads sentences with marks, <c>{word=key|key}</c>; a line with <c>#</c> is a comment.</summary>
    /// <exception cref="InvalidDataException">A mark is not closed or has no key.</exception>
    public static (IReadOnlyList<string> Sentences, IReadOnlyList<MarkedWord> Words) ReadFile(string path)
    {
        List<string> sentences = [];
        List<MarkedWord> words = [];
        foreach (string line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string text = "";
            foreach (string piece in line.Split('{'))
            {
                int close = piece.IndexOf('}'), equals = piece.IndexOf('=');
                if (close < 0)
                {
                    text += piece;
                    continue;
                }

                if (equals <= 0 || equals > close) throw new InvalidDataException($"{path}: {{word=key}} expected: {line}");
                words.Add(new(sentences.Count, text.Length, piece[..equals], piece[(equals + 1)..close].ToLowerInvariant().Split('|')));
                text += piece[..equals] + piece[(close + 1)..];
            }

            sentences.Add(text);
        }

        return words.Count > 0 ? (sentences, words) : throw new InvalidDataException($"{path}: no marked word");
    }

    /// <summary>Whether a meaning holds one of the keys, from the beginning of a word.</summary>
    public bool Accepts(string meaning)
    {
        string lower = meaning.ToLowerInvariant();
        return Keys.Any(key => $" {lower}".Split(key).SkipLast(1).Any(before => !char.IsLetterOrDigit(before.Length == 0 ? ' ' : before[^1])));
    }
}
