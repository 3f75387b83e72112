using System.CommandLine;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
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
        var deckName = new Option<string?>("--deck") { Description = "The deck's name in decks/, where it shall be another than the text's.", HelpName = "NAME" };
        var replace = new Option<bool>("--replace") { Description = "This text takes the place of another one in its deck; words that only the other has are retired." };
        var fresh = new Option<bool>("--fresh-options") { Description = "Without the options that the deck kept from its last build." };
        var corrections = CommonOptions.Corrections();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print nothing but faults." };
        var readings = CommonOptions.Readings();
        var dictionaries = CommonOptions.Dictionaries();
        var lenient = CommonOptions.Lenient();
        top.Validators.Add(CommonOptions.AtLeast(1));
        minimum.Validators.Add(CommonOptions.AtLeast(1));

        var command = new Command("build", "Makes an Anki package and a quiz deck of a text: flashbuilder build speech.txt --known known.txt")
        {
            inputs, output, deckName, replace, fresh, known, all, minimum, top, order, names, ankiFormat, corrections, readings, quiet, dictionaries, lenient,
        };
        cards.AddTo(command);
        var kept = new KeptOptions(command);
        cards.AddTo(kept);
        kept.AddFile(known);
        kept.AddFile(corrections);
        kept.Add(all, "false");
        kept.Add(minimum, "1");
        kept.Add(top, "");
        kept.Add(order, "text");
        kept.Add(names, "apart");
        kept.Add(readings, "");
        kept.Add(ankiFormat, "legacy1");
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] paths = Once(parsed.GetValue(inputs)!);
            if (parsed.GetValue(output) is not null && parsed.GetValue(deckName) is not null)
                throw new Failure("-o and --deck both say where the deck shall be", "leave one of the two out", ExitCode.WrongUsage);
            if (paths.Length > 1 && (parsed.GetValue(output) is not null || parsed.GetValue(deckName) is not null || parsed.GetValue(replace)))
                throw new Failure("one deck cannot hold several inputs", "build them one at a time, or leave -o, --deck and --replace out", ExitCode.WrongUsage);
            if (parsed.GetValue(output) is { } named) DeckOutput.For(named);
            var texts = Array.ConvertAll(paths, path => InputFile.Read(path));
            // While the dictionary is indexed on one core, the other can do what does not need it: a tenth of a second.
            var cleaned = Array.ConvertAll(texts, text => Task.Run(() => TextCleaner.Clean(text.Text), cancellation));
            _ = Task.Run(() => SqliteDatabase.OpenInMemory().Dispose(), cancellation);
            var data = DictionaryFolder.Load(parsed.GetValue(dictionaries), parsed.GetValue(lenient));
            CommonOptions.ReportSkipped(data.Lexicon);
            var shelf = new DeckShelf(data.Scripts, parsed.GetValue(output), parsed.GetValue(deckName), parsed.GetValue(replace));
            var ownList = KnownList.OfUser();
            string? ownWords = null;
            var lists = new Dictionary<string, ImportedWords>();
            var plans = new List<BuildPlan>();
            for (int i = 0; i < paths.Length; i++)
            {
                var place = shelf.PlaceFor(texts[i], (await cleaned[i]).Text);
                bool isFresh = parsed.GetValue(fresh);
                var (chosen, said) = isFresh ? (parsed, "") : kept.Over(parsed, place);
                string own = chosen.GetValue(all) ? "" : ownWords ??= ownList.Read();
                var listed = Listed(chosen.GetValue(known), lists, data.Lexicon);
                string? corrector = chosen.GetValue(corrections);
                plans.Add(new(texts[i], await cleaned[i], place)
                {
                    Extraction = new ExtractionOptions
                    {
                        Known = new KnownWords([.. KnownListText.Read(own, data.Lexicon).Known(), .. listed?.Words ?? []], data.Lexicon),
                        MinimumCount = chosen.GetValue(minimum),
                        Top = chosen.GetValue(top) ?? int.MaxValue,
                        Order = chosen.GetValue(order) == "frequency" ? WordOrder.Frequency : WordOrder.Text,
                        Names = Enum.Parse<NameUse>(chosen.GetValue(names)!, ignoreCase: true),
                    },
                    Region = CommonOptions.RegionOf(chosen.GetValue(readings)),
                    Cards = cards.Of(chosen),
                    Media = cards.MediaOf(chosen, parsed.GetValue(dictionaries)),
                    KeepsSounds = !isFresh,
                    Corrections = (corrector is null ? null : plans.Find(plan => plan.Corrections?.Path == corrector)?.Corrections)
                        ?? CorrectionsFile.Find(corrector, paths[i], data.Scripts),
                    Form = PackageExport.FormOf(chosen.GetValue(ankiFormat)!),
                    Kept = kept.Of(chosen, place.Folder),
                    KeptSaid = said,
                    KnownList = own.Length > 0 ? ownList.Path : "",
                });
            }

            foreach (var plan in plans)
            {
                var report = await BuildAsync(plan, data, cancellation);
                if (!parsed.GetValue(quiet)) report.Print(Console.Out);
            }

            foreach (var lines in plans.Select(plan => plan.Corrections).Distinct()) lines?.ReportUnused();

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>A list of known words, which is read once and its doubts told once, also where several decks want it.</summary>
    private static ImportedWords? Listed(string? path, Dictionary<string, ImportedWords> lists, Lexicon lexicon)
    {
        if (path is null) return null;
        if (lists.TryGetValue(path, out var listed)) return listed;
        listed = lists[path] = new WordImport(lexicon).Read(path, ImportCommand.MatureDays);
        listed.PrintDoubts(Console.Error);
        return listed;
    }

    /// <summary>A file that is named twice is built once.</summary>
    private static string[] Once(string[] paths)
    {
        if (paths.Contains("")) throw new Failure("the name of an input is empty", "name a text file: flashbuilder build speech.txt", ExitCode.WrongUsage);
        string[] once = [.. paths.DistinctBy(Path.GetFullPath)];
        if (once.Length < paths.Length) Console.Error.WriteLine($"flashbuilder: {paths.Length - once.Length} of the inputs are named twice; each is built once");
        return once;
    }

    private static async Task<BuildReport> BuildAsync(BuildPlan plan, WordData data, CancellationToken cancellation)
    {
        var (input, output, corrected) = (plan.Input, plan.Place.Output, plan.Corrections);
        var script = data.Scripts.Detect(plan.Text.Text);
        var extractor = new WordExtractor(
            data.Lexicon, data.Frequencies, data.NewSegmenter(corrected?.Corrections.Words),
            new TokenReader(data.Lexicon, data.Characters, script, data.Readings, plan.Region),
            new PartOfSpeechTagger(data.Tags), new MeaningChooser(data.Lexicon, data.Senses, data.SenseRules, script));
        var (words, counts) = extractor.Extract(plan.Text, plan.Place.Title, script, plan.Extraction with { Corrections = corrected?.Corrections ?? Corrections.None });
        corrected?.Used.UnionWith(counts.UsedCorrections);
        var changed = corrected?.Changed > input.Changed ? corrected.Changed : input.Changed;
        cancellation.ThrowIfCancellationRequested();
        var previous = plan.Place.ReadPrevious();
        var (media, made) = await plan.Media.MakeAsync(words, cancellation);
        bool keepsSounds = plan.KeepsSounds && plan.Media.Speech is null;
        var (deck, changes) = DeckBuilder.Build(words, previous, changed, plan.Cards with { Media = media with { KeepsSounds = keepsSounds } });
        deck = deck with { Origin = deck.Origin with { Source = plan.Place.Source, Options = plan.Kept } };
        cancellation.ThrowIfCancellationRequested();
        bool isRemade = previous is not null && output.DeckPath is not null && !AtomicFile.Exists(output.DeckPath);
        int leaving = output.Write(deck, previous, plan.Form);
        string place = corrected?.Path ?? CorrectionsFile.PlaceFor(input.Path), doubts = DoubtsFile.PlaceFor(output);
        if (!DoubtsFile.Write(doubts, counts.Doubts, place) && Path.GetFullPath(doubts) != Path.GetFullPath(place))
            Console.Error.WriteLine($"flashbuilder: {doubts} was changed by hand and left as it is; save it as {place} to have it obeyed");
        return new(words, counts, changes, output, doubts, place)
        {
            Media = keepsSounds ? made with { Kept = deck.Notes.Concat(deck.Names).Count(note => note.Fields.Has(Field.Audio)) } : made,
            KnownList = plan.KnownList,
            Remark = isRemade ? $"{output.DeckPath} was gone: it is made anew from the package, without the answers and options that it had. {plan.Place.Remark}".TrimEnd() : plan.Place.Remark,
            Kept = plan.KeptSaid,
            Leaving = leaving,
            OwnNotes = OwnNotesRemark.For(output, previous, changes.Changed),
        };
    }
}
