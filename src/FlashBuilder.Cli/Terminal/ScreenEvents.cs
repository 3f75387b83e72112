using System.Collections.Concurrent;

namespace FlashBuilder.Cli;

/// <summary>What can happen while a screen waits.</summary>
internal enum ScreenEventKind
{
    Key,

    /// <summary>The program was woken again, or the terminal has another size.</summary>
    Redraw,

    /// <summary>No key will come any more.</summary>
    End,
}

internal readonly record struct ScreenEvent(ScreenEventKind Kind, ConsoleKeyInfo Key = default);

/// <summary>Keys and signals in the order of their coming. Others put them in, from threads of their own.</summary>
internal sealed class ScreenEvents : IDisposable
{
    private readonly BlockingCollection<ScreenEvent> _waiting = [];

    public void Add(ScreenEvent happened)
    {
        try
        {
            _waiting.Add(happened);
        }
        catch (Exception e) when (e is ObjectDisposedException or InvalidOperationException)
        {
            // The quiz is over; nobody waits for keys.
        }
    }

    /// <summary>The next event; null where none came in that time.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ScreenEvent? Take(TimeSpan atMost, CancellationToken cancellation) =>
        _waiting.TryTake(out var happened, (int)atMost.TotalMilliseconds, cancellation) ? happened : null;

    public void Dispose() => _waiting.Dispose();
}
