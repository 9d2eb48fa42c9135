using System.CommandLine;
using System.Globalization;
using ContentForge.Audit;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge audit</c>: what in a corpus is duplicated, and why.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("Where the reports go.");
        output.Required = true;
        var config = CommonOptions.Config();
        var format = new Option<string>("--format", "-f")
        {
            Description = "The reports to write, separated by commas.",
            HelpName = string.Join(',', AuditFormats.Names),
            DefaultValueFactory = _ => string.Join(',', AuditFormats.Names),
        };
        var fail = new Option<bool>("--fail-on-duplicates") { Description = "End with exit code 1 when any article is a copy of another." };
        var baseline = new Option<string?>("--baseline") { Description = "A duplicates.json of an earlier audit: only copies that are new since then fail.", HelpName = "FILE" };
        var batch = new Option<string?>("--compare") { Description = "A folder with a new batch; each of its articles is compared with those of the input.", HelpName = "DIR" };
        var shard = new Option<string?>("--shard") { Description = "Sign only this part of the articles, such as 2/3, and write a .sig file in place of reports.", HelpName = "I/N" };
        var merge = new Option<string[]>("--merge") { Description = "The .sig files of all parts, to audit in place of the input.", HelpName = "FILES", AllowMultipleArgumentsPerToken = true };

        var command = new Command("audit", "Finds duplicated articles and series, and says why; writes reports for people and for machines.")
        {
            input, output, config, format, fail, baseline, batch, shard, merge,
        };
        Exclude(command, shard, merge, format, fail, baseline, batch);
        Exclude(command, merge, input, batch);
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var configuration = ConfigurationReader.Read(result.GetValue(config));
            configuration = configuration with { Input = result.GetValue(input) ?? configuration.Input };
            var folder = result.GetValue(output)!;
            if (result.GetValue(shard) is { } part)
            {
                var one = Shard.Parse(part);
                return Report(terminal.Progress().Run(progress => new Auditor(configuration, folder, progress, cancellationToken).Sign(one)), terminal);
            }

            var formats = AuditFormats.Parse(result.GetValue(format)!);
            var audit = terminal.Progress().Run(progress => new Auditor(configuration, folder, progress, cancellationToken)
            {
                Baseline = result.GetValue(baseline),
                Batch = result.GetValue(batch),
                Signatures = [.. result.GetValue(merge) ?? []],
            }.Run(formats));
            Report(audit, folder, terminal);
            return result.GetValue(fail) && (audit.NewCopies ?? audit.Families.Statistics.Merged) > 0 ? ExitCode.ProblemsFound : ExitCode.Fine;
        }, cancellationToken));
        return command;
    }

    /// <summary>Refuses options that mean nothing beside another one.</summary>
    private static void Exclude(Command command, Option option, params Option[] others) => command.Validators.Add(result =>
    {
        if (result.GetResult(option) is null or { Implicit: true })
            return;
        foreach (var other in others.Where(other => result.GetResult(other) is { Implicit: false }))
            result.AddError($"Option '{option.Name}' cannot be used with '{other.Name}'.");
    });

    private static int Report(SignedShard shard, Terminal terminal)
    {
        new DiagnosticPrinter(terminal).Print(shard.Diagnostics);
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture, $"{shard.Signed:N0} of {shard.Whole:N0} articles signed in {shard.File}; {shard.Rejected:N0} rejected."));
        return ExitCode.Fine;
    }

    private static void Report(AuditResult audit, string folder, Terminal terminal)
    {
        new DiagnosticPrinter(terminal).Print(audit.Diagnostics);
        var statistics = audit.Families.Statistics;
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture,
            $"{audit.Files:N0} articles: {statistics.Published:N0} unique, {statistics.Merged:N0} copies, {statistics.Hollow:N0} hollow, {audit.Files - statistics.Documents:N0} rejected. Reports in {folder}."));
        if (audit.Recurring is { IsEmpty: false } pieces)
        {
            Terminal.WriteLine(terminal.Console, string.Create(
                CultureInfo.InvariantCulture, $"{pieces.Length:N0} {(pieces.Length == 1 ? "piece recurs" : "pieces recur")} in unrelated articles; a build takes {(pieces.Length == 1 ? "it" : "them")} out."));
        }

        if (audit.NewCopies is { } copies)
            Terminal.WriteLine(terminal.Console, string.Create(CultureInfo.InvariantCulture, $"{copies:N0} copies are new since the baseline."));
    }
}
