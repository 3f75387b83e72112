using System.Text;
using Hanzi.Segmentation;

namespace Accuracy.Learning;

/// <summary>How fast text is cut, on one core, without reading and writing files.</summary>
internal static class SpeedVerb
{
    private const int Rounds = 8;

    public static void Run(string path)
    {
        var data = WordData.Load();
        using var reader = new StreamReader(path);
        string[] sentences = [.. GoldFile.Read(reader).Select(sentence => sentence.Text)];
        var start = Environment.CpuUsage.TotalTime;
        var model = SegmentationModel.Load(WordData.Read(Path.GetFileName(LearningVerbs.ModelPath)));
        Console.Out.Write($"loading the weights {(Environment.CpuUsage.TotalTime - start).TotalMilliseconds:F0} ms, not yet compiled\n");
        Measure("lattice", new(data.Lexicon, data.Costs, SegmentationModel.None), sentences);
        Measure("learnt", new(data.Lexicon, data.Costs, model), sentences);
    }

    private static void Measure(string name, Segmenter segmenter, string[] sentences)
    {
        double best = 0;
        long bytes = sentences.Sum(sentence => (long)Encoding.UTF8.GetByteCount(sentence)), allocated = 0;
        int tokens = 0;
        for (int round = 0; round < Rounds; round++)
        {
            // Of the processor: other programs do not count.
            var start = Environment.CpuUsage.TotalTime;
            long before = GC.GetAllocatedBytesForCurrentThread();
            tokens = 0;
            foreach (string sentence in sentences) tokens += segmenter.Segment(sentence).Count;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = Math.Max(best, bytes / (Environment.CpuUsage.TotalTime - start).TotalSeconds / 1e6);
        }

        Console.Out.Write($"{name,-8} {best:F1} MB/s of UTF-8 (best of {Rounds} rounds), {(double)allocated / tokens:F0} bytes a token\n");
    }
}
