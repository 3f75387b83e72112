using System.CommandLine;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder annotate</c>: the tokens of a text with reading and meaning.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT")
        {
            Description = "A text file, or - for standard input.",
            DefaultValueFactory = _ => "-",
        };
        var lines = new Option<bool>("--lines") { Description = "Every input line is one sentence, taken as it is." };
        var format = new Option<string>("--format") { Description = "text, tsv or jsonl.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "tsv", "jsonl");
        var corrections = CommonOptions.Corrections();
        var readings = CommonOptions.Readings();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        var command = new Command("annotate", "Shows every word of a text with reading and meaning: flashbuilder annotate speech.txt --format tsv")
        {
            input, lines, format, corrections, readings, dictionaries, lenient,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string path = parsed.GetValue(input)!;
            if (path != "-" && !File.Exists(path)) InputFile.Read(path);
            var data = DictionaryFolder.Load(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(data.Lexicon);
            var corrected = CorrectionsFile.Find(parsed.GetValue(corrections), path, data.Scripts);
            using var output = CleanStream.OfOutput();
            using var writer = new AnnotationWriter(output, parsed.GetValue(format)!, new PartOfSpeechTagger(data.Tags),
                new MeaningChooser(data.Lexicon, data.Senses, data.SenseRules));
            var region = CommonOptions.RegionOf(parsed.GetValue(readings));
            if (parsed.GetValue(lines)) AnnotateLines(path, data, region, corrected, writer, cancellation);
            else AnnotateText(path, data, region, corrected, writer);
            corrected?.ReportUnused();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>Streams: memory does not grow with the input. The script is that of the first lines.</summary>
    private static void AnnotateLines(
        string path, WordData data, Region? region, CorrectionsFile? corrected, AnnotationWriter writer, CancellationToken cancellation)
    {
        using var stream = path == "-" ? StandardInput.Open() : File.OpenRead(path);
        var segmenter = data.NewSegmenter(corrected?.Corrections.Words);
        TokenReader? reader = null;
        foreach (string line in new Utf8Lines(stream, path))
        {
            cancellation.ThrowIfCancellationRequested();
            reader ??= new(data.Lexicon, data.Characters, data.Scripts.Detect(line), data.Readings, region);
            Write(line, segmenter, reader, corrected, writer);
        }
    }

    private static void AnnotateText(string path, WordData data, Region? region, CorrectionsFile? corrected, AnnotationWriter writer)
    {
        string text = path == "-" ? ReadStandardInput() : InputFile.Read(path).Text;
        var source = TextCleaner.Clean(text);
        var segmenter = data.NewSegmenter(corrected?.Corrections.Words);
        var reader = new TokenReader(data.Lexicon, data.Characters, data.Scripts.Detect(source.Text), data.Readings, region);
        foreach (var sentence in SentenceSplitter.Split(source))
            Write(sentence.Text, segmenter, reader, corrected, writer);
    }

    private static void Write(string line, Segmenter segmenter, TokenReader reader, CorrectionsFile? corrected, AnnotationWriter writer)
    {
        var tokens = reader.Read(line, segmenter.Segment(line));
        writer.Write(line, corrected is null ? tokens : corrected.Corrections.Apply(line, tokens, corrected.Used));
    }

    private static string ReadStandardInput()
    {
        using var memory = new MemoryStream();
        using var stream = StandardInput.Open();
        stream.CopyTo(memory);
        try
        {
            return SourceDecoder.Decode(memory.ToArray());
        }
        catch (SourceDecodingException e)
        {
            throw new Failure($"standard input: {e.Message}", e.Hint);
        }
    }
}
