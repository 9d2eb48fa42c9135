using System.CommandLine;
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
                return new ShardRun(configuration, folder, terminal).Execute(Shard.Parse(part), cancellationToken);

            var request = new AuditRequest(folder, AuditFormats.Parse(result.GetValue(format)!))
            {
                Baseline = result.GetValue(baseline),
                Batch = result.GetValue(batch),
                Signatures = [.. result.GetValue(merge) ?? []],
                FailOnDuplicates = result.GetValue(fail),
            };
            return new AuditRun(configuration, request, terminal).Execute(cancellationToken);
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
}
