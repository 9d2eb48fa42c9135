using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>An article as the site shows it: without fixes that its policy drops, without lists of its own fixes, each command once.</summary>
internal static class ShownArticle
{
    public static HelpArticle Of(SiteArticle article)
    {
        var shown = article.Fixes.Select(fix => fix.Id).ToHashSet(StringComparer.Ordinal);
        var groups = article.Article.Groups
            .Select(group => (Group: group, Ids: group.FixIds.Where(shown.Contains).ToImmutableArray()))
            .Where(group => !group.Ids.IsEmpty)
            .Select(group => group.Group with { FixIds = group.Ids, Body = [.. article.Shown(group.Group.Body)] });
        return article.Article with
        {
            Intro = [.. article.Shown(article.Article.Intro)],
            Groups = [.. groups],
            Fixes = [.. article.Fixes.Select((fix, at) => Fix(fix, article) with { Ordinal = at + 1 })],
            Conclusion = [.. article.Shown(article.Article.Conclusion)],
        };
    }

    private static Fix Fix(Fix fix, SiteArticle article) => fix with
    {
        Body = [.. article.Shown(fix.Body)],
        Procedures = [.. fix.Procedures.Select(procedure => procedure with { Steps = Steps(procedure.Steps) })],
    };

    private static ImmutableArray<Step> Steps(ImmutableArray<Step> steps) => [.. steps.Select(step => step with
    {
        Details = StepCommands.InDetails(step),
        Commands = [.. StepCommands.Elsewhere(step)],
        Substeps = Steps(step.Substeps),
        Branches = [.. step.Branches.Select(branch => branch with { Steps = Steps(branch.Steps) })],
    })];
}
