using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// Gives every article its address. The result depends on the set of articles alone, never on their order. Where two want one address,
/// the one whose source path comes first (ordinal) gets it, and the other gets <c>-2</c>; an address that some article wants is never
/// given away as such a substitute.
/// </summary>
internal sealed class AddressBook
{
    // Of the 1,024 of a path: room is left for a suffix, an extension and the folder that the site lies in.
    private const int MaxBytes = 600;

    private readonly AddressSpace _space;
    private readonly Dictionary<string, SitePath> _addresses = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    private AddressBook(AddressSpace space) => _space = space;

    /// <summary>What could not be as the sources want it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The addresses that lead to another page, ordered.</summary>
    public ImmutableArray<Redirect> Redirects { get; private set; } = [];

    /// <summary>Gives out the addresses of articles and of the copies that lead to them.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="space">The addresses of the whole site.</param>
    public static AddressBook Assign(ImmutableArray<PublishedArticle> articles, AddressSpace space)
    {
        var book = new AddressBook(space);
        var ordered = articles.Sort(static (a, b) => string.CompareOrdinal(a.Article.Source.File, b.Article.Source.File));
        book.AssignArticles(ordered);
        book.AssignRedirects(ordered);
        return book;
    }

    /// <summary>The address of an article.</summary>
    public SitePath Of(string file) => _addresses[file];

    /// <summary>The address that a source file would have if it were alone, without its extension.</summary>
    /// <param name="file">The file, relative to the input folder.</param>
    /// <param name="slug">The address that it asks for, or null.</param>
    /// <param name="title">Its title.</param>
    /// <param name="language">Its language, or null.</param>
    internal static string Wanted(string file, string? slug, string title, string? language)
    {
        var segments = WithoutIndex(Segments(RelativeAddress.StemOf(file), language));
        var wished = WithoutIndex(Segments(HasLostLetters(slug, title) ? Slug.From(title, "article", language) : slug, language));
        if (wished.Length > 0)
            segments = IsWholeAddress(slug!, wished) || segments.Length == 0 ? wished : segments.SetItem(segments.Length - 1, wished[0]);
        while (segments.Length > 1 && segments.Sum(Encoding.UTF8.GetByteCount) > MaxBytes)
            segments = segments.RemoveAt(0);
        return segments.Length == 0 ? "article" : string.Join('/', segments);
    }

    private void AssignArticles(ImmutableArray<PublishedArticle> articles)
    {
        var wishes = articles.Select(article => (
            article.Article.Source.File, Wanted(article.Article.Source.File, article.RequestedSlug, article.Article.Title, article.Article.Language)));
        foreach (var (file, wanted, given, takenBy) in _space.Assign(AddressSpace.Anywhere, wishes, file => $"'{file}'"))
        {
            _addresses.Add(file, SitePath.Parse(given + ".html"));
            if (takenBy is not null)
                Report(file, $"The address '{wanted}.html' belongs to {takenBy}; this article got '{given}.html'.");
        }
    }

    private void AssignRedirects(ImmutableArray<PublishedArticle> articles)
    {
        var redirects = new List<Redirect>();
        foreach (var article in articles)
        {
            foreach (var copy in article.LeadingHere)
            {
                var wanted = Wanted(copy.File, copy.RequestedSlug, copy.Title, article.Article.Language);
                var target = Of(article.Article.Source.File);
                if (string.Equals(wanted + ".html", target.Value, StringComparison.Ordinal))
                    continue;
                if (_space.TryTake(AddressSpace.Anywhere, wanted, $"'{copy.File}'") is { } owner)
                    Report(copy.File, $"The address '{wanted}.html' belongs to {owner}; this merged copy has no redirect.");
                else
                    redirects.Add(new Redirect(SitePath.Parse(wanted + ".html"), copy.Title, target, article.Article.Title, article.Article.Source.File));
            }
        }

        Redirects = [.. redirects.OrderBy(redirect => redirect.From.Value, StringComparer.Ordinal)];
    }

    private void Report(string file, string message) => _diagnostics.Add(new Diagnostic(DiagnosticCodes.AddressTaken, file, null, message));

    private static ImmutableArray<string> Segments(string? path, string? language) =>
        [.. (path ?? "").Split('/', '\\').Where(HasName).Select(segment => AddressSpace.Segment(segment, "article", language))];

    /// <summary>Many programs make slugs by dropping every letter that is not plain: "ber" is no word, "ueber" is.</summary>
    private static bool HasLostLetters(string? slug, string title) =>
        slug is not null
        && title.Any(c => !char.IsAscii(c) && char.IsLetter(c))
        && string.Equals(slug.Trim('/'), Slug.From(string.Concat(title.Select(c => char.IsAscii(c) ? c : ' '))), StringComparison.Ordinal);

    /// <summary>A slug is the last part of an address, unless it is written as a path.</summary>
    private static bool IsWholeAddress(string slug, ImmutableArray<string> segments) => segments.Length > 1 || slug.StartsWith('/');

    private static ImmutableArray<string> WithoutIndex(ImmutableArray<string> segments) =>
        segments is [.., _, "index"] ? segments.RemoveAt(segments.Length - 1) : segments;

    private static bool HasName(string segment) => segment.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}

/// <summary>An address that leads to another page.</summary>
/// <param name="From">The address.</param>
/// <param name="FromTitle">The title of what was there.</param>
/// <param name="To">Where it leads.</param>
/// <param name="ToTitle">The title of what is there.</param>
/// <param name="Article">The source file of the article that is there.</param>
internal sealed record Redirect(SitePath From, string FromTitle, SitePath To, string ToTitle, string Article);
