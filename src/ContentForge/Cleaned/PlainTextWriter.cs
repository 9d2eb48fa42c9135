using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Dom;

namespace ContentForge.Cleaned;

/// <summary>A cleaned article as bare text: the title, then one block per line, without any markup. For tools that read words.</summary>
public static class PlainTextWriter
{
    /// <summary>Writes an article.</summary>
    public static string Write(CleanedArticle article) => $"{article.Title}\n{CleanText.Of(article.Article.Document.Body!)}";
}
