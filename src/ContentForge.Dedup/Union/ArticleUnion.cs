using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Union;

/// <summary>
/// Adds to an article what only its copies say: fixes, steps, pictures and questions, each with the provenance of the copy. What
/// the article says in other words is left out, and so is every step that may stand for one of its own; those are listed among
/// the <see cref="DroppedContent"/> of an audit.
/// </summary>
public static class ArticleUnion
{
    /// <summary>The article with what only its copies say.</summary>
    /// <param name="article">The article that stays.</param>
    /// <param name="text">Its cleaned text.</param>
    /// <param name="copies">The copies, in any order.</param>
    public static HelpArticle Of(HelpArticle article, string text, IEnumerable<HelpArticle> copies)
    {
        ArgumentNullException.ThrowIfNull(article);
        var said = new Wording(text);
        return copies.OrderBy(copy => copy.Source.File, StringComparer.Ordinal).Aggregate(article, (joined, copy) => Join(joined, copy, said));
    }

    private static HelpArticle Join(HelpArticle article, HelpArticle copy, Wording said)
    {
        var pictures = new Pictures(article);
        var fixes = article.Fixes.ToBuilder();
        var wordings = fixes.Select(fix => new Wording(FixText.Of(fix))).ToList();
        var added = new List<Fix>();
        foreach (var fix in copy.Fixes)
        {
            var wording = new Wording(FixText.Of(fix));
            var same = wordings.FindIndex(wording.IsSame);
            if (same >= 0) fixes[same] = new FixUnion(said, pictures).Of(fixes[same], fix);
            // Its cause is one of the copy.
            else if (!said.Says(wording)) added.Add(fix with { CauseId = null });
        }

        foreach (var text in added.SelectMany(FixText.Of)) said.Add(text);
        article = article with
        {
            Intro = Pictures.HasAny(article.Intro) ? article.Intro : [.. article.Intro, .. pictures.New(copy.Intro)],
            Faqs = [.. article.Faqs, .. copy.Faqs.Where(faq => IsNew(faq, said))],
        };
        return WithFixes(article, fixes.DrainToImmutable(), added);
    }

    private static bool IsNew(Faq faq, Wording said)
    {
        if (said.Says(new Wording(faq.Question))) return false;
        said.Add(faq.Question);
        return true;
    }

    /// <summary>More fixes are more alternatives: they join the last group, or make one of their own behind a sequence.</summary>
    private static HelpArticle WithFixes(HelpArticle article, ImmutableArray<Fix> fixes, List<Fix> added)
    {
        var groups = article.Groups;
        var ids = added.Select(fix => fix.Id);
        if (added.Count > 0)
        {
            groups = groups is [.., { Mode: GroupMode.Alternatives, Title: null } last]
                ? groups.SetItem(groups.Length - 1, last with { FixIds = [.. last.FixIds, .. ids] })
                : groups.Add(new FixGroup(null, GroupMode.Alternatives, [.. ids], []));
        }

        return article with { Groups = groups, Fixes = [.. fixes.Concat(added).Select((fix, at) => fix with { Ordinal = at + 1 })] };
    }
}
