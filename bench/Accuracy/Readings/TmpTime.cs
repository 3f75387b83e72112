using System.Diagnostics;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Text;
namespace Accuracy.Readings;
internal static class TmpTime
{
    public static void Run(string path)
    {
        var chain = Chain.Load("dictionaries");
        for (int i = 0; i < 5; i++)
        {
            var w = Stopwatch.StartNew();
            var t = DictionaryText.Decode("x", File.ReadAllBytes("dictionaries/readings.weights.gz"));
            double a = w.Elapsed.TotalMilliseconds;
            ReadingModel.Load(t);
            Console.WriteLine($"decode {a:F1} ms, load {w.Elapsed.TotalMilliseconds:F1} ms");
        }
        var lines = File.ReadAllLines(path);
        double mb = lines.Sum(l => System.Text.Encoding.UTF8.GetByteCount(l)) / 1e6;
        var plain = new TokenReader(chain.Lexicon, chain.Characters, Script.Simplified);
        var full = chain.Reader(chain.LoadModel());
        for (int i = 0; i < 5; i++)
        {
            var w = Stopwatch.StartNew();
            var seg = lines.Select(l => chain.Segmenter.Segment(l)).ToList();
            double a = w.Elapsed.TotalSeconds; w.Restart();
            int n = 0;
            for (int k = 0; k < lines.Length; k++) n += plain.Read(lines[k], seg[k]).Count;
            double b = w.Elapsed.TotalSeconds; w.Restart();
            for (int k = 0; k < lines.Length; k++) n += full.Read(lines[k], seg[k]).Count;
            Console.WriteLine($"{mb:F2} MB, {n / 2} tokens: segment {mb / a:F1} MB/s, plain {mb / b:F1} MB/s, full {mb / w.Elapsed.TotalSeconds:F1} MB/s");
        }
    }
}
