using System.Collections.Immutable;
using System.Text.Json;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Input;
using ContentForge.Results;
using ContentForge.Stages;

namespace ContentForge.Audit;

/// <summary>Finds what in a corpus is duplicated, and writes reports about it; nothing is published.</summary>
/// <param name="configuration">Names the input, and what editors decided.</param>
/// <param name="output">Where the reports go.</param>
/// <param name="progress">Shows how far it is.</param>
/// <param name="stop">Ends the work.</param>
public sealed class Auditor(ForgeConfiguration configuration, string output, IStageProgress progress, CancellationToken stop)
{
    // A name that no file of the input can have, so the two folders cannot mix.
    private const string BatchPrefix = "new:";

    // An audit of a million articles writes a quarter of this.
    private const long MostBaselineBytes = 1L << 29;

    /// <summary>The report of an earlier audit, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>A folder with a new batch to compare with the input, or null.</summary>
    public string? Batch { get; init; }

    /// <summary>Files of signatures to audit in place of the input folder.</summary>
    public ImmutableArray<string> Signatures { get; init; } = [];

    /// <summary>Audits the input, or the parts that were signed before.</summary>
    /// <param name="formats">The reports to write; see <see cref="AuditFormats"/>.</param>
    /// <exception cref="UsageException">A folder, a file or a template cannot be used.</exception>
    /// <exception cref="OutputException">A report cannot be written.</exception>
    public AuditResult Run(ImmutableArray<AuditFormat> formats)
    {
        RefuseOverwriting();
        var theme = new AuditTheme(() => configuration.TemplateFolders(), stop);
        var warnings = formats.Any(format => format.HasPages) ? theme.Check() : [];
        var baseline = Baseline is null ? null : ReadBaseline(Baseline);

        // The texts of all parts together may be more than memory holds, so they rest in a file.
        using var store = Signatures.IsEmpty ? null : new TextStore(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        var finder = new DuplicateFinder(configuration.Duplicates, store);
        var corpus = new Corpus(configuration, finder, new StageClock(), progress, stop);
        var sketches = Signatures.IsEmpty ? Sketch(corpus, Files(), configuration.Cleaning.Recurrence.IsOn) : Join(finder);
        var families = corpus.FindFamilies(sketches.Documents);
        var recurring = sketches.Articles.IsEmpty ? (ImmutableArray<RecurringContent>?)null : RecurringContent.Of(corpus.FindRecurring(sketches.Articles, families));

        Write(new AuditReport(families, sketches.Documents) { Recurring = recurring }, formats, theme);
        return new AuditResult(
            sketches.Files, families, recurring, baseline?.NewCopies(families).Count,
            [.. warnings.Concat(sketches.Diagnostics).Concat(families.Diagnostics).Order(Diagnostic.ReportOrder)]);
    }

    /// <summary>Signs one part of the input, for an audit that joins the parts later.</summary>
    /// <exception cref="UsageException">A folder cannot be used.</exception>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public SignedShard Sign(Shard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        AuditFiles.RefuseOverwriting(WriteGuard.Of(configuration), output, [shard.FileName]);
        var whole = ContentForge.Articles.List(configuration.Input);
        var part = whole with { Articles = [.. whole.Articles.Where(file => shard.Has(file.Path))] };
        var finder = new DuplicateFinder(configuration.Duplicates);
        var sketches = Sketch(new Corpus(configuration, finder, new StageClock(), progress, stop), part, withRecurrence: false);
        var file = Path.Combine(output, shard.FileName);
        ResultFile.Write(file, stream => finder.Save(sketches.Documents, SignedParts.Label(shard, whole, sketches.Files, configuration), stream));
        return new SignedShard(file, whole.Articles.Length, sketches.Documents.Count, sketches.Files - sketches.Documents.Count, [.. sketches.Diagnostics.Order(Diagnostic.ReportOrder)]);
    }

    /// <summary>Keeps no more of each article than comparisons need.</summary>
    private static Sketches Sketch(Corpus corpus, InputFolder folder, bool withRecurrence)
    {
        var articles = corpus.ReadCleanSketch(folder, withRecurrence);
        return new Sketches(
            articles.Length,
            [.. articles.Where(article => !article.IsRejected).Select(article => article.Value!.Sketch)],
            [.. folder.Diagnostics, .. corpus.ConfigurationProblems, .. articles.SelectMany(article => article.Diagnostics)],
            withRecurrence ? articles : []);
    }

    private Sketches Join(DuplicateFinder finder)
    {
        var parts = SignedParts.Read(Signatures, finder, configuration);
        return new Sketches(parts.Sum(part => part.Label.Files), [.. parts.SelectMany(part => part.Documents)], [], []);
    }

    private void RefuseOverwriting()
    {
        var guard = WriteGuard.Of(configuration);
        foreach (var file in Baseline is { } baseline ? Signatures.Add(baseline) : Signatures)
            guard = guard.And("a file that the audit reads", file);
        if (Batch is not null)
            CommandFolders.RefuseOverlap(Batch, output);
        AuditFiles.RefuseOverwriting(guard, output, AuditFiles.Names);
    }

    private InputFolder Files()
    {
        var published = ContentForge.Articles.List(configuration.Input);
        if (Batch is null)
            return published;

        var batch = InputFolder.List(Batch, "--compare");
        return published with
        {
            Articles = [.. published.Articles, .. batch.Articles.Select(file => file with { Path = BatchPrefix + file.Path })],
            Diagnostics = [.. published.Diagnostics, .. batch.Diagnostics],
        };
    }

    private void Write(AuditReport report, ImmutableArray<AuditFormat> formats, AuditTheme theme)
    {
        foreach (var format in formats)
            format.Write(report, output, theme);
        if (Batch is null)
            return;

        var batch = report.Paths.Where(path => path.StartsWith(BatchPrefix, StringComparison.Ordinal));
        ResultFile.WriteText(Path.Combine(output, "batch.csv"), writer => BatchCsv.Write(BatchComparison.Of(report.Result, batch), writer));
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

    /// <summary>The articles of an audit: how many files there were, what is left of them, the findings, and what a search for
    /// recurring pieces needs.</summary>
    private sealed record Sketches(int Files, IReadOnlyList<DocumentSketch> Documents, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<MappedArticle<SketchedArticle>> Articles);
}

/// <summary>What an audit found.</summary>
/// <param name="Files">How many files there were; more than documents if some could not be used.</param>
/// <param name="Families">Copies, series, hollow pages.</param>
/// <param name="Recurring">What unrelated articles share; null where nobody looked for it.</param>
/// <param name="NewCopies">How many copies are new since the baseline; null without one.</param>
/// <param name="Diagnostics">The findings, in the order of reports.</param>
public sealed record AuditResult(
    int Files, DedupResult Families, ImmutableArray<RecurringContent>? Recurring, int? NewCopies, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>One part of a corpus that was signed.</summary>
/// <param name="File">The file of signatures.</param>
/// <param name="Whole">How many articles the whole corpus has.</param>
/// <param name="Signed">How many of this part were signed.</param>
/// <param name="Rejected">How many of it could not be used.</param>
/// <param name="Diagnostics">The findings, in the order of reports.</param>
public sealed record SignedShard(string File, int Whole, int Signed, int Rejected, ImmutableArray<Diagnostic> Diagnostics);
