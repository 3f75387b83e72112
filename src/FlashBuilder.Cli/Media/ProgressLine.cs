namespace FlashBuilder.Cli;

/// <summary>A line on the terminal that tells how far a long job is; silent where standard error is no terminal.</summary>
internal sealed class ProgressLine(string name, int total) : IDisposable
{
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private readonly Lock _writing = new();
    private int _last = -1;

    public void Show(int done)
    {
        if (!_isShown) return;
        lock (_writing)
        {
            // The calls come from several threads, and not always in order.
            if (done <= _last) return;
            _last = done;
            Console.Error.Write($"\r{name} {done}/{total}");
        }
    }

    public void Dispose()
    {
        if (_isShown && _last >= 0) Console.Error.Write($"\r{new string(' ', name.Length + (total.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * 2) + 2)}\r");
    }
}
