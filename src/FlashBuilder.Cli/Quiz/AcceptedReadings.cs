using FlashBuilder.Decks;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>The readings of a note that count as right: the one it shows, the dictionary's, and the other region's.</summary>
internal static class AcceptedReadings
{
    public static ReadingCheck Of(NoteFields fields)
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
        IReadOnlyList<IReadOnlyList<Syllable>> all = [shown, dictionary, region];
        return new(word, [.. all.Where(reading => reading.Count > 0)]);
    }
}
