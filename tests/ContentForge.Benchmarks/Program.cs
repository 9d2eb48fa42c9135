using System.Globalization;
using BenchmarkDotNet.Running;
using ContentForge.Benchmarks.Dedup;

if (args is ["dedup-scale", var articles]) ScaleRun.Run(int.Parse(articles, CultureInfo.InvariantCulture));
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
