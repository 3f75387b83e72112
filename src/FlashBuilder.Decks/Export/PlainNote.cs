using System.Net;

namespace FlashBuilder.Decks;

/// <summary>A note in plain text, for programs that know no HTML. What it does not say is empty.</summary>
internal sealed class PlainNote(Note note, bool isName, Deck deck)
{
    private string this[Field field] => PlainText.Of(note.Fields[field]);

    public Note Note => note;

    public bool IsName => isName;

    /// <summary>As the text writes it.</summary>
    public string Word => this[Field.Word] is { Length: > 0 } word ? word : Traditional;

    public string OtherScript => this[Field.OtherScript];

    public string Traditional => NoteKey.Traditional(note.Fields[Field.Key]);

    public string Simplified => deck.Script == Hanzi.Text.Script.Simplified || OtherScript.Length == 0 ? Word : OtherScript;

    /// <summary>Numbered syllables of the word's identity, as the dictionary reads it.</summary>
    public string Reading => NoteKey.Reading(note.Fields[Field.Key]);

    /// <summary>With tone marks, as the card shows it.</summary>
    public string Pinyin => this[Field.Pinyin];

    /// <summary>The same, numbered: syllables that the card colours, between spaces. Where it colours none, with marks.</summary>
    public string NumberedPinyin => NumberedSyllables.Of(note.Fields[Field.Pinyin], Traditional.Length) is { Length: > 0 } numbered ? numbered : Pinyin.Length > 0 ? Pinyin : Reading;

    /// <summary>Syllables between spaces.</summary>
    public string Zhuyin => PlainText.Of(ZhuyinField.Letters(note.Fields[Field.Zhuyin]));

    public string Spoken => this[Field.Spoken];

    public string OtherRegion => this[Field.OtherRegion];

    public string Meaning => this[Field.Meaning];

    public IReadOnlyList<string> MoreMeanings => PlainText.Lines(note.Fields[Field.MoreMeanings]);

    public string PartOfSpeech => this[Field.POS];

    public string MeasureWords => this[Field.MeasureWord];

    public string Sentence => this[Field.Sentence];

    /// <summary>The sentence in runs, the word in it bold.</summary>
    public IReadOnlyList<(string Text, bool IsBold)> SentenceRuns => PlainText.Runs(note.Fields[Field.Sentence]);

    public string SentencePinyin => this[Field.SentencePinyin];

    public string SentenceTranslation => this[Field.SentenceTranslation];

    public string SentenceCloze => this[Field.SentenceCloze];

    public IReadOnlyList<string> Parts => PlainText.Lines(note.Fields[Field.Parts]);

    public string Level => this[Field.Level];

    public string Frequency => this[Field.Frequency];

    public string Source => this[Field.Source];

    public IReadOnlyList<string> OwnNotes => PlainText.Lines(note.Fields[Field.OwnNotes]);

    /// <summary>1-based number of the first paragraph that is known to have the word; 0 where none is.</summary>
    public int Paragraph => note.Sentences.Where(i => i < deck.Sentences.Count).Select(i => deck.Sentences[i].Paragraph).DefaultIfEmpty(0).Min();

    /// <summary>The notes in use, the names last.</summary>
    public static IEnumerable<PlainNote> Of(Deck deck) =>
        deck.Notes.Select(note => new PlainNote(note, false, deck)).Concat(deck.Names.Select(note => new PlainNote(note, true, deck)));

    /// <summary>HTML that shows plain text as it is.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
