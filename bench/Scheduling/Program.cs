using System.Diagnostics;
using System.Globalization;
using FlashBuilder.Scheduling;
using FlashBuilder.Tests;

const string usage = """
    usage: dotnet run --project bench/Scheduling -c Release -- VERB

      learn [CARDS]     learn from simulated learners with so many cards (1500) each, and compare with the parameters
                        that made their reviews, on reviews never seen
      reviews LEARNER CARDS SEED
                        print a simulated learner's reviews: a card a line, RATING,ELAPSED_DAYS separated by spaces
      fit REVIEWS.txt   learn from such a file and print the parameters; the same with fsrs-rs: fsrs-rs/fit.mjs
      score REVIEWS.txt PARAMETERS…
                        score each 21 numbers, separated by commas, on such a file
      speed [REVIEWS]   how long it takes to learn from so many reviews (100000), and to review a card
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["learn", .. var rest] when Count(rest, 1500) is int cards:
        Learn(cards);
        return 0;
    case ["reviews", var mind, var cards, var seed]:
        foreach (List<PastReview> card in SimulatedLearner.Study(SimulatedLearner.Minds[int.Parse(mind)], int.Parse(cards), ulong.Parse(seed)))
            Console.WriteLine(string.Join(' ', card.Select(review => $"{(int)review.Rating},{review.ElapsedDays}")));
        return 0;
    case ["fit", var path]:
        Console.WriteLine(string.Join(',', Optimizer.Learn(Read(path), new OptimizerOptions()).Parameters));
        return 0;
    case ["score", var path, .. var sets]:
        foreach (string set in sets) Console.WriteLine(FitScore.Of(Read(path), [.. set.Split(',').Select(double.Parse)]));
        return 0;
    case ["speed", .. var rest] when Count(rest, 100_000) is int reviews:
        LearningSpeed(reviews);
        ReviewSpeed();
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

static int? Count(string[] rest, int usual) =>
    rest is [] ? usual : rest is [var text] && int.TryParse(text, out int count) && count > 0 ? count : null;

static List<PastReview[]> Read(string path) =>
[
    .. File.ReadLines(path).Select(line => (PastReview[])[.. line.Split(' ').Select(field => field.Split(','))
        .Select(parts => new PastReview((Rating)int.Parse(parts[0]), int.Parse(parts[1])))]),
];

static void Learn(int cards)
{
    Console.WriteLine("learner  seed  reviews  defaults   learnt    truth  learnt/truth  rmse(bins) learnt, truth");
    for (int mind = 0; mind < SimulatedLearner.Minds.Count; mind++)
    {
        double[] truth = SimulatedLearner.Minds[mind];
        for (ulong seed = 1; seed <= 5; seed++)
        {
            Fit fit = Optimizer.Learn(SimulatedLearner.Study(truth, cards, seed), new OptimizerOptions());
            List<List<PastReview>> unseen = SimulatedLearner.Study(truth, 5000, seed + 1000);
            FitScore usual = FitScore.Of(unseen, ParameterTable.Defaults), best = FitScore.Of(unseen, truth), learnt = FitScore.Of(unseen, fit.Parameters);
            Console.WriteLine($"{mind,7}{seed,6}{fit.After.Reviews,9}{usual.LogLoss,10:F5}{learnt.LogLoss,9:F5}{best.LogLoss,9:F5}"
                + $"{learnt.LogLoss / best.LogLoss,14:F5}{learnt.RmseBins,20:F4}{best.RmseBins,7:F4}");
        }
    }
}

static void LearningSpeed(int reviews)
{
    List<List<PastReview>> all = SimulatedLearner.Study(SimulatedLearner.Minds[1], reviews / 15, seed: 1);
    List<List<PastReview>> cards = [];
    int count = 0;
    foreach (List<PastReview> card in all.TakeWhile(_ => count < reviews))
    {
        cards.Add(card);
        count += card.Count;
    }
    for (int run = 0; run < 3; run++)
    {
        var watch = Stopwatch.StartNew();
        Fit fit = Optimizer.Learn(cards, new OptimizerOptions());
        Console.WriteLine($"learnt from {count} reviews of {fit.Cards} cards ({fit.After.Reviews} predicted) in {watch.Elapsed.TotalSeconds:F2} s, "
            + $"log loss {fit.Before.LogLoss:F4} to {fit.After.LogLoss:F4}");
    }
}

static void ReviewSpeed()
{
    var scheduler = new Scheduler(new SchedulerOptions());
    const int count = 1_000_000;
    var watch = Stopwatch.StartNew();
    Memory memory = Memory.New;
    DateTimeOffset at = DateTimeOffset.UnixEpoch;
    for (int i = 0; i < count; i++)
    {
        memory = scheduler.Review(i % 20 == 0 ? Memory.New : memory, i % 7 == 0 ? Rating.Again : Rating.Good, at, (ulong)i).Memory;
        at = i % 20 == 19 ? DateTimeOffset.UnixEpoch : memory.Due;
    }
    Console.WriteLine($"a review in {watch.Elapsed.TotalMicroseconds / count:F2} µs (the last is due {memory.Due:yyyy-MM-dd})");
}
