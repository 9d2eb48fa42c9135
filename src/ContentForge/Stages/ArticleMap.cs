using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Read;
using ContentForge.Input;
using ContentForge.Results;

namespace ContentForge.Stages;

/// <summary>
/// The per-article half of every command: read, clean, and hand over, on all processors. A cleaned article holds its whole DOM, so it
/// lives only as long as the caller's function, and so does what was removed from it; results keep the order of the files.
/// </summary>
internal sealed class ArticleMap(ArticleReader reader, ArticleCleaner cleaner, InputLimits limits, StageClock clock)
{
    public const string ReadStage = "read";
    public const string CleanStage = "clean";

    /// <summary>Maps every file. A file that cannot be used becomes a diagnostic, whatever is wrong with it.</summary>
    public ImmutableArray<MappedArticle<T>> Run<T>(
        ImmutableArray<InputFile> files, Func<CleanedArticle, T> use, IStageBar bar, CancellationToken cancellationToken)
        where T : class
    {
        var results = new MappedArticle<T>[files.Length];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.For(0, files.Length, options, i =>
            {
                results[i] = MapSafely(files[i], use, cancellationToken);
                bar.Advance();
            });
        }
        catch (AggregateException failures) when (failures.InnerExceptions.All(failure => failure is OutputException))
        {
            // What cannot be written is the same for every file; one says it.
            throw failures.InnerExceptions.Cast<OutputException>().MinBy(failure => failure.Message, StringComparer.Ordinal)!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    private MappedArticle<T> MapSafely<T>(InputFile file, Func<CleanedArticle, T> use, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var (bytes, unreadable) = file.Read(limits);
            return bytes is null
                ? Rejected<T>(file, unreadable!)
                : WorkBudget.Run(limits.WorkFor(bytes.Length), () => Map(file, bytes, use), cancellationToken);
        }
        catch (BudgetExceededException)
        {
            return Rejected<T>(file, new Diagnostic(DiagnosticCodes.OverBudget, file.Path, null, "Reading, cleaning and extracting it takes more steps than an article of its length may."));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutputException))
        {
            return Rejected<T>(file, new Diagnostic(DiagnosticCodes.ProcessingFailed, file.Path, null, $"{failure.GetType().Name}: {failure.Message}"));
        }
    }

    private MappedArticle<T> Map<T>(InputFile file, byte[] bytes, Func<CleanedArticle, T> use)
        where T : class
    {
        var read = clock.Measure(ReadStage, () => reader.Read(file.Path, bytes));
        if (read.Article is null)
            return new MappedArticle<T>(file, null, read.Diagnostics);

        var cleaned = clock.Measure(CleanStage, () => cleaner.Clean(read.Article));
        return new MappedArticle<T>(file, use(cleaned), [.. read.Diagnostics, .. cleaned.Diagnostics]);
    }

    private static MappedArticle<T> Rejected<T>(InputFile file, Diagnostic problem)
        where T : class => new(file, null, [problem]);
}
