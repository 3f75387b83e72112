using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Hanzi.Pinyin;

namespace Accuracy.Readings;

/// <summary>The verbs <c>polyphones</c> and <c>train-readings</c>; both are started in the repository's root.</summary>
internal static class ReadingVerbs
{
    private const string Dictionaries = "dictionaries";
    private const string Everyday = "bench/Accuracy/Readings/everyday.txt";
    private const string Phrases = "bench/Accuracy/Readings/phrases.txt";

    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static void Polyphones(string path, ReadOnlySpan<string> options)
    {
        int folds = 0, errors = 0;
        bool isPlain = false;
        for (; !options.IsEmpty; options = options[(options[0] == "--plain" ? 1 : 2)..])
        {
            if (options is ["--folds", var f, ..] && int.TryParse(f, out folds) && folds > 1) continue;
            if (options is ["--errors", var e, ..] && int.TryParse(e, out errors) && errors >= 0) continue;
            if (options is not ["--plain", ..]) throw new FormatException($"not understood: {string.Join(' ', options.ToArray())}");
            isPlain = true;
        }

        var chain = Chain.Load(Dictionaries);
        bool isMarked = path.EndsWith(".txt", StringComparison.Ordinal);
        var polyphones = isMarked ? Polyphone.ReadMarked(path) : Polyphone.ReadFile(path);
        PolyphoneScore score = new();
        if (folds == 0)
        {
            var reader = new ReaderPair(chain, isPlain ? ReadingModel.None : chain.LoadModel());
            foreach (var polyphone in polyphones) score.Add(chain, reader, polyphone);
        }
        else
        {
            CrossValidate(chain, polyphones, isMarked ? polyphones : Polyphone.ReadMarked(Everyday), isMarked, folds, score);
        }

        score.Print(Console.Out, errors);
    }

    /// <summary>Learns from everything and writes the program's weights.</summary>
    public static void Train(string path)
    {
        ReadingTask task = new(Chain.Load(Dictionaries), Polyphone.ReadFile(path), Polyphone.ReadMarked(Everyday), Polyphone.ReadMarked(Phrases), new());
        task.Prepare();
        byte[] text = Encoding.UTF8.GetBytes(task.Train(1, -1).Characters);
        string file = Path.Combine(Dictionaries, ReadingTask.WeightsFile);
        using (GZipStream packed = new(File.Create(file), CompressionLevel.SmallestSize)) packed.Write(text);
        Console.Out.Write($"{file}: {new FileInfo(file).Length} bytes, {text.Length} unpacked, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(text))}\n");
    }

    /// <summary>Every fold is read with what was learnt from the others.</summary>
    private static void CrossValidate(
        Chain chain, IReadOnlyList<Polyphone> polyphones, IReadOnlyList<Polyphone> everyday, bool isMarked, int folds, PolyphoneScore score)
    {
        ReadingTask task = new(chain, isMarked ? [] : polyphones, everyday, Polyphone.ReadMarked(Phrases), new());
        task.Prepare();
        for (int fold = 0; fold < folds; fold++)
        {
            var reader = new ReaderPair(chain, ReadingModel.Load(task.Train(folds, fold)));
            for (int i = fold; i < polyphones.Count; i += folds) score.Add(chain, reader, polyphones[i]);
        }
    }
}
