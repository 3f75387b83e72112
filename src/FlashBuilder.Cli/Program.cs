using System.Text;
using FlashBuilder.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.SetOut(new CleanWriter(Console.Out));
Console.SetError(new CleanWriter(Console.Error));
return await CommandLine.RunAsync(args);
