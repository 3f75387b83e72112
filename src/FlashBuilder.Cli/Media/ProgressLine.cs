namespace FlashBuilder.Cli;

/// <summary>A line on the terminal that tells how far a long job is; silent where standard error is no terminal.</summary>
internal sealed class ProgressLine(string name, int total) : IDisposable
{
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private readonly Lock _writing = new();
    private int _last = -1;

    /// <summary>The line is written over, which nothing else may do.</summary>
    private readonly StreamWriter _terminal = new(Console.OpenStandardError()) { AutoFlush = true };

    public void Show(int done)
    {
        if (!_isShown) return;
        lock (_writing)
        {
            // The calls come from several threads, and not always in order.
            if (done <= _last) return;
            _last = done;
            _terminal.Write($"\r{name} {done}/{total}");
        }
    }

    public void Dispose()
    {
        if (_isShown && _last >= 0) _terminal.Write($"\r{new string(' ', name.Length + (total.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * 2) + 2)}\r");
    }
}
