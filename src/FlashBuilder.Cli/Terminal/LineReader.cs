using System.Collections.Concurrent;

namespace FlashBuilder.Cli;

/// <summary>Reads lines on a thread of its own, so that waiting for one can be interrupted.</summary>
internal sealed class LineReader : IDisposable
{
    private readonly BlockingCollection<string?> _lines = new(boundedCapacity: 1);
    private readonly TextReader _input;
    private bool _isStarted;

    public LineReader(TextReader input) => _input = input;

    public void Dispose() => _lines.Dispose();

    /// <summary>The next line; null at the end, and ever after.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string? Read(CancellationToken cancellation)
    {
        if (!_isStarted) new Thread(Pump) { IsBackground = true, Name = "lines" }.Start();
        _isStarted = true;
        if (_lines.IsCompleted) return null;
        return _lines.TryTake(out string? line, Timeout.Infinite, cancellation) ? line : null;
    }

    private void Pump()
    {
        try
        {
            while (_input.ReadLine() is { } line) _lines.Add(line);
        }
        catch (IOException)
        {
            // The terminal is gone.
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException)
        {
            // Nobody waits any more.
            return;
        }

        _lines.CompleteAdding();
    }
}
