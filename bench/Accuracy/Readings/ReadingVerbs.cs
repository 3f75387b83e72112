using Hanzi.Pinyin;
namespace Accuracy.Readings;
internal static class ReadingVerbs
{
    public static void Tune(string path)
    {
        var chain = Chain.Load("dictionaries");
        var sentences = Polyphone.ReadFile(path);
        foreach (var options in new TrainingOptions[] { new(Penalty: 0.1f), new(Penalty: 0.05f), new(Penalty: 0.1f, HeadwordWeight: 0.05f), new(Penalty: 0.1f, HeadwordWeight: 0.5f), new(Penalty: 0.1f, InsideWeight: 0.1f), new(Penalty: 0.1f, InsideWeight: 0.6f), new(Penalty: 0.1f, Rate: 0.15f), new(Penalty: 0.1f, Epochs: 20)})
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ReadingTask task = new(chain, sentences, [], options);
            task.Prepare();
            int[] n = new int[2], ok = new int[2];
            List<string> errors = [];
            int size = 0;
            for (int fold = 0; fold < 5; fold++)
            {
                var text = task.Train(5, fold);
                size = text.Characters.Length;
                if (fold == 0) File.WriteAllText("/tmp/model0.txt", new string(text.Characters));
                var reader = task.Reader(ReadingModel.Load(text));
                for (int i = fold; i < sentences.Count; i += 5)
                {
                    var p = sentences[i];
                    var t = reader.Read(p.Text, chain.Segmenter.Segment(p.Text)).First(t => t.Token.Span.End > p.At);
                    int kind = t.Token.Span.Length == 1 ? 0 : 1;
                    n[kind]++;
                    var r = t.Reading.Count == t.Token.Span.Length ? t.Reading[p.At - t.Token.Span.Start].ToLower() : new("x", 1);
                    if (r == p.Reading) ok[kind]++;
                    else errors.Add($"{kind}\t{t.Token.Span.Of(p.Text)}\t{p.Text[p.At]}\t{r}\t{p.Reading}\t{p.Text[Math.Max(0, p.At - 10)..p.At]}【{p.Text[p.At]}】{p.Text[(p.At + 1)..Math.Min(p.Text.Length, p.At + 10)]}");
                }
            }
            File.WriteAllLines("/tmp/errors.txt", errors);
            Console.WriteLine($"{options}: single {(double)ok[0] / n[0]:P2} inside {(double)ok[1] / n[1]:P2} all {(double)ok.Sum() / n.Sum():P2} size {size} {watch.Elapsed.TotalSeconds:F0}s");
        }
    }
}
