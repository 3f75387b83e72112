using FlashBuilder.Decks;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>The readings of a note that count as right: the one it shows, the dictionary's, and the other region's.</summary>
internal sealed class AcceptedReadings
{
    private readonly ReadingCheck _single, _both;
    private readonly IReadOnlyList<Syllable> _other;
    private readonly string _where;

    private AcceptedReadings(string word, IReadOnlyList<Syllable> shown, IReadOnlyList<Syllable> dictionary, IReadOnlyList<Syllable> region, string where)
    {
        IReadOnlyList<IReadOnlyList<Syllable>> all = [shown, dictionary, region];
        _single = new(word, [.. all.Where(reading => reading.Count > 0)]);
        Shown = _single.Check("").Reading;
        _other = new ReadingCheck(word, region).Check("").Reading;
        // Who knows both may write both.
        _both = _other.Count > 0 ? new(word + word, [.. Shown, .. _other], [.. _other, .. Shown]) : new("");
        _where = where;
    }

    public static AcceptedReadings Of(NoteFields fields)
    {
        string key = FieldText.Plain(fields[Field.Key]);
        int space = key.IndexOf(' ');
        string word = space < 0 ? key : key[..space];
        var dictionary = space < 0 ? [] : ReadingParser.Parse(key.AsSpan(space + 1));
        string pinyin = FieldText.Plain(fields[Field.Pinyin]);
        var shown = JoinedReading.Parse(pinyin.Length > 0 ? pinyin : FieldText.Plain(ZhuyinField.Letters(fields[Field.Zhuyin], withHidden: true)), dictionary);
        string other = FieldText.Plain(fields[Field.OtherRegion]);
        int remark = other.LastIndexOf('(');
        var region = JoinedReading.Parse(remark < 0 ? other : other[..remark], dictionary);
        return new(word, shown, dictionary, region, remark < 0 ? "" : other[remark..].Trim('(', ')', ' '));
    }

    /// <summary>False where no reading has a syllable to type.</summary>
    public bool IsPossible => _single.IsPossible;

    /// <summary>The reading on the card, without commas and dots.</summary>
    public IReadOnlyList<Syllable> Shown { get; }

    public Judgement Judge(string typed) => Judge(check => check.Check(typed), Judgement.OfReading);

    public Judgement JudgeTones(string typed) => Judge(check => check.CheckTones(typed), Judgement.OfTones);

    private Judgement Judge(Func<ReadingCheck, TypedAnswer> check, Func<TypedAnswer, string, Judgement> judge)
    {
        var answer = check(_single);
        if (answer.Verdict == AnswerVerdict.Right) return judge(answer, RemarkOn(answer));
        return _both.IsPossible && check(_both) is { Verdict: AnswerVerdict.Right } both ? judge(both, $"both readings are right: {Both()}") : judge(answer, "");
    }

    /// <summary>Of an answer that is right, but not as the card has it.</summary>
    private string RemarkOn(TypedAnswer answer) =>
        _other.Count > 0 && answer.Reading.SequenceEqual(_other) && !Shown.SequenceEqual(_other) ? $"both are right: {Both()}" : "";

    private string Both()
    {
        string here = _where switch { "mainland" => "Taiwan", "Taiwan" => "mainland", _ => "card" };
        return $"{PinyinText.Joined(Shown)} ({here}), {PinyinText.Joined(_other)} ({(_where.Length > 0 ? _where : "other region")})";
    }
}
