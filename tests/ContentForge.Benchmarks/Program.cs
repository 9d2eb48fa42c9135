using System.Globalization;
using BenchmarkDotNet.Running;
using ContentForge.Benchmarks.Dedup;
using ContentForge.Benchmarks.Growth;
using ContentForge.Benchmarks.Quality;
using ContentForge.Benchmarks.Site;

if (args is ["dedup-scale", var articles]) ScaleRun.Run(int.Parse(articles, CultureInfo.InvariantCulture));
else if (args is ["site-articles", var count, var folder]) ArticleFiles.Write(int.Parse(count, CultureInfo.InvariantCulture), folder);
else if (args is ["titles", var corpus]) TitleRun.Run(corpus);
else if (args is ["growth", .. var filter]) return GrowthRun.Run(string.Join(' ', filter)) == 0 ? 0 : 1;
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
