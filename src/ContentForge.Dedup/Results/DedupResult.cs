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

/// <summary>What a search looked at and found.</summary>
/// <param name="Documents">Documents given.</param>
/// <param name="DistinctTexts">Texts left after exact copies collapsed, without the hollow ones.</param>
/// <param name="Candidates">Pairs of distinct texts that were compared exactly.</param>
/// <param name="Hollow">Documents without an article.</param>
/// <param name="Merged">Documents that are copies of a published one.</param>
/// <param name="Published">Documents left: given - hollow - merged.</param>
/// <param name="BoilerplateShingles">Distinct shingles that count as boilerplate.</param>
public sealed record DedupStatistics(
    int Documents, int DistinctTexts, int Candidates, int Hollow, int Merged, int Published, int BoilerplateShingles);

/// <summary>A document with no article left after cleaning.</summary>
/// <param name="Path">The path.</param>
/// <param name="Reason">What is missing, in words.</param>
public sealed record HollowDocument(string Path, string Reason)
{
    /// <summary>Whether it has text, which sells something.</summary>
    public bool IsForSale { get; init; }
}

/// <summary>The related documents of a published document.</summary>
/// <param name="Path">The document.</param>
/// <param name="Documents">Best first; equal scores by ordinal path.</param>
public sealed record RelatedList(string Path, IReadOnlyList<RelatedDocument> Documents);

/// <summary>A document worth a link from another one.</summary>
/// <param name="Path">The path of a document that is published.</param>
/// <param name="Score">The larger of J and the containment of the core.</param>
public sealed record RelatedDocument(string Path, double Score);

/// <summary>Two distinct texts and their exact similarity. Documents with the same words count as one text, named by the first
/// path.</summary>
/// <param name="A">The first path; ordinally before <paramref name="B"/>.</param>
/// <param name="B">The second path.</param>
/// <param name="Jaccard">|A∩B| / |A∪B| of the shingle sets.</param>
/// <param name="Containment">|A∩B| / min(|A|, |B|).</param>
/// <param name="CoreJaccard">The Jaccard similarity without boilerplate.</param>
public sealed record SimilarPair(string A, string B, double Jaccard, double Containment, double CoreJaccard);

/// <summary>What a merged copy says and the canonical article does not.</summary>
/// <param name="Canonical">The path of the article that stays.</param>
/// <param name="Path">The path of the copy; the first of several copies that all say it.</param>
/// <param name="Lines">The lines in the order of the text.</param>
public sealed record DroppedContent(string Canonical, string Path, IReadOnlyList<DroppedLine> Lines);

/// <summary>A line that only a dropped copy has.</summary>
/// <param name="Line">Its number in the cleaned text, from 1.</param>
/// <param name="Text">The line.</param>
public sealed record DroppedLine(int Line, string Text);

/// <summary>Words that many unrelated articles share.</summary>
/// <param name="Text">The words, folded.</param>
/// <param name="Groups">In how many groups of similar articles they occur.</param>
public sealed record BoilerplatePhrase(string Text, int Groups);
