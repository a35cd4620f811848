using BenchmarkDotNet.Running;
using Provenance.Benchmarks.Ratios;

// "ratios" answers in a minute whether the budgets hold; everything else is for BenchmarkDotNet.
if (args is ["ratios", ..])
    return RatioRun.Print(Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
