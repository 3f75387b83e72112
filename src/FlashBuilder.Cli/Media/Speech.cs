using System.Collections.Concurrent;
using FlashBuilder.Decks;

namespace FlashBuilder.Cli;

/// <summary>What speaking gave.</summary>
/// <param name="Sounds">By their text.</param>
/// <param name="Made">How many were not in the cache.</param>
/// <param name="Failed">Texts without a sound.</param>
/// <param name="Fault">What the program said about one of them, or what befell it.</param>
internal sealed record Spoken(IReadOnlyDictionary<string, MediaFile> Sounds, int Made, IReadOnlyList<string> Failed, string Fault);

/// <summary>Lets a speech program say texts, several at a time.</summary>
/// <param name="patience">How long one text may take.</param>
internal sealed class Speech(SpeechCommand command, SpeechCache cache, TimeSpan patience)
{
    /// <summary>A program that fails so often from the start will not do better.</summary>
    private const int Hopeless = 12;

    private readonly SpeechProcess _process = new(command, patience);

    /// <param name="progress">Told how many texts are done.</param>
    /// <exception cref="Failure">The program cannot be started.</exception>
    /// <exception cref="OperationCanceledException">Nothing is left behind then; what was spoken is in the cache.</exception>
    public async Task<Spoken> SayAsync(IReadOnlyList<string> texts, Action<int> progress, CancellationToken cancellation)
    {
        var sounds = new ConcurrentDictionary<string, MediaFile>();
        var failed = new ConcurrentDictionary<string, string>();
        int made = 0, done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(texts, options, async (text, stop) =>
        {
            if (cache.Find(command, text) is { } known) sounds[text] = known;
            else if (made == 0 && failed.Count >= Hopeless) failed[text] = "";
            else
            {
                (MediaFile? sound, string fault) = await SayAsync(text, stop);
                if (sound is null) failed[text] = fault;
                else
                {
                    sounds[text] = sound;
                    Interlocked.Increment(ref made);
                }
            }

            progress(Interlocked.Increment(ref done));
        });
        string[] without = [.. texts.Where(failed.ContainsKey)];
        return new(sounds, made, without, without.Select(text => failed[text]).FirstOrDefault(fault => fault.Length > 0) ?? "");
    }

    private async Task<(MediaFile? Sound, string Fault)> SayAsync(string text, CancellationToken cancellation)
    {
        string file = "";
        try
        {
            file = cache.NewFile(command, text);
            string fault = await _process.RunAsync(text, file, cancellation);
            if (fault.Length > 0) return (null, fault);
            if (!File.Exists(file)) return (null, "it wrote no file");
            if (Sound.Read(file) is not { } sound) return (null, "it wrote no sound that is known (wav, mp3, ogg, flac, m4a; at most 20 MB)");
            cache.Keep(command, text, sound);
            return (sound, "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, FileTrouble.Describe(e));
        }
        finally
        {
            Delete(file);
        }
    }

    private static void Delete(string file)
    {
        try
        {
            if (file.Length > 0) File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
