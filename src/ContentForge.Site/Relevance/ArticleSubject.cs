using System.Collections.Immutable;

namespace ContentForge.Site.Relevance;

/// <summary>The texts of an article that say what it is about, from those that say it best to those that only mention things.</summary>
/// <param name="Title">Its title.</param>
/// <param name="OtherTitles">Titles of its copies: what others called the same text.</param>
/// <param name="FixTitles">The titles of its fixes.</param>
/// <param name="ErrorCodes">The codes that its reader sees.</param>
/// <param name="Opening">What stands before its first fix: mostly the problem in other words.</param>
/// <param name="Body">All of it but the titles.</param>
internal sealed record ArticleSubject(
    string Title,
    ImmutableArray<string> OtherTitles,
    ImmutableArray<string> FixTitles,
    ImmutableArray<string> ErrorCodes,
    string Opening,
    string Body);
