using FlashBuilder.Decks;
using FlashBuilder.Scheduling;

namespace FlashBuilder.Study;

/// <summary>The answers of one session.</summary>
internal sealed class SessionLog
{
    private const int Hardest = 10;

    private readonly List<(StudyCard Card, Review Review, TimeSpan Took)> answers = [];

    public void Add(StudyCard card, Review review, TimeSpan took) => answers.Add((card, review, took));

    public void RemoveLast() => answers.RemoveAt(answers.Count - 1);

    public SessionSummary Summarise(TimeSpan longest)
    {
        var perRating = new int[4];
        foreach ((_, Review review, _) in answers) perRating[(int)review.Rating - 1]++;
        Review[] inReview = [.. answers.Select(answer => answer.Review).Where(review => review.Before.Stage == Stage.Review)];
        return new SessionSummary
        {
            Answers = answers.Count,
            NewCards = answers.Count(answer => answer.Review.Before.Stage == Stage.New),
            PerRating = perRating,
            Retention = new RetentionCount(inReview.Count(review => review.Rating != Rating.Again), inReview.Length),
            Time = new TimeSpan(answers.Sum(answer => Math.Clamp(answer.Took.Ticks, 0, longest.Ticks))),
            HardestWords =
            [
                .. answers.GroupBy(answer => (answer.Card.Deck, answer.Card.NoteId))
                    .Select(group => Word(group.First().Card, group.Count(answer => answer.Review.Rating == Rating.Again), group.Count()))
                    .Where(word => word.Lapses > 0).OrderByDescending(word => word.Lapses).ThenByDescending(word => word.Reviews).Take(Hardest),
            ],
        };
    }

    private static HardWord Word(StudyCard card, int again, int answers) => new(card.Deck, PlainText.Of(card.Fields[Field.Word]),
        PlainText.Of(card.Fields[Field.Pinyin]), PlainText.Of(card.Fields[Field.Meaning]), again, answers);
}
