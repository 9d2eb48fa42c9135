using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Read;
using ContentForge.Input;
using ContentForge.Results;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>
/// The one way in, for everything that looks at articles: list a folder, then read and clean its files on all processors and hand each
/// over. A cleaned article holds its whole DOM, so it lives only as long as the caller's function, and so does what was removed from it.
/// </summary>
public sealed class Articles
{
    private readonly ArticleReader _reader;
    private readonly ArticleCleaner _cleaner;
    private readonly InputLimits _limits;
    private readonly StageClock _clock;

    /// <summary>Makes a way in. Any number of threads may share one.</summary>
    /// <param name="cleaning">What editors decided about cleaning; nothing when null.</param>
    /// <param name="clock">Times the stages.</param>
    /// <param name="limits">What one file may cost; the defaults when null.</param>
    public Articles(CleaningOptions? cleaning = null, StageClock? clock = null, InputLimits? limits = null)
    {
        _limits = limits ?? InputLimits.Default;
        _reader = new ArticleReader(_limits);
        _cleaner = cleaning is null ? new ArticleCleaner() : new ArticleCleaner(cleaning);
        _clock = clock ?? new StageClock();
    }

    /// <summary>Filter rules that cannot be understood; the others are used.</summary>
    public ImmutableArray<Diagnostic> ConfigurationProblems => _cleaner.Problems;

    /// <summary>The files of a folder that can be articles, in the order of their paths.</summary>
    /// <exception cref="Configuration.UsageException">There is no such folder, or it cannot be read.</exception>
    public static InputFolder List(string folder) => InputFolder.List(folder);

    /// <summary>Reads and cleans every file. One that cannot be used becomes a diagnostic, whatever is wrong with it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="use">What to do with each cleaned article; called from many threads.</param>
    /// <param name="bar">Shows how far it is.</param>
    /// <param name="stop">Ends the work, also in the middle of an article.</param>
    /// <returns>What became of each file, in the order of the files.</returns>
    /// <exception cref="OutputException"><paramref name="use"/> could not write something.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<MappedArticle<T>> Each<T>(ImmutableArray<InputFile> files, Func<CleanedArticle, T> use, IStageBar bar, CancellationToken stop)
        where T : class
    {
        var results = new MappedArticle<T>[files.Length];
        var options = new ParallelOptions { CancellationToken = stop, MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.For(0, files.Length, options, i =>
            {
                results[i] = Safely(files[i], use, stop);
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

    private MappedArticle<T> Safely<T>(InputFile file, Func<CleanedArticle, T> use, CancellationToken stop)
        where T : class
    {
        try
        {
            var (bytes, unreadable) = file.Read(_limits);
            return bytes is null
                ? Rejected<T>(file, unreadable!)
                : WorkBudget.Run(_limits.WorkFor(bytes.Length), () => ReadAndClean(file, bytes, use), stop);
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

    private MappedArticle<T> ReadAndClean<T>(InputFile file, byte[] bytes, Func<CleanedArticle, T> use)
        where T : class
    {
        var read = _clock.Measure(Stage.Read, () => _reader.Read(file.Path, bytes));
        if (read.Article is null)
            return new MappedArticle<T>(file, null, read.Diagnostics);

        var cleaned = _clock.Measure(Stage.Clean, () => _cleaner.Clean(read.Article));
        return new MappedArticle<T>(file, use(cleaned), [.. read.Diagnostics, .. cleaned.Diagnostics]);
    }

    private static MappedArticle<T> Rejected<T>(InputFile file, Diagnostic problem)
        where T : class => new(file, null, [problem]);
}
