using ContentForge;
using ContentForge.Configuration;
using ContentForge.Stages;

var configuration = new ForgeConfiguration { Input = args[0], Output = args[1] };
var built = new Build(configuration, NoProgress.Instance, CancellationToken.None).Run();
foreach (var diagnostic in built.Report.Diagnostics)
    Console.Error.WriteLine(diagnostic);
Console.WriteLine($"{built.Report.Counts.Published} of {built.Report.Counts.Read} articles published.");
return built.Published ? 0 : 1;
