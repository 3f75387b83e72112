namespace FlashBuilder.Cli;

/// <summary>
/// Reads lines on a thread of its own, so that waiting for one can be interrupted. It reads only when a line is asked for:
/// who reads keys of the same terminal afterwards must have it alone.
/// </summary>
internal sealed class LineReader(TextReader input) : IDisposable
{
    private readonly SemaphoreSlim _asked = new(0), _answered = new(0);
    private string? _line;
    private bool _isStarted, _isOver;

    /// <summary>The next line; null at the end, and ever after.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string? Read(CancellationToken cancellation)
    {
        if (_isOver) return null;
        if (!_isStarted) new Thread(Pump) { IsBackground = true, Name = "lines" }.Start();
        _isStarted = true;
        _asked.Release();
        _answered.Wait(cancellation);
        _isOver = _line is null;
        return _line;
    }

    public void Dispose()
    {
        _asked.Dispose();
        _answered.Dispose();
    }

    private void Pump()
    {
        try
        {
            do
            {
                _asked.Wait();
                _line = ReadLine();
                _answered.Release();
            }
            while (_line is not null);
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits any more.
        }
    }

    private string? ReadLine()
    {
        try
        {
            return input.ReadLine();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The terminal is gone.
            return null;
        }
    }
}
