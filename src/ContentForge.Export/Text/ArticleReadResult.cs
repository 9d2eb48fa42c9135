using System.Diagnostics.CodeAnalysis;
using ContentForge.Core.Model;

namespace ContentForge.Export.Text;

/// <summary>An article that was read back, or why it cannot be.</summary>
public sealed record ArticleReadResult
{
    private ArticleReadResult(HelpArticle? article, SourceSpan? place, string? problem) => (Article, Place, Problem) = (article, place, problem);

    /// <summary>The article, or null.</summary>
    public HelpArticle? Article { get; }

    /// <summary>Where the text is broken; null when there is an article, or when the problem names the place in the JSON.</summary>
    public SourceSpan? Place { get; }

    /// <summary>What is wrong, as one sentence; null when there is an article.</summary>
    public string? Problem { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsArticle => Article is not null;

    internal static ArticleReadResult Of(HelpArticle article) => new(article, null, null);

    internal static ArticleReadResult Broken(SourceSpan place, string problem) => new(null, place, problem);

    /// <param name="path">The place as a JSON path.</param>
    /// <param name="problem">What is wrong there.</param>
    internal static ArticleReadResult Broken(string path, string problem) => new(null, null, $"{path}: {problem}");
}
