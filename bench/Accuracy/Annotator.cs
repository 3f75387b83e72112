using System.Diagnostics;
using System.Text;

namespace Accuracy;

/// <summary>Runs the program under test on the gold sentences.</summary>
internal static class Annotator
{
    /// <param name="program">The path of flashbuilder.dll.</param>
    /// <param name="gold">The sentences it is given, one a line.</param>
    /// <exception cref="InvalidDataException">The program failed, or its table is not one.</exception>
    public static IReadOnlyList<Segmentation> Run(string program, IReadOnlyList<Segmentation> gold)
    {
        using StringReader reader = new(Table(program, [.. gold.Select(sentence => sentence.Text)]));
        return AnnotationTable.Read(reader, gold);
    }

    /// <summary>What <c>annotate --lines --format tsv</c> prints for sentences.</summary>
    /// <exception cref="InvalidDataException">The program failed.</exception>
    public static string Table(string program, IReadOnlyList<string> sentences)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new("dotnet", [program, "annotate", "-", "--lines", "--format", "tsv"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        using Process process = Process.Start(start)!;

        // Both ends at once: the program may print before it has read everything.
        Task writing = Task.Run(() =>
        {
            using StreamWriter input = process.StandardInput;
            foreach (string sentence in sentences) input.Write(sentence + "\n");
        });
        string table = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidDataException($"{program} ended with code {process.ExitCode}");

        writing.Wait();
        return table;
    }
}
