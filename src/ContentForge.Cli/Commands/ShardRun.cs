using System.Globalization;
using ContentForge.Audit;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup;
using ContentForge.Input;
using ContentForge.Results;

namespace ContentForge.Cli.Commands;

/// <summary>Signs one part of a corpus, for an audit that joins the parts later.</summary>
internal sealed class ShardRun(ForgeConfiguration configuration, string output, Terminal terminal)
{
    /// <summary>Writes the signatures of a part.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Execute(Shard shard, CancellationToken cancellationToken)
    {
        AuditFiles.RefuseOverwriting(WriteGuard.Of(configuration), output, [shard.FileName]);
        var whole = InputFolder.List(configuration.Input);
        var part = whole with { Articles = [.. whole.Articles.Where(file => shard.Has(file.Path))] };
        var finder = new DuplicateFinder(configuration.Duplicates);
        var corpus = terminal.Progress().Run(progress => new ArticleSketches(configuration, finder, progress).Of(part, withRecurrence: false, cancellationToken));
        var file = Path.Combine(output, shard.FileName);
        var label = SignedParts.Label(shard, whole, corpus.Files, configuration);
        ResultFile.Write(file, stream => finder.Save(corpus.Sketches, label, stream));
        new DiagnosticPrinter(terminal).Print([.. corpus.Diagnostics.Order(Diagnostic.ReportOrder)]);
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture, $"{corpus.Sketches.Count:N0} of {whole.Articles.Length:N0} articles signed in {file}; {corpus.Files - corpus.Sketches.Count:N0} rejected."));
        return ExitCode.Fine;
    }
}
