using BenchmarkDotNet.Running;
using Provenance.Benchmarks.Ratios;

// "ratios" answers in a minute or two whether the budgets hold, "ratios checker" for those whose name begins so; everything else is for BenchmarkDotNet.
if (args is ["ratios", var name, "json"])
    return RatioRun.PrintJson(Console.Out, name);
if (args is ["ratios", ..])
    return RatioRun.Print(Console.Out, args.Length > 1 ? args[1] : "");
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
