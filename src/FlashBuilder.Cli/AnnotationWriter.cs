using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Cli;

/// <summary>Writes read tokens in one of the forms of <c>annotate</c>.</summary>
internal sealed class AnnotationWriter : IDisposable
{
    private readonly StreamWriter _output;
    private readonly AnnotationTable? _table;
    private readonly MeaningChooser _meanings;
    private readonly Action<LinePiece, IReadOnlyList<ReadToken>> _write;
    private readonly PartOfSpeechTagger _tagger;

    /// <param name="format"><c>text</c>, <c>tsv</c> or <c>jsonl</c>.</param>
    public AnnotationWriter(Stream output, string format, PartOfSpeechTagger tagger, MeaningChooser meanings)
    {
        _output = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        _tagger = tagger;
        _meanings = meanings;
        _table = format == "tsv" ? new(output, tagger, meanings) : null;
        _write = format switch
        {
            "tsv" => _table!.Write,
            "jsonl" => WriteJson,
            _ => WriteText,
        };
    }

    /// <summary>Writes the next line of the text, or a piece of it.</summary>
    public void Write(LinePiece piece, IReadOnlyList<ReadToken> tokens) => _write(piece, tokens);

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        _table?.Flush();
        _output.Flush();
    }

    /// <summary>The same; the stream stays open.</summary>
    public void Dispose() => Flush();

    private void WriteJson(LinePiece piece, IReadOnlyList<ReadToken> tokens)
    {
        string line = piece.Text;
        var contexts = SenseContext.Of(line, tokens, _tagger);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("line", piece.Line);
            json.WriteString("text", line);
            json.WriteStartArray("tokens");
            for (int i = 0; i < tokens.Count; i++)
            {
                var token = tokens[i];
                json.WriteStartObject();
                json.WriteNumber("start", piece.Start + token.Token.Span.Start);
                json.WriteString("text", token.Token.Span.Of(line));
                json.WriteString("kind", KindName.Of(token.Kind));
                json.WriteString("headword", token.Entry?.Traditional ?? "");
                json.WriteString("simplified", token.Entry?.Simplified ?? "");
                json.WriteString("pinyin", PinyinText.Numbered(token.Reading));
                json.WriteString("meaning", _meanings.Choose(token, contexts[i]).Chosen);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        _output.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
        _output.Write('\n');
    }

    /// <summary>For people: the sentence, then its words one below the other.</summary>
    private void WriteText(LinePiece piece, IReadOnlyList<ReadToken> tokens)
    {
        string line = piece.Text;
        var contexts = SenseContext.Of(line, tokens, _tagger);
        _output.WriteLine(line);
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Reading.Count == 0) continue;
            string meaning = _meanings.Choose(token, contexts[i]).Chosen;
            _output.WriteLine($"    {token.Token.Span.Of(line)}  {PinyinText.Joined(token.Reading)}  {meaning}".TrimEnd());
        }
    }
}
