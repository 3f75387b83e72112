using FlashBuilder.Scheduling;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>What the program thinks of an answer.</summary>
/// <param name="Lines">Plain sentences, the verdict first.</param>
internal sealed record Judgement(bool IsRight, IReadOnlyList<string> Lines, Rating Suggested)
{
    /// <param name="remark">What else there is to say of a right answer; may be empty.</param>
    public static Judgement OfReading(TypedAnswer answer, string remark = "")
    {
        string typed = string.Join(' ', answer.Syllables.Where(s => s.Letters.Length > 0).Select(Written));
        var (headline, suggested) = answer.Verdict switch
        {
            AnswerVerdict.Right => ("Right", Rating.Good),
            AnswerVerdict.NoTones => ("Right letters, but without tones", Rating.Hard),
            AnswerVerdict.WrongTone => ("Wrong tone", Rating.Again),
            _ => (typed.Length == 0 ? "No answer" : "Wrong syllable", Rating.Again),
        };
        if (typed.Length > 0) headline += $": {typed}";
        // Where nothing is right the reading itself says more.
        bool isAllWrong = answer.Syllables.All(s => s.Verdict is SyllableVerdict.WrongSyllable or SyllableVerdict.Missing or SyllableVerdict.Extra);
        var remarks = answer.Verdict == AnswerVerdict.NoTones || isAllWrong ? [] : answer.Syllables.Select(Remark).Where(said => said.Length > 0);
        return new(answer.Verdict == AnswerVerdict.Right, [headline, .. remarks, .. Said(remark)], suggested);
    }

    /// <inheritdoc cref="OfReading"/>
    public static Judgement OfTones(TypedAnswer answer, string remark = "")
    {
        bool isRight = answer.Verdict == AnswerVerdict.Right;
        bool isNone = answer.Syllables.All(s => s.Tone == 0);
        return new(isRight, [isRight ? "Right" : isNone ? "No answer" : "Wrong tone", .. isNone ? [] : answer.Syllables.Select(Remark).Where(said => said.Length > 0), .. Said(remark)],
            isRight ? Rating.Good : Rating.Again);
    }

    /// <summary>The meaning of another word was chosen.</summary>
    public static Judgement OfOther(string word, string reading, string meaning) =>
        new(false, [$"Wrong: that is {$"{word} {reading}".TrimEnd()}, {meaning}"], Rating.Again);

    public static Judgement OfWord(string typed, bool isRight) => new(isRight,
        [(isRight ? "Right" : typed.Length == 0 ? "No answer" : "Wrong") + (typed.Length == 0 ? "" : $": {typed}")],
        isRight ? Rating.Good : Rating.Again);

    private static IEnumerable<string> Said(string remark) => remark.Length > 0 ? [remark] : [];

    private static string Written(TypedSyllable syllable) =>
        syllable.Tone == 0 ? syllable.Letters : PinyinText.Marked(new Syllable(syllable.Letters, syllable.Tone));

    private static string Remark(TypedSyllable syllable)
    {
        string wanted = syllable.Wanted is { } known ? PinyinText.Marked(known) : "";
        return syllable.Verdict switch
        {
            SyllableVerdict.Spoken => $"{Written(syllable)} is how it is spoken; it is written {wanted}",
            SyllableVerdict.WrongTone => $"{wanted} has {Tone(syllable.Wanted!.Value.Tone)}, not {Tone(syllable.Tone)}",
            SyllableVerdict.NoTone => $"{wanted} has {Tone(syllable.Wanted!.Value.Tone)}",
            SyllableVerdict.WrongSyllable => $"it is {wanted}, not {Written(syllable)}",
            SyllableVerdict.Missing => $"{wanted} is missing",
            SyllableVerdict.Extra => syllable.Letters.Length == 0 ? $"tone {syllable.Tone} is too much" : $"{Written(syllable)} is too much",
            _ => "",
        };
    }

    private static string Tone(int tone) => tone == 5 ? "the neutral tone" : $"tone {tone}";
}
