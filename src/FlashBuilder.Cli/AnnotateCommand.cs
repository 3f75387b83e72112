using System.CommandLine;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder annotate</c>: the tokens of a text with reading and meaning.</summary>
internal static class AnnotateCommand
{
    private const string OrLines = ", or use --lines, which takes a line at a time and has no bound";

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
            else AnnotateText(path, data, region, corrected, writer, cancellation);
            corrected?.ReportUnused();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>Streams: memory does not grow with the input. The script is that of the first line.</summary>
    private static void AnnotateLines(
        string path, WordData data, Region? region, CorrectionsFile? corrected, AnnotationWriter writer, CancellationToken cancellation)
    {
        using var stream = path == "-" ? StandardInput.Open() : File.OpenRead(path);
        var segmenter = data.NewSegmenter(corrected?.Corrections.Words);
        TokenReader? reader = null;
        foreach (var piece in new Utf8Lines(stream, path, writer.Flush, segmenter.LastWord))
        {
            cancellation.ThrowIfCancellationRequested();
            reader ??= new(data.Lexicon, data.Characters, data.Scripts.Detect(piece.Text), data.Readings, region);
            Write(piece, segmenter, reader, corrected, writer);
        }
    }

    /// <summary>The whole text is looked at before its first sentence: only so can page numbers and wrapped lines be told.</summary>
    private static void AnnotateText(
        string path, WordData data, Region? region, CorrectionsFile? corrected, AnnotationWriter writer, CancellationToken cancellation)
    {
        var source = TextCleaner.Clean(path == "-" ? ReadStandardInput() : InputFile.Read(path, orElse: OrLines).Text);
        var segmenter = data.NewSegmenter(corrected?.Corrections.Words);
        var reader = new TokenReader(data.Lexicon, data.Characters, data.Scripts.Detect(source.Text), data.Readings, region);
        long number = 0;
        foreach (var sentence in SentenceSplitter.Split(source, segmenter.LastWord))
        {
            cancellation.ThrowIfCancellationRequested();
            Write(new(sentence.Text, ++number, 0), segmenter, reader, corrected, writer);
        }
    }

    private static void Write(LinePiece piece, Segmenter segmenter, TokenReader reader, CorrectionsFile? corrected, AnnotationWriter writer)
    {
        string line = piece.Text;
        var tokens = reader.Read(line, segmenter.Segment(line));
        writer.Write(piece, corrected is null ? tokens : corrected.Corrections.Apply(line, tokens, corrected.Used));
    }

    private static string ReadStandardInput()
    {
        using var stream = StandardInput.Open();
        try
        {
            return SourceDecoder.Decode(BoundedFile.Read(stream, InputFile.MaximumSize));
        }
        catch (FileTooLargeException e)
        {
            throw InputFile.TooLarge("standard input", e, OrLines);
        }
        catch (SourceDecodingException e)
        {
            throw new Failure($"standard input: {e.Message}", e.Hint);
        }
    }
}
