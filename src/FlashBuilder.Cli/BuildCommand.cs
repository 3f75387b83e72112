using System.CommandLine;
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
        var known = new Option<string?>("--known") { Description = "File with words to leave out: a list in any form that known import reads, or a deck.", HelpName = "FILE" };
        var all = new Option<bool>("--all") { Description = "Also the words of your own list of known words, which the quiz keeps." };
        var minimum = new Option<int>("--min-count") { Description = "Only words that occur so often.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var top = new Option<int?>("--top") { Description = "Only the N most frequent words.", HelpName = "N" };
        var order = new Option<string>("--order") { Description = "Learn in the order of the text, or the most frequent first.", DefaultValueFactory = _ => "text" };
        order.AcceptOnlyFromAmong("text", "frequency");
        var names = new Option<string>("--names")
        {
            Description = "Names of persons and rare places: in a deck apart from study, studied like words, or skipped.",
            DefaultValueFactory = _ => "apart",
        };
        names.AcceptOnlyFromAmong("apart", "study", "skip");
        var cards = new CardChoices();
        var ankiFormat = PackageExport.Format();
        var corrections = CommonOptions.Corrections();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print nothing but faults." };
        var readings = CommonOptions.Readings();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        top.Validators.Add(CommonOptions.AtLeast(1));
        minimum.Validators.Add(CommonOptions.AtLeast(1));

        var command = new Command("build", "Makes an Anki package and a quiz deck of a text: flashbuilder build speech.txt --known known.txt")
        {
            inputs, output, known, all, minimum, top, order, names, ankiFormat, corrections, readings, quiet, dictionaries, lenient,
        };
        cards.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] paths = parsed.GetValue(inputs)!;
            var outputs = paths.Length == 1 || parsed.GetValue(output) is null
                ? Array.ConvertAll(paths, path => DeckOutput.For(parsed.GetValue(output), path))
                : throw new Failure("one -o cannot hold several inputs", "build them one at a time, or leave -o out", ExitCode.WrongUsage);
            var texts = Array.ConvertAll(paths, path => InputFile.Read(path));
            var ownList = KnownList.OfUser();
            string ownWords = parsed.GetValue(all) ? "" : ownList.Read();
            // While the dictionary is indexed on one core, the other can do what does not need it: a tenth of a second.
            var cleaned = Array.ConvertAll(texts, text => Task.Run(() => TextCleaner.Clean(text.Text), cancellation));
            _ = Task.Run(() => SqliteDatabase.OpenInMemory().Dispose(), cancellation);
            var data = DictionaryFolder.Load(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(data.Lexicon);
            var shared = parsed.GetValue(corrections) is { } named ? CorrectionsFile.Find(named, paths[0], data.Scripts) : null;
            var corrected = Array.ConvertAll(paths, path => shared ?? CorrectionsFile.Find(null, path, data.Scripts));
            var listed = parsed.GetValue(known) is { } file ? new WordImport(data.Lexicon).Read(file, ImportCommand.MatureDays) : null;
            listed?.PrintDoubts(Console.Error);
            var options = new ExtractionOptions
            {
                Known = new KnownWords([.. KnownListText.Read(ownWords, data.Lexicon).Known(), .. listed?.Words ?? []], data.Lexicon),
                MinimumCount = parsed.GetValue(minimum),
                Top = parsed.GetValue(top) ?? int.MaxValue,
                Order = parsed.GetValue(order) == "frequency" ? WordOrder.Frequency : WordOrder.Text,
                Names = Enum.Parse<NameUse>(parsed.GetValue(names)!, ignoreCase: true),
            };
            for (int i = 0; i < paths.Length; i++)
            {
                var report = await BuildAsync(
                    texts[i], await cleaned[i], outputs[i], data, CommonOptions.RegionOf(parsed.GetValue(readings)), options, cards.Of(parsed),
                    cards.MediaOf(parsed, parsed.GetValue(dictionaries)), corrected[i], PackageExport.FormOf(parsed.GetValue(ankiFormat)!), cancellation) with
                { KnownList = ownWords.Length > 0 ? ownList.Path : "" };
                if (!parsed.GetValue(quiet)) report.Print(Console.Out);
            }

            foreach (var lines in corrected.Distinct()) lines?.ReportUnused();

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<BuildReport> BuildAsync(
        InputFile input, SourceText text, DeckOutput output, WordData data, Region? region, ExtractionOptions options,
        CardOptions cards, MediaMaker maker, CorrectionsFile? corrected, PackageForm form, CancellationToken cancellation)
    {
        var script = data.Scripts.Detect(text.Text);
        var extractor = new WordExtractor(
            data.Lexicon, data.Frequencies, data.NewSegmenter(corrected?.Corrections.Words),
            new TokenReader(data.Lexicon, data.Characters, script, data.Readings, region),
            new PartOfSpeechTagger(data.Tags), new MeaningChooser(data.Lexicon, data.Senses, data.SenseRules, script));
        var (words, counts) = extractor.Extract(text, input.Name, script, options with { Corrections = corrected?.Corrections ?? Corrections.None });
        corrected?.Used.UnionWith(counts.UsedCorrections);
        var changed = corrected?.Changed > input.Changed ? corrected.Changed : input.Changed;
        cancellation.ThrowIfCancellationRequested();
        var previous = output.ReadPrevious();
        var (media, made) = await maker.MakeAsync(words, cancellation);
        var (deck, changes) = DeckBuilder.Build(words, previous, changed, cards with { Media = media });
        cancellation.ThrowIfCancellationRequested();
        output.Write(deck, form);
        string place = corrected?.Path ?? CorrectionsFile.PlaceFor(input.Path), doubts = DoubtsFile.PlaceFor(output);
        if (!DoubtsFile.Write(doubts, counts.Doubts, place) && Path.GetFullPath(doubts) != Path.GetFullPath(place))
            Console.Error.WriteLine($"flashbuilder: {doubts} was changed by hand and left as it is; save it as {place} to have it obeyed");
        return new(words, counts, changes, output, doubts, place) { Media = made };
    }
}
