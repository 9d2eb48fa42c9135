using ContentForge.Core.Diagnostics;

namespace ContentForge.Dedup.Results;

/// <summary>Everything that a search found. All lists are in an order that depends on the documents only.</summary>
public sealed record DedupResult
{
    /// <summary>Families of two or more, duplicates first, each kind by canonical path.</summary>
    public required IReadOnlyList<DuplicateFamily> Families { get; init; }

    /// <summary>Documents with no article, by ordinal path.</summary>
    public required IReadOnlyList<HollowDocument> Hollow { get; init; }

    /// <summary>Hollow documents that are copies of each other. None of them is published or merged; who looks at one of a
    /// family has seen them all.</summary>
    public required IReadOnlyList<DuplicateFamily> HollowFamilies { get; init; }

    /// <summary>Related documents of each published document that has any, by ordinal path.</summary>
    public required IReadOnlyList<RelatedList> Related { get; init; }

    /// <summary>Similar pairs of distinct texts, by ordinal paths.</summary>
    public required IReadOnlyList<SimilarPair> Pairs { get; init; }

    /// <summary>What only dropped copies say, by canonical path and then by path.</summary>
    public required IReadOnlyList<DroppedContent> Dropped { get; init; }

    /// <summary>Editors' decisions that are out of date or contradict each other.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The most common boilerplate, most frequent first.</summary>
    public required IReadOnlyList<BoilerplatePhrase> Boilerplate { get; init; }

    /// <summary>Counts.</summary>
    public required DedupStatistics Statistics { get; init; }
}
