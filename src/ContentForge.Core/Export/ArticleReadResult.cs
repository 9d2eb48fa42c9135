using System.Diagnostics.CodeAnalysis;
using ContentForge.Core.Model;

namespace ContentForge.Core.Export;

/// <summary>An article that was read back, or why it cannot be.</summary>
public sealed record ArticleReadResult
{
    private ArticleReadResult(HelpArticle? article, string? problem) => (Article, Problem) = (article, problem);

    /// <summary>The article, or null.</summary>
    public HelpArticle? Article { get; }

    /// <summary>The place and, behind a colon, what is wrong there; null when there is an article.</summary>
    public string? Problem { get; }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsArticle => Article is not null;

    internal static ArticleReadResult Of(HelpArticle article) => new(article, null);

    internal static ArticleReadResult Broken(string place, string problem) => new(null, $"{place}: {problem}");
}
