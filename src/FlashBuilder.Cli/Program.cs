using System.Text;
using FlashBuilder.Cli;

Descriptors.Fill();
EndSignals.IgnoreFileLimit();
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StandardOutput();
Console.SetOut(new CleanWriter(StandardOutput.WriterOn(output)));
Console.SetError(new CleanWriter(StandardOutput.WriterOn(new StandardError())));
if (!OperatingSystem.IsWindows() && !Descriptors.IsOpen(Descriptors.Input)) Console.SetIn(TextReader.Null);
return await CommandLine.RunAsync(args, output);
