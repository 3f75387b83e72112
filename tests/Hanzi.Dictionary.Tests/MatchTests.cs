using FlashBuilder.Tests;

namespace Hanzi.Dictionary.Tests;

/// <summary>The tables behind the search against a search that looks at every piece of a text.</summary>
public class MatchTests
{
    private const string Traditional = "學校生長國A";
    private const string Simplified = "学校生长国A";

    [Fact]
    public void The_headwords_at_a_place_are_those_of_a_plain_search()
    {
        var random = new Random(11);
        for (int round = 0; round < 40; round++)
        {
            int[][] words = [.. Enumerable.Range(0, 30).Select(_ => Some(random, 1, 7))];
            var lexicon = Toy.Lexicon([.. words.Select(w => $"{Write(w, Traditional)} {Write(w, Simplified)} [xue2] /a word/")]);
            var headwords = words.Select(w => Write(w, Simplified)).Where(w => w.Any(c => c != 'A')).ToHashSet();
            int[] text = Some(random, 20, 21);
            foreach (string script in (string[])[Traditional, Simplified])
            {
                var matches = new HeadwordMatch[64];
                var all = new TextMatches();
                all.Fill(lexicon, lexicon.Scripts.Fold(Write(text, script)));
                for (int start = 0; start < text.Length; start++)
                {
                    string rest = Write(text[start..], Simplified);
                    var expected = Enumerable.Range(1, rest.Length).Where(length => headwords.Contains(rest[..length]));
                    int found = lexicon.MatchesAt(Write(text, script), start, matches);
                    Assert.Equal(expected, matches[..found].Select(m => m.Length));
                    Assert.Equal(matches.AsSpan(0, found), all.At(start));
                    foreach (var match in matches[..found])
                        Assert.Equal(rest[..match.Length], lexicon.EntriesOf(match.Headword)[0].Simplified);
                }
            }
        }
    }

    [Fact]
    public void The_other_words_at_a_place_are_those_of_a_plain_search()
    {
        var random = new Random(12);
        var lexicon = Toy.Lexicon("書 书 [shu1] /book/");
        for (int round = 0; round < 40; round++)
        {
            var words = Enumerable.Range(0, 400).Select(_ => Some(random, 1, 10)).DistinctBy(w => Write(w, Simplified))
                .ToDictionary(w => Write(w, Simplified), _ => random.Next(2) == 0);
            var others = WordFrequencies.Load(
                lexicon, Toy.Text("list.txt", [.. words.Select(w => $"{w.Key} 7 {(w.Value ? "nr" : "n")}")])).Others;
            string text = Write(Some(random, 300, 301), Simplified);
            uint[] allLengths = new uint[text.Length], allNames = new uint[text.Length];
            others.LengthsOf(text, allLengths, allNames);
            for (int start = 0; start < text.Length; start++)
            {
                uint lengths = allLengths[start], names = allNames[start];
                for (int length = 1; length <= Math.Min(9, text.Length - start); length++)
                {
                    bool isWord = length is >= OtherWords.Shortest and <= OtherWords.Longest
                        && words.TryGetValue(text.Substring(start, length), out _) && !text.AsSpan(start, length).Contains('A');
                    Assert.Equal(isWord, (lengths >> length & 1) != 0);
                    Assert.Equal(isWord && words[text.Substring(start, length)], (names >> length & 1) != 0);
                }
            }
        }
    }

    private static int[] Some(Random random, int least, int end) =>
        [.. Enumerable.Range(0, random.Next(least, end)).Select(_ => random.Next(Traditional.Length))];

    private static string Write(int[] word, string script) => new([.. word.Select(i => script[i])]);
}
