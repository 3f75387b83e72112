using System.Text;
using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Vocabulary;

/// <summary>Writes a run of tokens in zhuyin: syllables and words with spaces between, signs where they stand.</summary>
internal static class SentenceZhuyin
{
    public static string Write(string text, IEnumerable<ReadToken> tokens)
    {
        var zhuyin = new StringBuilder();
        foreach (var token in tokens)
        {
            string surface = token.Token.Span.Of(text);
            if (token.Reading.Count == 0 && token.Kind is TokenKind.Punctuation)
            {
                zhuyin.Append(surface.Trim());
                continue;
            }

            if (zhuyin.Length > 0 && !"（《〈「『“‘【".Contains(zhuyin[^1])) zhuyin.Append(' ');
            zhuyin.Append(token.Reading.Count > 0 ? ZhuyinText.Of(token.Reading) : surface);
        }

        return zhuyin.ToString().Trim();
    }
}
