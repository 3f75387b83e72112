using System.Text;
using Accuracy.Readings;
using FlashBuilder.Cli;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Speed;

/// <summary>
/// How fast the stages of <c>annotate --lines --format tsv</c> work on one thread, without reading and writing files: by the time of the
/// processor, so that other programs do not count.
/// </summary>
internal static class AnnotateSpeed
{
    private const int Rounds = 6;
    private const int LinesAtOnce = 256;
    private static readonly string[] s_stages = ["segment", "read", "context", "meaning", "output"];

    /// <param name="path">A text; each line is a sentence. Its first line decides the script.</param>
    public static void Run(string path)
    {
        string[] lines = File.ReadAllLines(path);
        double bytes = lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line) + 1);
        var chain = Chain.Load(Folder);
        var script = chain.Lexicon.Scripts.Detect(lines.FirstOrDefault(""));
        var tables = new ReadingTables(chain.Frequencies, chain.LoadModel(), RegionalReadings.Load(Text("taiwan-readings.txt")))
        {
            InContext = ContextReadings.Load(chain.Lexicon, Text("word-readings.txt")),
        };
        var reader = new TokenReader(chain.Lexicon, chain.Characters, script, tables);
        var tagger = new PartOfSpeechTagger(TagModel.Load(chain.Lexicon, chain.Frequencies, Text("parts-of-speech.tsv.gz")));
        var chooser = new MeaningChooser(
            chain.Lexicon, SenseEvidence.Load(Text("sense-evidence.tsv.gz")), SenseRules.Load(chain.Lexicon, Text("sense-rules.txt")));
        var columns = new WordColumns();

        var first = new double[s_stages.Length];
        var best = new double[s_stages.Length];
        for (int round = 0; round < Rounds; round++)
        {
            var seconds = Measure(lines, chain.Segmenter, reader, tagger, chooser, columns);
            if (round == 0) seconds.CopyTo(first, 0);
            for (int i = 0; i < seconds.Length; i++) best[i] = round == 0 ? seconds[i] : Math.Min(best[i], seconds[i]);
        }

        Say("stage", "first round", $"best of {Rounds} rounds");
        for (int i = 0; i < s_stages.Length; i++) Say(s_stages[i], Rate(first[i]), Rate(best[i]));
        Say("all", Rate(first.Sum()), Rate(best.Sum()));

        string Rate(double seconds) => $"{bytes / seconds / 1e6:F1} MB/s";
    }

    /// <summary>The seconds that each stage takes for all lines.</summary>
    private static double[] Measure(
        string[] lines, Segmenter segmenter, TokenReader reader, PartOfSpeechTagger tagger, MeaningChooser chooser, WordColumns columns)
    {
        var output = new Utf8Output(Stream.Null);
        var seconds = new double[s_stages.Length];
        foreach (string[] some in lines.Chunk(LinesAtOnce))
        {
            var tokens = new IReadOnlyList<Token>[some.Length];
            var read = new IReadOnlyList<ReadToken>[some.Length];
            var contexts = new SenseContext[some.Length][];
            var meanings = new Meaning[some.Length][];
            double start = Now();
            for (int i = 0; i < some.Length; i++) tokens[i] = segmenter.Segment(some[i]);
            seconds[0] += Since(ref start);
            for (int i = 0; i < some.Length; i++) read[i] = reader.Read(some[i], tokens[i]);
            seconds[1] += Since(ref start);
            for (int i = 0; i < some.Length; i++) contexts[i] = SenseContext.Of(some[i], read[i], tagger);
            seconds[2] += Since(ref start);
            for (int i = 0; i < some.Length; i++)
            {
                var words = read[i].AsSpan();
                meanings[i] = new Meaning[words.Length];
                for (int t = 0; t < words.Length; t++) meanings[i][t] = chooser.Choose(words[t], contexts[i][t]);
            }

            seconds[3] += Since(ref start);
            for (int i = 0; i < some.Length; i++)
            {
                var words = read[i].AsSpan();
                for (int t = 0; t < words.Length; t++) output.Write(columns.Of(words[t], some[i], meanings[i][t]));
            }

            seconds[4] += Since(ref start);
        }

        return seconds;
    }

    private const string Folder = "dictionaries";

    private static DictionaryText Text(string name) => DictionaryText.Decode(name, File.ReadAllBytes(Path.Combine(Folder, name)));

    private static double Now() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static double Since(ref double start)
    {
        double now = Now(), seconds = now - start;
        start = now;
        return seconds;
    }

    private static void Say(string stage, string first, string best) => Console.Out.Write($"{stage,-8} {first,12} {best,20}\n");
}
