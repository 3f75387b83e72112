#:property PublishAot=false
// How time and memory of `build` and `annotate` grow with the text: the tables of docs/performance.md.
//
//   dotnet run bench/growth.cs -- sizes PROGRAM SENTENCES [MB…]     texts of 1, 5, 20 and 60 MB, or of the sizes given
//   dotnet run bench/growth.cs -- hostile PROGRAM [CHARACTERS]      texts of every hostile kind, of so many characters, twice and four times as many
//
// PROGRAM is a published flashbuilder, or a flashbuilder.dll. SENTENCES is a text with one sentence a line. Times are of the processor, user
// and system; memory is the most that the process held (GNU time tells both). A run that takes more than ten minutes is stopped.

using System.Diagnostics;
using System.Globalization;
using System.Text;

return args switch
{
    ["sizes", var program, var sentences, .. var sizes] => Sizes(program, sentences, sizes),
    ["hostile", var program] => Hostile(program, 100_000),
    ["hostile", var program, var characters] => Hostile(program, int.Parse(characters, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run bench/growth.cs -- sizes PROGRAM SENTENCES [MB…] | hostile PROGRAM [CHARACTERS]");
    return 2;
}

static int Sizes(string program, string sentences, string[] sizes)
{
    string[] pool = [.. File.ReadLines(sentences).Where(line => line.Length > 0)];
    Console.WriteLine("| text | `build` | memory | deck | `annotate` | memory | `annotate --lines` | memory |");
    Console.WriteLine("|---|---|---|---|---|---|---|---|");
    foreach (int size in sizes.Length == 0 ? [1, 5, 20, 60] : sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
        using (var folder = new Folder())
        {
            folder.Write(Varied(pool, size * 1_000_000L));
            Run build = folder.Run(program, "build", "text.txt", "-o", "text.db", "-q");
            Run annotate = folder.Run(program, "annotate", "text.txt", "--format", "tsv");
            Run lines = folder.Run(program, "annotate", "text.txt", "--lines", "--format", "tsv");
            Console.WriteLine($"| {size} MB | {build} | {folder.Megabytes("text.db")} MB | {annotate} | {lines} |");
        }

    return 0;
}

static int Hostile(string program, int characters)
{
    Console.WriteLine($"| text | `build` of {characters:N0} | twice | four times | deck of the last | `annotate` | twice | four times |");
    Console.WriteLine("|---|---|---|---|---|---|---|---|");
    foreach (var (kind, make) in Kinds())
    {
        var cells = new List<string>();
        string deck = "";
        foreach (string command in (string[])["build", "annotate"])
            for (int times = 1; times <= 4; times *= 2)
                using (var folder = new Folder())
                {
                    folder.Write(make(characters * times));
                    string[] rest = command == "build" ? ["-o", "text.db", "-q"] : ["--format", "tsv"];
                    cells.Add(folder.Run(program, [command, "text.txt", .. rest]).Short);
                    if (command == "build") deck = folder.Megabytes("text.db") + " MB";
                }

        cells.Insert(3, deck);
        Console.WriteLine($"| {kind} | {string.Join(" | ", cells)} |");
    }

    return 0;
}

// The sentences in ever another order, four a paragraph. From the second round on one character in twelve is another, so that words go on coming.
static IEnumerable<string> Varied(string[] pool, long bytes)
{
    var random = new Random(7);
    string characters = string.Concat(pool.SelectMany(s => s).Where(c => c is >= '\u4E00' and <= '\u9FFF'));
    for (int round = 0; bytes > 0; round++)
    {
        random.Shuffle(pool);
        for (int i = 0; i < pool.Length && bytes > 0; i++)
        {
            char[] sentence = pool[i].ToCharArray();
            for (int change = 0; round > 0 && change < Math.Max(1, sentence.Length / 12); change++)
            {
                ref char c = ref sentence[random.Next(sentence.Length)];
                if (c is >= '\u4E00' and <= '\u9FFF') c = characters[random.Next(characters.Length)];
            }

            bytes -= Encoding.UTF8.GetByteCount(sentence);
            yield return new string(sentence) + (i % 4 == 3 ? "\n" : "");
        }
    }
}

static Dictionary<string, Func<int, IEnumerable<string>>> Kinds()
{
    const string common = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實";
    static IEnumerable<string> Repeat(int n, string text, string before = "", string behind = "") =>
        [before, string.Concat(Enumerable.Repeat(text, n / text.Length)), behind];
    static IEnumerable<string> Lines(int n, int length, string between)
    {
        var random = new Random(7);
        for (int left = n; left > 0; left -= length + between.Length)
            yield return string.Concat(Enumerable.Range(0, length).Select(_ => common[random.Next(common.Length)])) + between;
    }

    return new()
    {
        ["lines of 12 characters without marks"] = n => Lines(n, 12, "\n"),
        ["`中國人` again and again"] = n => Repeat(n, "中國人"),
        ["U+4E00 to U+9FFF in a row"] = n => Enumerable.Range(0, n).Select(i => ((char)(0x4E00 + (i % 20_992))).ToString()),
        ["lyrics with spaces"] = n => Lines(n, 7, " "),
        ["commas alone"] = n => Lines(n, 5, "，"),
        ["`。` again and again"] = n => Repeat(n, "。", "我們"),
        ["`阿·` again and again"] = n => Repeat(n, "阿·"),
        ["spaces"] = n => Repeat(n, " ", "我", "們"),
        ["`1` again and again"] = n => Repeat(n, "1", "我"),
        ["`123 ` again and again"] = n => Repeat(n, "123 ", "我", "元"),
        ["Latin letters without a space"] = n => Repeat(n, "a", "我"),
        ["letters with combining marks"] = n => Repeat(n, "a\u0301", "我"),
        ["surrogate pairs"] = n => Repeat(n, "𠀀"),
        ["a surrogate pair a line"] = n => Repeat(n, "𠀀\n"),
        ["`「` again and again"] = n => Repeat(n, "「", "我"),
        ["`《書` never closed"] = n => Repeat(n, "《書"),
        ["`年` again and again"] = n => Repeat(n, "年"),
        ["`第` again and again"] = n => Repeat(n, "第"),
        ["`千百十零` again and again"] = n => Repeat(n, "千百十零"),
        ["`一、` again and again"] = n => Repeat(n, "一、"),
        ["dates"] = n => Repeat(n, "2023年1月1日"),
        ["blank lines"] = n => Repeat(n, "\n", "我", "們"),
        ["form feeds"] = n => Repeat(n, "\f", "我", "們"),
        ["page numbers"] = n => Repeat(n, "第 3 頁\n", "我\n"),
        ["running heads"] = n => Repeat(n, "我們的書 12\n天天想著你不睡覺到天亮還想\n"),
        ["`幫了忙` again and again"] = n => Repeat(n, "幫了忙"),
    };
}

/// <summary>What a run took.</summary>
internal readonly record struct Run(double Seconds, int Mebibytes, string Failure)
{
    public string Short => Failure.Length > 0 ? Failure : string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.0} s, {Mebibytes} MiB");

    public override string ToString() => Failure.Length > 0 ? $"{Failure} |" : string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.0} s | {Mebibytes} MiB");
}

/// <summary>A folder for one text and what is made of it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("growth-").FullName;

    public void Write(IEnumerable<string> pieces)
    {
        using var text = new StreamWriter(Path.Combine(_path, "text.txt"), false, new UTF8Encoding(false));
        foreach (string piece in pieces) text.Write(piece);
    }

    public long Megabytes(string name) => new FileInfo(Path.Combine(_path, name)) is { Exists: true } file ? file.Length / 1_000_000 : 0;

    public Run Run(string program, params string[] arguments)
    {
        string full = Path.GetFullPath(program);
        string[] command = full.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", full] : [full];
        var start = new ProcessStartInfo("/usr/bin/time", ["-o", Path.Combine(_path, "taken"), "-f", "%U %S %M", "timeout", "600", .. command, .. arguments])
        {
            WorkingDirectory = _path,
            RedirectStandardOutput = true,
        };
        start.Environment["FLASHBUILDER_DATA"] = Path.Combine(_path, "data");
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        if (process.ExitCode != 0) return new(0, 0, process.ExitCode == 124 ? "over 600 s" : $"exit {process.ExitCode}");
        double[] taken = [.. File.ReadLines(Path.Combine(_path, "taken")).Last().Split(' ').Select(s => double.Parse(s, CultureInfo.InvariantCulture))];
        return new(taken[0] + taken[1], (int)(taken[2] / 1024), "");
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
