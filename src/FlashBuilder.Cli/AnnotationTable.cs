using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>Writes read tokens as a table: a row for each, tab-separated.</summary>
internal sealed class AnnotationTable
{
    private readonly Utf8Output _output;
    private readonly PartOfSpeechTagger _tagger;
    private readonly WordColumns _columns;

    public AnnotationTable(Stream output, PartOfSpeechTagger tagger, MeaningChooser meanings)
    {
        _output = new(output);
        _tagger = tagger;
        _columns = new(meanings);
        _output.Write("line\tstart\ttext\tkind\theadword\tsimplified\tpinyin\tmeaning\n"u8);
    }

    /// <param name="number">Of the line, from 1.</param>
    public void Write(int number, string line, IReadOnlyList<ReadToken> tokens)
    {
        var contexts = SenseContext.Of(line, tokens, _tagger);
        var all = tokens.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            var span = all[i].Token.Span;
            _output.Write(number);
            _output.Write("\t"u8);
            _output.Write(span.Start);
            _output.Write("\t"u8);
            WriteCell(span.In(line));
            _output.Write(_columns.Of(all[i], contexts[i]));
        }
    }

    public void Flush() => _output.Flush();

    /// <summary>A tab or a line end inside a token would break the table: they are written as \t, \r and \n.</summary>
    private void WriteCell(ReadOnlySpan<char> text)
    {
        for (int special; (special = text.IndexOfAny('\t', '\r', '\n')) >= 0; text = text[(special + 1)..])
        {
            _output.Write(text[..special]);
            _output.Write(text[special] switch { '\t' => @"\t"u8, '\r' => @"\r"u8, _ => @"\n"u8 });
        }

        _output.Write(text);
    }
}
