using System.Diagnostics;
using FlashBuilder.Anki;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Text;
using KnownWordsBench;

const string usage = """
    usage: dotnet run --project bench/KnownWords -c Release -- VERB collection.anki2, from the folder of the repository

      generate FILE [NOTES]   make a learner's collection of so many notes (100000): four note types, HTML, ruby, gaps, a log
      time FILE               time reading it and finding its words, each once
    """;

if (args is not [var verb and ("generate" or "time"), var path, .. var rest] || rest.Length > 0 && !int.TryParse(rest[0], out _))
{
    Console.Error.WriteLine(usage);
    return 2;
}

DictionaryText Read(string name) => DictionaryText.Decode(name, File.ReadAllBytes(Path.Combine("dictionaries", name)));
var scripts = ScriptTable.Load(Read("opencc/TWVariants.txt").Open(), Read("opencc/TSCharacters.txt").Open(), Read("opencc/STCharacters.txt").Open());
var lexicon = LexiconLoader.Load(scripts, [Read("cedict_ts.u8.gz")], []);
if (verb == "generate")
{
    CollectionGenerator.Write(path, lexicon, rest.Length > 0 ? int.Parse(rest[0]) : 100_000);
    return 0;
}

var clock = Stopwatch.StartNew();
TimeSpan worked = Environment.CpuUsage.TotalTime;
string Lap()
{
    TimeSpan now = Environment.CpuUsage.TotalTime;
    string lap = $"{clock.Elapsed.TotalSeconds,6:0.00} s  processor {(now - worked).TotalSeconds,6:0.00} s";
    worked = now;
    clock.Restart();
    return lap;
}

var collection = CollectionReader.ReadWithoutLog(path);
Console.WriteLine($"read       {Lap()}  {collection.Notes.Count:N0} notes, {collection.Cards.Count:N0} cards");
var groups = LearntNotes.Of(collection, 21);
Console.WriteLine($"learnt     {Lap()}  {groups.Sum(group => group.Count):N0} notes");
var table = new WordTable(lexicon);
int words = groups.SelectMany(group => table.Find(group.Fields, group.Rows).Words).Distinct().Count();
Console.WriteLine($"words      {Lap()}  {words:N0}");
Console.WriteLine($"memory     {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MiB at most");
return 0;
