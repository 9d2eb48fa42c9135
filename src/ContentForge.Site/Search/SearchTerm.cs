using System.Collections.Immutable;

namespace ContentForge.Site.Search;

/// <summary>A term and the articles that have it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Frequency">How many articles have it; there may be fewer postings.</param>
/// <param name="Postings">The articles by number, each with the weight of the term in it (1 to 25).</param>
internal sealed record SearchTerm(string Term, int Frequency, ImmutableArray<(int Document, int Weight)> Postings);
