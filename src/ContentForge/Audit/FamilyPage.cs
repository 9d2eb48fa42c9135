using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Titles;
using ContentForge.Ingest.Words;

namespace ContentForge.Audit;

/// <summary>The page of one family: why one stays, what changes, its titles, what is lost, copies side by side, and how an editor
/// overrules it.</summary>
internal static class FamilyPage
{
    /// <summary>Members listed, and words that change. Chosen: nobody reads more; <c>families.csv</c> has all members.</summary>
    private const int MemberLimit = 500;

    /// <summary>Distinct texts shown beside the canonical one. Chosen: each is as long as an article.</summary>
    private const int ComparisonLimit = 3;

    /// <summary>Titles shown with their scores. Chosen: the best and enough of the others to see why.</summary>
    private const int TitleLimit = 25;

    public static FamilyView Of(AuditReport report, DuplicateFamily family)
    {
        var canonical = report.Document(family.Canonical);
        var members = family.Members.Select(report.Document).ToList();
        var texts = Texts(members, canonical);
        return new FamilyView(report.TitleOf(family))
        {
            IsSeries = family.Kind == FamilyKind.Series,
            Canonical = PrintableText.Name(family.Canonical),
            Reason = family.Reason.Detail,
            Titles = members.Select(member => member.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            Texts = texts.Count,
            Substitutions = [.. family.Substitutions.Take(MemberLimit)],
            Dropped = family.Kind == FamilyKind.Duplicate ? Dropped(report, family) : [],
            Comparisons = [.. texts.Skip(1).Take(ComparisonLimit).Select(other => SideBySide.Of(texts[0].First(), other.First()))],
            Members = Members(family, members, texts),
            TitleScores = family.Kind == FamilyKind.Duplicate ? TitleScores(report, canonical, members) : new Listing<TitleRow>(0, []),
            Decision = DecisionEntry.Of(family),
        };
    }

    /// <summary>The distinct texts, that of the canonical article first, and the members that have them.</summary>
    private static List<IGrouping<string, DocumentSketch>> Texts(List<DocumentSketch> members, DocumentSketch canonical) =>
        [.. members.OrderByDescending(m => ReferenceEquals(m, canonical)).GroupBy(m => m.Text, StringComparer.Ordinal)];

    /// <summary>The titles of a family as a build judges them; it also asks the headings and the names of the files, which an audit does not keep.</summary>
    private static Listing<TitleRow> TitleScores(AuditReport report, DocumentSketch canonical, List<DocumentSketch> members)
    {
        var own = members.OrderByDescending(member => ReferenceEquals(member, canonical)).Where(member => member.Title is { Length: > 0 });
        ImmutableArray<TitleCandidate> candidates =
            [.. own.Select(member => new TitleCandidate(member.Title!, ReferenceEquals(member, canonical) ? TitleSource.Own : TitleSource.Copy, member.Path))];
        if (candidates.Select(candidate => candidate.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < 2)
            return new Listing<TitleRow>(0, []);

        var verdict = TitleChoice.Of(canonical.Text, candidates, report.Words, word => OpenEnd.Is(word, "en"));
        return Listing<TitleRow>.Of(verdict.All, TitleLimit, title => new TitleRow(
            title.Candidate.Text, title.Candidate == verdict.Best.Candidate, title.Score, title.Support, title.Focus, title.Agreement, title.Form));
    }

    private static ImmutableArray<DroppedContent> Dropped(AuditReport report, DuplicateFamily family) =>
        [.. report.DroppedBy(family.Canonical).Select(content => content with { Path = PrintableText.Name(content.Path) })];

    private static Listing<MemberRow> Members(DuplicateFamily family, List<DocumentSketch> members, List<IGrouping<string, DocumentSketch>> texts)
    {
        var textOf = texts.SelectMany((text, i) => text.Select(m => (m.Path, Number: i + 1))).ToDictionary(t => t.Path, t => t.Number, StringComparer.Ordinal);
        return Listing<MemberRow>.Of([.. members.OrderByDescending(IsCanonical)], MemberLimit, member => new MemberRow(
            IsCanonical(member), PrintableText.Name(member.Path), member.Title, textOf[member.Path],
            member.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            member.Completeness.Fixes, member.Completeness.Steps, member.Completeness.Images));

        bool IsCanonical(DocumentSketch member) => string.Equals(member.Path, family.Canonical, StringComparison.Ordinal);
    }
}

/// <summary>An entry of <c>duplicates.yml</c> that overrules a family, ready to be copied.</summary>
internal static class DecisionEntry
{
    /// <summary>Members that are offered. Chosen: nobody looks through a longer list; who wants another one writes its path.</summary>
    private const int Limit = 500;

    public static DecisionView? Of(DuplicateFamily family) => family.Members.Count < 2 ? null : new DecisionView(
        family.Kind == FamilyKind.Series,
        PathOf(family.Canonical),
        [.. family.Others.Take(Limit).Select(PathOf)]);

    private static PathView PathOf(string path)
    {
        var name = PrintableText.Name(path);
        var isPlain = string.Equals(name, path, StringComparison.Ordinal);
        return new PathView(name, isPlain ? SingleQuoted(path) : DoubleQuoted(name), isPlain);
    }

    private static string SingleQuoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What is escaped in a name has the same escapes between double quotes in YAML.</summary>
    private static string DoubleQuoted(string name) => $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
