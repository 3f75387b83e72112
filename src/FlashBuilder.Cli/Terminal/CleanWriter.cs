using System.Text;

namespace FlashBuilder.Cli;

/// <summary>
/// The program's door to standard output and standard error. Titles, names of files, dictionaries, decks and messages all
/// leave through it, so that nothing in them can command the terminal: see <see cref="CleanText.Shown"/>.
/// </summary>
internal sealed class CleanWriter(TextWriter terminal) : TextWriter
{
    public override Encoding Encoding => terminal.Encoding;

    public override void Write(char value) => terminal.Write(CleanText.Shown(value.ToString()));

    public override void Write(string? value) => terminal.Write(CleanText.Shown(value ?? ""));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void WriteLine() => terminal.WriteLine();

    public override void WriteLine(string? value) => terminal.WriteLine(CleanText.Shown(value ?? ""));

    public override void WriteLine(ReadOnlySpan<char> buffer) => WriteLine(buffer.ToString());

    public override void Flush() => terminal.Flush();
}
