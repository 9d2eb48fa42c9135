using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>
/// The canonical article: a problem and the ways to fix it, in the shape of a DITA troubleshooting topic (OASIS DITA 1.3, part 2,
/// 2.7.1.6). Everything a source says is in exactly one place of it. The rules of each record are checked when it is made. Records with
/// lists compare these by identity; whether two articles say the same is asked of their JSON.
/// </summary>
/// <param name="Id">Stable: a hash of the source path.</param>
/// <param name="Title">The symptom or task in the author's words.</param>
/// <param name="SourceTitle">The title in the front matter when that is another one, or null.</param>
/// <param name="Language">The language as a BCP 47 tag, such as <c>en</c>.</param>
/// <param name="Kind">What the article is for.</param>
/// <param name="Metadata">What the source says about it.</param>
/// <param name="AppliesTo">The platforms it is for.</param>
/// <param name="Intro">What stands before the first fix.</param>
/// <param name="Problems">What is broken.</param>
/// <param name="Groups">How the fixes stand together. Their ids, one group after the other, are exactly those of <paramref name="Fixes"/>.</param>
/// <param name="Fixes">The fixes, in source order, numbered from 1.</param>
/// <param name="Conclusion">What stands behind the last fix.</param>
/// <param name="Faqs">Questions and answers.</param>
/// <param name="Source">The file it was made from.</param>
public sealed record HelpArticle(
    string Id,
    string Title,
    string? SourceTitle,
    string Language,
    ArticleKind Kind,
    ArticleMetadata Metadata,
    AppliesTo AppliesTo,
    ImmutableArray<Block> Intro,
    ImmutableArray<Problem> Problems,
    ImmutableArray<FixGroup> Groups,
    ImmutableArray<Fix> Fixes,
    ImmutableArray<Block> Conclusion,
    ImmutableArray<Faq> Faqs,
    SourceReference Source)
{
    /// <summary>The title.</summary>
    /// <exception cref="ArgumentException">The title is blank.</exception>
    public string Title { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Title);

    /// <summary>The fixes, numbered from 1.</summary>
    /// <exception cref="ArgumentException">The ordinals do not run 1..n, two fixes have one id, the groups hold other fixes, or a cause is unknown.</exception>
    public ImmutableArray<Fix> Fixes { get; init; } = Caused(Grouped(Identified(Guard.Numbered(Fixes, fix => fix.Ordinal)), Groups), Problems);

    private static ImmutableArray<Fix> Identified(ImmutableArray<Fix> fixes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return fixes.FirstOrDefault(fix => !ids.Add(fix.Id)) is { } second
            ? throw new ArgumentException($"Two fixes have the id '{second.Id}'.", nameof(fixes))
            : fixes;
    }

    private static ImmutableArray<Fix> Grouped(ImmutableArray<Fix> fixes, ImmutableArray<FixGroup> groups) =>
        groups.SelectMany(group => group.FixIds).SequenceEqual(fixes.Select(fix => fix.Id), StringComparer.Ordinal)
            ? fixes
            : throw new ArgumentException("The groups do not hold the fixes in their order.", nameof(groups));

    private static ImmutableArray<Fix> Caused(ImmutableArray<Fix> fixes, ImmutableArray<Problem> problems)
    {
        foreach (var id in fixes.Select(fix => fix.CauseId).OfType<string>())
        {
            if (!problems.Any(problem => problem.Causes.Any(cause => string.Equals(cause.Id, id, StringComparison.Ordinal))))
                throw new ArgumentException($"No problem has the cause '{id}'.", nameof(fixes));
        }

        return fixes;
    }
}

/// <summary>What an article is for.</summary>
public enum ArticleKind
{
    /// <summary>A problem and one or more ways to fix it.</summary>
    Troubleshooting,

    /// <summary>A task and how to do it; nothing is broken.</summary>
    HowTo,

    /// <summary>A review, a comparison, news: nothing to follow.</summary>
    Other,

    /// <summary>A product for sale: its features, prices and praise.</summary>
    Promo,
}

/// <summary>What a source says about an article beside its text.</summary>
/// <param name="Published">When it was first published, or null.</param>
/// <param name="Updated">When it was last changed, or null.</param>
/// <param name="Tags">Its tags, in source order, each once.</param>
/// <param name="Categories">Its categories, in source order, each once.</param>
/// <param name="Description">A description that is worth reading, or null; one that only repeats the title is none.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="CanonicalUrl">Where the source says that it was published, or null.</param>
public sealed record ArticleMetadata(
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Categories,
    string? Description,
    string? Author,
    SafeUrl? CanonicalUrl)
{
    /// <summary>The source says nothing.</summary>
    public static ArticleMetadata None { get; } = new(null, null, [], [], null, null, null);
}

/// <summary>A question and its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Faq(string Question, ImmutableArray<Block> Answer, Provenance Source)
{
    /// <summary>The question.</summary>
    /// <exception cref="ArgumentException">The question is blank.</exception>
    public string Question { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Question);
}

/// <summary>What is broken.</summary>
/// <param name="Text">The symptom in the words of the source.</param>
/// <param name="ErrorCodes">Codes that the reader may see, such as <c>0x80070005</c>, each once, in source order.</param>
/// <param name="Causes">Why it happens, where the source says so.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Problem(string Text, ImmutableArray<string> ErrorCodes, ImmutableArray<Cause> Causes, Provenance Source)
{
    /// <summary>The symptom in the words of the source.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public string Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}

/// <summary>One reason why a problem happens.</summary>
/// <param name="Id">Stable over re-ordering: a hash of the article and the text. Fixes name their cause by it.</param>
/// <param name="Text">The reason.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Cause(string Id, RichText Text, Provenance Source)
{
    /// <summary>The reason.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public RichText Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}
