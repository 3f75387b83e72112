using FlashBuilder.Scheduling;
using FlashBuilder.Study;
using StudyBench;

const string usage = """
    usage: dotnet run --project bench/Study -c Release -- VERB DECK.db [options]

      generate DECK.db        make a deck with a learner's history of three years
          --cards N           its cards (100000); a fifth of them was never seen
          --reviews N         answers in its log (1000000)
      time DECK.db            time a session, the statistics and the due counts on it
          --answers N         so many answers (200)
      year DECK.db            a year of a learner who remembers as FSRS says, on a copy of a deck that nobody has studied
          --optimize N        learn the parameters every N days
      due DECK.db             the due counts alone, for measuring a whole process
    """;

if (args is not [var verb and ("generate" or "time" or "year" or "due"), var path, .. var rest] || Options.Parse(rest) is not Options options)
{
    Console.Error.WriteLine(usage);
    return 2;
}
try
{
    switch (verb)
    {
        case "generate": DeckGenerator.Write(path, options.Cards, options.Reviews); break;
        case "time": Timing.Run(path, options.Answers); break;
        case "year":
            string copy = Path.Combine(Path.GetTempPath(), $"year-{Guid.NewGuid():N}.db");
            File.Copy(path, copy);
            Console.WriteLine(LearnerYear.Study(copy, ParameterTable.Defaults, options.Optimize, clock => StudySession.Open([copy], LearnerYear.Options, clock)));
            File.Delete(copy);
            break;
        default: Timing.Due(path); break;
    }
    return 0;
}
catch (FlashBuilder.Decks.DeckFileException fault)
{
    Console.Error.WriteLine($"study: {fault.Message}");
    return 1;
}

internal sealed record Options(int Cards, int Reviews, int Answers, int Optimize)
{
    public static Options? Parse(string[] args)
    {
        var options = new Options(100_000, 1_000_000, 200, 0);
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            if (!int.TryParse(args[i + 1], out int number) || number < 1) return null;
            switch (args[i])
            {
                case "--cards": options = options with { Cards = number }; break;
                case "--reviews": options = options with { Reviews = number }; break;
                case "--answers": options = options with { Answers = number }; break;
                case "--optimize": options = options with { Optimize = number }; break;
                default: return null;
            }
        }
        return args.Length % 2 == 0 ? options : null;
    }
}
