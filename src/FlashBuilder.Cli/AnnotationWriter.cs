using System.Text.Encodings.Web;
using System.Text.Json;
using FlashBuilder.Vocabulary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;

namespace FlashBuilder.Cli;

/// <summary>Writes read tokens in one of the forms of <c>annotate</c>.</summary>
internal sealed class AnnotationWriter
{
    private readonly TextWriter _output;
    private readonly MeaningChooser _meanings;
    private readonly Action<string, IReadOnlyList<ReadToken>> _write;
    private readonly PartOfSpeechTagger _tagger;
    private int _line;

    /// <param name="format"><c>text</c>, <c>tsv</c> or <c>jsonl</c>.</param>
    public AnnotationWriter(TextWriter output, string format, PartOfSpeechTagger tagger, MeaningChooser meanings)
    {
        _output = output;
        _tagger = tagger;
        _meanings = meanings;
        _write = format switch
        {
            "tsv" => WriteTsv,
            "jsonl" => WriteJson,
            _ => WriteText,
        };
        if (format == "tsv") output.Write("line\tstart\ttext\tkind\theadword\tsimplified\tpinyin\tmeaning\n");
    }

    /// <summary>Writes the next line of the text.</summary>
    public void Write(string line, IReadOnlyList<ReadToken> tokens)
    {
        _line++;
        _write(line, tokens);
    }

    private void WriteTsv(string line, IReadOnlyList<ReadToken> tokens)
    {
        var contexts = SenseContext.Of(line, tokens, _tagger);
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            _output.Write(_line);
            _output.Write('\t');
            _output.Write(token.Token.Span.Start);
            _output.Write('\t');
            WriteCell(line.AsSpan(token.Token.Span.Start, token.Token.Span.Length));
            _output.Write('\t');
            _output.Write(KindName(token.Kind));
            _output.Write('\t');
            _output.Write(token.Entry?.Traditional);
            _output.Write('\t');
            _output.Write(token.Entry?.Simplified);
            _output.Write('\t');
            _output.Write(PinyinText.Numbered(token.Reading));
            _output.Write('\t');
            _output.Write(_meanings.Choose(token, contexts[i]).Chosen);
            _output.Write('\n');
        }
    }

    /// <summary>A tab or a line end inside a token would break the table: they are written as \t, \r and \n.</summary>
    private void WriteCell(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            switch (c)
            {
                case '\t': _output.Write("\\t"); break;
                case '\r': _output.Write("\\r"); break;
                case '\n': _output.Write("\\n"); break;
                default: _output.Write(c); break;
            }
        }
    }

    private void WriteJson(string line, IReadOnlyList<ReadToken> tokens)
    {
        var contexts = SenseContext.Of(line, tokens, _tagger);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("line", _line);
            json.WriteString("text", line);
            json.WriteStartArray("tokens");
            for (int i = 0; i < tokens.Count; i++)
            {
                var token = tokens[i];
                json.WriteStartObject();
                json.WriteNumber("start", token.Token.Span.Start);
                json.WriteString("text", token.Token.Span.Of(line));
                json.WriteString("kind", KindName(token.Kind));
                json.WriteString("headword", token.Entry?.Traditional ?? "");
                json.WriteString("simplified", token.Entry?.Simplified ?? "");
                json.WriteString("pinyin", PinyinText.Numbered(token.Reading));
                json.WriteString("meaning", _meanings.Choose(token, contexts[i]).Chosen);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        _output.Write(System.Text.Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
        _output.Write('\n');
    }

    /// <summary>For people: the sentence, then its words one below the other.</summary>
    private void WriteText(string line, IReadOnlyList<ReadToken> tokens)
    {
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

    private static string KindName(TokenKind kind) => kind switch
    {
        TokenKind.Word => "word",
        TokenKind.Name => "name",
        TokenKind.Number => "number",
        TokenKind.Latin => "latin",
        TokenKind.Punctuation => "punctuation",
        _ => "unknown",
    };
}
