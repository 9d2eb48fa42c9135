using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Results;
using ContentForge.Site.Publish;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>
/// Leaves out the articles whose pages cannot be published. The best of an article's copies takes its place; when that one cannot be published
/// either, the others are not tried, for they say the same.
/// </summary>
internal sealed class FaultyArticles
{
    private readonly HashSet<string> _secondChoices = new(StringComparer.Ordinal);

    /// <summary>The articles, with those that stood in the way of an attempt among the rejected ones.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="attempt">The attempt.</param>
    public ImmutableArray<MappedArticle<ExtractedArticle>> Reject(ImmutableArray<MappedArticle<ExtractedArticle>> articles, BuildAttempt attempt)
    {
        var problems = attempt.Result.FaultyArticles.ToDictionary(problem => problem.File, StringComparer.Ordinal);
        var families = attempt.Families.Families.Where(family => family.Kind == FamilyKind.Duplicate && problems.ContainsKey(family.Canonical));
        foreach (var family in families)
        {
            var copies = family.Members.Where(member => !string.Equals(member, family.Canonical, StringComparison.Ordinal));
            if (!_secondChoices.Contains(family.Canonical))
                _secondChoices.UnionWith(copies);
            else
                AddCopies(copies, family.Canonical);
        }

        return [.. articles.Select(article => problems.TryGetValue(article.File.Path, out var problem)
            ? article with { Value = null, Diagnostics = article.Diagnostics.Add(problem) }
            : article)];

        void AddCopies(IEnumerable<string> copies, string canonical)
        {
            foreach (var copy in copies)
                problems[copy] = new Diagnostic(DiagnosticCodes.FaultyArticle, copy, null, $"It is a copy of '{canonical}', whose page cannot be published.");
        }
    }
}

/// <summary>One attempt to publish a site, and what it was made of.</summary>
/// <param name="Articles">The articles, the rejected ones among them.</param>
/// <param name="Families">Which of them are copies.</param>
/// <param name="Problems">All that there is to say of the articles and their pages.</param>
/// <param name="Result">What came of it.</param>
/// <param name="IsRefused">Whether no attempt was made: such a site must not be published, however well it is made.</param>
internal sealed record BuildAttempt(
    ImmutableArray<MappedArticle<ExtractedArticle>> Articles, DedupResult Families, ImmutableArray<Diagnostic> Problems, PublishResult Result, bool IsRefused);
