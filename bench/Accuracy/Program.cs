using System.Text;
using Accuracy;
using Accuracy.Frequencies;
using Accuracy.Learning;
using Accuracy.Readings;
using Accuracy.Senses;
using Accuracy.Speed;
using Accuracy.Tags;

const string usage = """
    usage: dotnet run --project bench/Accuracy -c Release -- VERB GOLD [options]

      segmentation GOLD.seg   score the program's words against words cut by hand
          --predicted FILE    score this table instead of running the program: what
                              `flashbuilder annotate --lines --format tsv` printed for the sentences of `strip`
          --program FILE      the program to run (src/FlashBuilder.Cli/bin/Release/net10.0/flashbuilder.dll)
          --errors N          print the N most frequent disagreements as well
          --crossing          of these, only the ones with a crossing word
      train-tags GOLD.seg     learn parts of speech from word/TAG sentences, into dictionaries/
      tags GOLD.seg           score the tagger by cross-validation in five folds
      count-senses            count which senses the compounds of words speak for, into dictionaries/
      senses GOLD.txt         score the meanings of marked words: {word=key|key}, a key a piece of a right meaning
          --program FILE      the program to run, as above
          --errors N          print the first N wrong ones as well
      list-senses FIRST LAST  the meanings that common words get as noun, verb …, with all their senses; by frequency
      polyphones GOLD.tsv     score readings: sentence, 0-based index, reading of that character (CPP's form), or
                              sentences with marks, character[reading], where the name ends in .txt
          --folds K           learn from all parts but one and score that one, K times; without it the program's weights
                              are scored, which for the file they were learnt from says little
          --plain             without weights
          --errors N          print the N worst characters and the N most frequent mistakes as well
      train-readings CPP.tsv  learn the weights and write dictionaries/readings.weights.gz
      strip GOLD.seg          print the sentences without their spaces, one a line
      mix-counts REGISTERS.tsv SUBTITLES.txt…
                              write dictionaries/word-counts.tsv.gz: half all registers, half subtitles
      train-segmentation GOLD.seg…
                              learn dictionaries/segmentation.weights.gz from words with tags (word/TAG)
      validate-segmentation GOLD.seg [with=OTHER.seg] [SETTING=VALUE…]
                              learn from four fifths and score the last fifth, five times over; the settings are
                              parts=N (5), first=N (so many of them only), dev=GOLD.seg (score this too), errors=N
                              (print so many crossing words), and those of TrainingOptions
      validate-words GOLD.seg… [halves=OTHER.seg…] [dev=GOLD.seg…] [SETTING=VALUE…]
                              words in pieces and crossing words: learn from the first files and every second sentence of
                              the halved ones, score the other sentences and dev; and the other way round; the settings
                              are errors=N (print so many words that cross, and that are broken) and those above
      speed-segmentation GOLD.seg
                              how fast its sentences are cut, with the weights and without
      speed-annotate TEXT     how fast the stages of annotate are, a sentence a line
    """;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    switch (args)
    {
        case ["strip", var path]:
            foreach (Segmentation sentence in Gold(path)) Console.Out.Write(sentence.Text + "\n");
            return 0;
        case ["senses", var path, .. var options]:
            SenseVerbs.Score(path, SegmentationOptions.Parse(options));
            return 0;
        case ["list-senses", var first, var last] when int.TryParse(first, out int from) && int.TryParse(last, out int to):
            SenseVerbs.List(from, to);
            return 0;
        case ["polyphones", var path, .. var options]:
            ReadingVerbs.Polyphones(path, options);
            return 0;
        case ["train-readings", var path]:
            ReadingVerbs.Train(path);
            return 0;
        case ["mix-counts", var registers, _, ..]:
            CountMixer.Run(registers, args[2..]);
            return 0;
        case ["train-segmentation", _, ..]:
            LearningVerbs.Train(args[1..]);
            return 0;
        case ["speed-segmentation", var path]:
            SpeedVerb.Run(path);
            return 0;
        case ["speed-annotate", var path]:
            AnnotateSpeed.Run(path);
            return 0;
        case ["validate-words", .. var arguments]:
            WordsVerb.Run(arguments);
            return 0;
        case ["validate-segmentation", var path, .. var settings]:
            LearningVerbs.CrossValidate(path, settings);
            return 0;
        case ["segmentation", var path, .. var options]:
            Score(Gold(path), SegmentationOptions.Parse(options));
            return 0;
        case ["train-tags", var path]:
            TagCommands.Train(path);
            return 0;
        case ["count-senses"]:
            TagCommands.CountSenses();
            return 0;
        case ["tags", var path]:
            TagCommands.CrossValidate(path, folds: 5);
            return 0;
        default:
            Console.Error.WriteLine(usage);
            return 2;
    }
}
catch (FormatException fault)
{
    Console.Error.WriteLine($"accuracy: {fault.Message}\n{usage}");
    return 2;
}
catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"accuracy: {fault.Message}");
    return 1;
}

static IReadOnlyList<Segmentation> Gold(string path)
{
    using StreamReader reader = new(path);
    IReadOnlyList<Segmentation> gold = GoldFile.Read(reader);
    return gold.Count > 0 ? gold : throw new InvalidDataException($"{path}: no sentence");
}

static void Score(IReadOnlyList<Segmentation> gold, SegmentationOptions options)
{
    IReadOnlyList<Segmentation> predicted;
    if (options.Predicted is { } path)
    {
        using StreamReader table = new(path);
        predicted = AnnotationTable.Read(table, gold);
    }
    else
    {
        if (!File.Exists(options.Program))
            throw new FileNotFoundException($"{options.Program} is absent; build it: dotnet build -c Release");
        predicted = Annotator.Run(options.Program, gold);
    }

    SegmentationScore score = SegmentationScore.Of(gold, predicted);
    Say($"sentences   {gold.Count,8}");
    Say($"words       {score.Gold,8} gold, {score.Predicted} predicted, {score.Right} right");
    Say($"precision   {score.Precision,8:P2}");
    Say($"recall      {score.Recall,8:P2}");
    Say($"F1          {score.F1,8:P2}");
    Say($"crossing    {score.PerThousand(score.Crossing),8:F2} per 1,000 predicted words with Han characters"
        + $" ({score.Crossing} of {score.PredictedHan})");
    Say($"joined      {score.PerThousand(score.Joined),8:F2} per 1,000 ({score.Joined})");
    Say($"cut         {score.PerThousand(score.Cut),8:F2} per 1,000 ({score.Cut})");
    if (options.Errors == 0) return;

    Say($"\ntimes\tgold\tpredicted\tcrossing\tfirst seen in");
    var wrong = gold.Zip(predicted).SelectMany(pair => Disagreement.Between(pair.First, pair.Second))
        .Where(found => found.Crosses || !options.CrossingOnly)
        .GroupBy(found => (found.Gold, found.Predicted))
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key.Gold, StringComparer.Ordinal)
        .Take(options.Errors);
    foreach (var group in wrong)
    {
        Disagreement first = group.First();
        Say($"{group.Count()}\t{first.Gold}\t{first.Predicted}\t{(first.Crosses ? "yes" : "no")}\t{first.Context}");
    }
}

static void Say(string text) => Console.Out.Write(text + "\n");
