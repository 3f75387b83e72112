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
    private readonly MeaningChooser _meanings;
    private readonly WordColumns _columns = new();

    public AnnotationTable(Stream output, PartOfSpeechTagger tagger, MeaningChooser meanings)
    {
        _output = new(output);
        _tagger = tagger;
        _meanings = meanings;
        _output.Write("line\tstart\ttext\tkind\theadword\tsimplified\tpinyin\tmeaning\n"u8);
    }

    public void Write(LinePiece piece, IReadOnlyList<ReadToken> tokens)
    {
        string line = piece.Text;
        var contexts = SenseContext.Of(line, tokens, _tagger);
        var all = tokens.AsSpan();
        for (int i = 0; i < all.Length; i++)
        {
            ref readonly var token = ref all[i];
            _output.Write(piece.Line);
            _output.Write("\t"u8);
            _output.Write(piece.Start + token.Token.Span.Start);
            _output.Write(_columns.Of(token, line, _meanings.Choose(token, contexts[i])));
        }
    }

    public void Flush() => _output.Flush();
}
