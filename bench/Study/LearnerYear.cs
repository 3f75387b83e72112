using FlashBuilder.Scheduling;
using FlashBuilder.Study;

namespace StudyBench;

/// <summary>
/// A learner who remembers exactly as FSRS with some parameters says, and studies a deck on each of 365 days until nothing
/// is left, 20 new words a day.
/// </summary>
internal sealed class LearnerYear
{
    public const int Days = 365;
    private static readonly DateTimeOffset s_start = new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly SetClock _clock = new() { Now = s_start };
    private readonly Random _random = new(1);
    private readonly Dictionary<long, Memory> _minds = [];
    private readonly Scheduler _learner;
    private readonly StudyDay[] _load = new StudyDay[Days];

    private LearnerYear(IReadOnlyList<double> truth) => _learner = new(new SchedulerOptions { Parameters = truth });

    public readonly record struct StudyDay(int New, int Answers, int Passed, int Reviews);

    public static StudyOptions Options { get; } = new() { ReviewsPerDay = int.MaxValue, LeechLapses = 0, Seed = 1 };

    public IReadOnlyList<StudyDay> Load => _load;

    /// <summary>Cards that were ever asked.</summary>
    public int Cards => _minds.Count;

    /// <param name="truth">The learner's own parameters, 21.</param>
    /// <param name="learnEvery">Days after which the optimiser learns the deck's parameters, again and again; 0 never.</param>
    /// <param name="open">A session on the deck, by that clock.</param>
    public static LearnerYear Study(string deck, IReadOnlyList<double> truth, int learnEvery, Func<TimeProvider, StudySession> open)
    {
        var year = new LearnerYear(truth);
        for (int day = 0; day < Days; day++)
        {
            year._clock.Now = s_start.AddDays(day);
            if (learnEvery > 0 && day > 0 && day % learnEvery == 0)
                new StudySettings { Parameters = Optimizer.Learn(StudyHistory.Read([deck]), new OptimizerOptions()).Parameters }.Write(deck);
            using var session = open(year._clock);
            year._load[day] = year.Study(session);
        }

        return year;
    }

    /// <summary>Of answers to cards in review on the days from one to another, exclusive: the part that was remembered.</summary>
    public double Retention(int from, int to) => (double)_load[from..to].Sum(day => day.Passed) / _load[from..to].Sum(day => day.Reviews);

    public override string ToString() => FormattableString.Invariant(
        $"{Cards} cards; retention {Retention(1, Days):P1}, from day 120 on {Retention(120, Days):P1}; answers {_load.Sum(day => day.Answers)}; a day: first 50 {_load[..50].Average(day => day.Answers):F0}, then {_load[50..].Average(day => day.Answers):F0}, at most {_load.Max(day => day.Answers)}, on the last {_load[^1].Answers}");

    private StudyDay Study(StudySession session)
    {
        var asked = new HashSet<long>();
        while (session.Current is { } card)
        {
            var mind = _minds.GetValueOrDefault(card.CardId, Memory.New);
            var rating = Answer(mind.Stage == Stage.New ? null : _learner.Retrievability(mind, _clock.Now));
            if (card.Memory.Stage is Stage.New or Stage.Review && !asked.Add(card.CardId)) throw new InvalidOperationException("a card was asked twice a day");
            var review = session.Answer(rating, AnswerMode.Recognition, TimeSpan.FromSeconds(4));
            if (review is null || review.Interval <= TimeSpan.Zero) throw new InvalidOperationException("an interval is not after its review");
            _minds[card.CardId] = _learner.Review(mind, rating, _clock.Now, 0).Memory;
            _clock.Now += TimeSpan.FromSeconds(8);
            if (session.Current is not null || session.NextDue is not { } next) continue;
            _clock.Now = next;
            session.Advance();
        }

        if (session.Remaining is not { Learning: 0, Review: 0 }) throw new InvalidOperationException("cards were left");
        var summary = session.Summary;
        return new(summary.NewCards, summary.Answers, summary.Retention.Passed, summary.Retention.Total);
    }

    /// <param name="chance">Of recall; null for a word never seen.</param>
    private Rating Answer(double? chance)
    {
        double luck = _random.NextDouble(), ease = _random.NextDouble();
        if (chance is null) return luck switch { < 0.3 => Rating.Again, < 0.4 => Rating.Hard, < 0.9 => Rating.Good, _ => Rating.Easy };
        if (luck >= chance) return Rating.Again;
        return ease switch { < 0.1 => Rating.Hard, < 0.9 => Rating.Good, _ => Rating.Easy };
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
