using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Read;

namespace ContentForge.Ingest;

/// <summary>
/// The way from the bytes of a file to an article: read, clean, extract. A function of its input; any number of threads may use one
/// ingestor.
/// </summary>
public sealed class ArticleIngestor
{
    private readonly ArticleReader _reader;
    private readonly ArticleCleaner _cleaner;
    private readonly InputLimits _limits;

    /// <summary>Makes an ingestor.</summary>
    /// <param name="limits">What one file may cost; the defaults when null.</param>
    /// <param name="options">What editors decide about cleaning; nothing when null.</param>
    public ArticleIngestor(InputLimits? limits = null, CleaningOptions? options = null)
    {
        _limits = limits ?? InputLimits.Default;
        _reader = new ArticleReader(limits);
        _cleaner = options is null ? new ArticleCleaner() : new ArticleCleaner(options);
    }

    /// <summary>Takes in one file. Never throws on what the bytes hold.</summary>
    /// <param name="relativePath">The file, relative to the input folder, with <c>/</c>.</param>
    /// <param name="bytes">Its content.</param>
    public IngestResult Ingest(string relativePath, byte[] bytes)
    {
        try
        {
            return WorkBudget.Run(_limits.WorkFor(bytes.Length), () => IngestWithin(relativePath, bytes), CancellationToken.None);
        }
        catch (BudgetExceededException e)
        {
            return new IngestResult(null, "", [], [new Diagnostic(DiagnosticCodes.OverBudget, relativePath, null, e.Message)], CharsBefore: 0, CharsAfter: 0);
        }
    }

    private IngestResult IngestWithin(string relativePath, byte[] bytes)
    {
        var read = _reader.Read(relativePath, bytes);
        if (read.Article is not { } article)
            return new IngestResult(null, "", [], read.Diagnostics, CharsBefore: 0, CharsAfter: 0);

        var cleaned = _cleaner.Clean(article);
        var text = CleanText.Of(article.Document.Body!);
        var extracted = ArticleExtractor.ExtractAndCheck(cleaned, _limits);
        ImmutableArray<Diagnostic> diagnostics = [.. read.Diagnostics, .. cleaned.Diagnostics, .. extracted.Diagnostics];
        return new IngestResult(extracted.Article, text, cleaned.Removals, diagnostics, article.Text.Text.Length, text.Length);
    }
}
