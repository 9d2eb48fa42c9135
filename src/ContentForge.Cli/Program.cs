using ContentForge.Cli.Commands;
using ContentForge.Cli.Reporting;

return await ForgeCommandLine.InvokeAsync(args, Terminal.OfProcess());
