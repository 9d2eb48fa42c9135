using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ContentForge.Audit;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Input;
using ContentForge.Results;

namespace ContentForge.Cli.Commands;

/// <summary>One audit, from the raw articles or the parts that were signed before, to the reports and the exit code.</summary>
internal sealed class AuditRun(ForgeConfiguration configuration, AuditRequest request, Terminal terminal)
{
    // A name that no file of the input can have, so the two folders cannot mix.
    private const string BatchPrefix = "new:";

    // An audit of a million articles writes a quarter of this.
    private const long MostBaselineBytes = 1L << 29;

    /// <summary>Runs the audit.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Execute(CancellationToken cancellationToken)
    {
        RefuseOverwriting();
        var baseline = request.Baseline is null ? null : ReadBaseline(request.Baseline);
        return request.Signatures.IsEmpty ? Audit(baseline, cancellationToken) : Merge(baseline, cancellationToken);
    }

    private int Audit(DuplicateBaseline? baseline, CancellationToken cancellationToken)
    {
        var folder = Files();
        var finder = new DuplicateFinder(configuration.Duplicates);
        var corpus = terminal.Progress().Run(progress => new ArticleSketches(configuration, finder, progress).Of(folder, configuration.Cleaning.Recurrence.IsOn, cancellationToken));
        return Report(finder, corpus, baseline, cancellationToken);
    }

    /// <summary>The texts of all parts together may be more than memory holds, so they rest in a file.</summary>
    private int Merge(DuplicateBaseline? baseline, CancellationToken cancellationToken)
    {
        using var store = new TextStore(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        var finder = new DuplicateFinder(configuration.Duplicates, store);
        var parts = SignedParts.Read(request.Signatures, finder, configuration);
        var corpus = new AuditCorpus(parts.Sum(part => part.Label.Files), [.. parts.SelectMany(part => part.Documents)], []);
        return Report(finder, corpus, baseline, cancellationToken);
    }

    private int Report(DuplicateFinder finder, AuditCorpus corpus, DuplicateBaseline? baseline, CancellationToken cancellationToken)
    {
        var families = terminal.Progress().Run(progress =>
        {
            using var bar = progress.Begin("Finding duplicates", 1);
            return finder.Find(corpus.Sketches, configuration.Decisions, cancellationToken);
        });
        var recurring = corpus.Articles.IsEmpty
            ? (ImmutableArray<RecurringContent>?)null
            : RecurringContent.Of(terminal.Progress().Run(progress => new ArticleSketches(configuration, finder, progress).FindRecurring(corpus, families, cancellationToken)));
        Write(corpus, families, recurring);
        Summarise(corpus, families, recurring);
        var copies = baseline is null ? families.Statistics.Merged : baseline.NewCopies(families).Count;
        if (baseline is not null)
            Terminal.WriteLine(terminal.Console, string.Create(CultureInfo.InvariantCulture, $"{copies:N0} copies are new since the baseline."));
        return request.FailOnDuplicates && copies > 0 ? ExitCode.ProblemsFound : ExitCode.Fine;
    }

    private void RefuseOverwriting()
    {
        var guard = WriteGuard.Of(configuration);
        foreach (var file in request.Baseline is { } baseline ? request.Signatures.Add(baseline) : request.Signatures)
            guard = guard.And("a file that the audit reads", file);
        if (request.Batch is not null)
            CommandFolders.RefuseOverlap(request.Batch, request.Output);
        AuditFiles.RefuseOverwriting(guard, request.Output, AuditFiles.Names);
    }

    private InputFolder Files()
    {
        var published = InputFolder.List(configuration.Input);
        if (request.Batch is null)
            return published;

        var batch = InputFolder.List(request.Batch, "--compare");
        return published with
        {
            Articles = [.. published.Articles, .. batch.Articles.Select(file => file with { Path = BatchPrefix + file.Path })],
            Diagnostics = [.. published.Diagnostics, .. batch.Diagnostics],
        };
    }

    private void Write(AuditCorpus corpus, DedupResult families, ImmutableArray<RecurringContent>? recurring)
    {
        var report = new AuditReport(families, corpus.Sketches) { Recurring = recurring };
        foreach (var write in request.Formats)
            write(report, request.Output);
        if (request.Batch is null)
            return;

        var batch = corpus.Sketches.Select(sketch => sketch.Path).Where(path => path.StartsWith(BatchPrefix, StringComparison.Ordinal));
        ResultFile.WriteText(Path.Combine(request.Output, "batch.csv"), writer => BatchCsv.Write(BatchComparison.Of(families, batch), writer));
    }

    private void Summarise(AuditCorpus corpus, DedupResult families, ImmutableArray<RecurringContent>? recurring)
    {
        new DiagnosticPrinter(terminal).Print([.. corpus.Diagnostics.Concat(families.Diagnostics).Order(Diagnostic.ReportOrder)]);
        var statistics = families.Statistics;
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus.Files:N0} articles: {statistics.Published:N0} unique, {statistics.Merged:N0} copies, {statistics.Hollow:N0} hollow, {corpus.Files - statistics.Documents:N0} rejected. Reports in {request.Output}."));
        if (recurring is { IsEmpty: false } pieces)
        {
            Terminal.WriteLine(terminal.Console, string.Create(
                CultureInfo.InvariantCulture, $"{pieces.Length:N0} {(pieces.Length == 1 ? "piece recurs" : "pieces recur")} in unrelated articles; a build takes {(pieces.Length == 1 ? "it" : "them")} out."));
        }
    }

    private static DuplicateBaseline ReadBaseline(string file)
    {
        try
        {
            using var content = new MemoryStream(RegularFile.ReadAllBytes(file, MostBaselineBytes));
            return DuplicateBaseline.Read(content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"The baseline '{file}' cannot be used: {failure.Message}");
        }
    }
}
