using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Crossread.Benchmarks;

// speed: words a second of each step as plain lines, for comparison with other programs in one run; anything else goes to BenchmarkDotNet.
// pages FILE…: pages a second, of files of page lines.
if (args is ["pages", ..])
    return PageSpeed.Print(args[1..]);
if (args is ["speed"])
    return SpeedReport.Print();
// sources DATA: feed entries and web archives a second, in the same way.
if (args is ["sources", var data])
    return SourceReport.Print(data);
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddLogger(ConsoleLogger.Default);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
