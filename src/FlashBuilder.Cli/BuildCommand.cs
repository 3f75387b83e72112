using System.CommandLine;
using System.CommandLine.Parsing;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary><c>flashbuilder build INPUT…</c>: the main job.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = "Text files in UTF-8, for example a speech copied out of a PDF; a deck for each.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "OUT.apkg or OUT.db; both into decks/ where it is not given.",
            HelpName = "OUT",
        };
        var known = new Option<string?>("--known") { Description = "File with words to leave out: one a line, either script, # comments.", HelpName = "FILE" };
        var minimum = new Option<int>("--min-count") { Description = "Only words that occur so often.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var top = new Option<int?>("--top") { Description = "Only the N most frequent words.", HelpName = "N" };
        var order = new Option<string>("--order") { Description = "Learn in the order of the text, or the most frequent first.", DefaultValueFactory = _ => "text" };
        order.AcceptOnlyFromAmong("text", "frequency");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print nothing but faults." };
        var readings = CommonOptions.Readings();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        top.Validators.Add(RequirePositive);
        minimum.Validators.Add(RequirePositive);

        var command = new Command("build", "Makes an Anki package and a quiz deck of a text: flashbuilder build speech.txt --known known.txt")
        {
            inputs, output, known, minimum, top, order, readings, quiet, dictionaries, lenient,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string[] paths = parsed.GetValue(inputs)!;
            var outputs = paths.Length == 1 || parsed.GetValue(output) is null
                ? Array.ConvertAll(paths, path => DeckOutput.For(parsed.GetValue(output), path))
                : throw new Failure("one -o cannot hold several inputs", "build them one at a time, or leave -o out", ExitCode.WrongUsage);
            var texts = Array.ConvertAll(paths, InputFile.Read);
            string? knownText = parsed.GetValue(known) is { } file ? InputFile.ReadList(file) : null;
            // While the dictionary is indexed on one core, the other can do what does not need it: a tenth of a second.
            var cleaned = Array.ConvertAll(texts, text => Task.Run(() => TextCleaner.Clean(text.Text), cancellation));
            _ = Task.Run(() => SqliteDatabase.OpenInMemory().Dispose(), cancellation);
            var data = DictionaryFolder.Load(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(data);
            var options = new ExtractionOptions
            {
                Known = knownText is null ? KnownWords.None : KnownWords.Parse(knownText, data.Scripts),
                MinimumCount = parsed.GetValue(minimum),
                Top = parsed.GetValue(top) ?? int.MaxValue,
                Order = parsed.GetValue(order) == "frequency" ? WordOrder.Frequency : WordOrder.Text,
            };
            for (int i = 0; i < paths.Length; i++)
            {
                var report = Build(
                    texts[i], cleaned[i].GetAwaiter().GetResult(), outputs[i], data, CommonOptions.RegionOf(parsed.GetValue(readings)),
                    options, cancellation);
                if (!parsed.GetValue(quiet)) report.Print(Console.Out);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>What is no number at all, the parser tells by itself.</summary>
    private static void RequirePositive(OptionResult result)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out int value) && value < 1)
            result.AddError($"{result.IdentifierToken?.Value} must be 1 or more");
    }

    private static BuildReport Build(
        InputFile input, SourceText text, DeckOutput output, WordData data, Region? region, ExtractionOptions options,
        CancellationToken cancellation)
    {
        var script = data.Scripts.Detect(text.Text);
        var extractor = new WordExtractor(
            data.Lexicon, data.Frequencies, data.NewSegmenter(),
            new TokenReader(data.Lexicon, data.Characters, script, data.Readings, region),
            new PartOfSpeechTagger(data.Tags), new MeaningChooser(data.Lexicon, data.Senses, data.SenseRules));
        var (words, counts) = extractor.Extract(text, input.Name, script, options);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var (deck, changes) = DeckBuilder.Build(words, output.ReadPrevious(), input.Changed);
            cancellation.ThrowIfCancellationRequested();
            output.Write(deck);
            return new(words, counts, changes, output);
        }
        catch (DeckFileException e)
        {
            throw new Failure(e.Message, e.Hint);
        }
        catch (AnkiPackageException e)
        {
            throw new Failure(e.Message, e.Hint);
        }
    }
}
