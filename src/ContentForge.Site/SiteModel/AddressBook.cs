using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Site.SiteModel;

/// <summary>
/// Gives every article its address. The result depends on the set of articles alone, never on their order. Where two want one address,
/// the one whose source path comes first (ordinal) gets it, and the other gets <c>-2</c>; an address that some article wants is never
/// given away as such a substitute.
/// </summary>
internal sealed class AddressBook
{
    // Room is left for a suffix, an extension and the folder that the site lies in.
    private const int MaxSegmentBytes = 180;
    private const int MaxBytes = 600;

    private static readonly FrozenSet<string> ReservedPages =
        new[] { "index", "404", "search", "a-z", "error-codes" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ReservedFolders =
        new[] { "topics", "platforms", "series", "a-z", "assets", "media" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, SitePath> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    private AddressBook()
    {
    }

    /// <summary>What could not be as the sources want it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The addresses that lead to another page, ordered.</summary>
    public ImmutableArray<Redirect> Redirects { get; private set; } = [];

    public static AddressBook Assign(ImmutableArray<PublishedArticle> articles)
    {
        var book = new AddressBook();
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
        var late = new List<(string File, string Wanted)>();
        foreach (var (article, slug, _, _) in articles)
        {
            var file = article.Source.File;
            var wanted = Wanted(file, slug, article.Title, article.Language);
            if (IsReserved(wanted) || _owners.ContainsKey(wanted))
                late.Add((file, wanted));
            else
                Take(file, wanted);
        }

        foreach (var (file, wanted) in late)
        {
            var number = 2;
            while (_owners.ContainsKey(Numbered(wanted, number)))
                number++;
            var owner = IsReserved(wanted) ? "a page of the site itself" : $"'{_owners[wanted]}'";
            Take(file, Numbered(wanted, number));
            _diagnostics.Add(new Diagnostic(
                DiagnosticCodes.AddressTaken,
                file,
                null,
                $"The address '{wanted}.html' belongs to {owner}; this article got '{_addresses[file]}'."));
        }
    }

    private void AssignRedirects(ImmutableArray<PublishedArticle> articles)
    {
        var redirects = new List<Redirect>();
        foreach (var article in articles)
        {
            foreach (var copy in article.MergedCopies.OrderBy(copy => copy.File, StringComparer.Ordinal))
            {
                var wanted = Wanted(copy.File, copy.RequestedSlug, copy.Title, article.Article.Language);
                var target = Of(article.Article.Source.File);
                if (!IsReserved(wanted) && _owners.TryAdd(wanted, copy.File))
                    redirects.Add(new Redirect(SitePath.Parse(wanted + ".html"), copy.Title, target, article.Article.Title));
                else if (!string.Equals(wanted + ".html", target.Value, StringComparison.Ordinal))
                    ReportLostRedirect(copy.File, wanted);
            }
        }

        Redirects = [.. redirects.OrderBy(redirect => redirect.From.Value, StringComparer.Ordinal)];
    }

    private void ReportLostRedirect(string file, string wanted)
    {
        var owner = _owners.TryGetValue(wanted, out var other) ? $"'{other}'" : "a page of the site itself";
        _diagnostics.Add(new Diagnostic(
            DiagnosticCodes.AddressTaken,
            file,
            null,
            $"The address '{wanted}.html' belongs to {owner}; this merged copy has no redirect."));
    }

    private void Take(string file, string address)
    {
        _owners.Add(address, file);
        _addresses.Add(file, SitePath.Parse(address + ".html"));
    }

    private static bool IsReserved(string address)
    {
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? ReservedPages.Contains(address) : ReservedFolders.Contains(address[..slash]);
    }

    private static string Numbered(string address, int number)
    {
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        var end = slash > 0 && IsReserved(address) ? slash : address.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{address.AsSpan(0, end)}-{number}{address.AsSpan(end)}");
    }

    private static ImmutableArray<string> Segments(string? path, string? language) =>
        [.. (path ?? "").Split('/', '\\').Where(HasName).Select(segment => CutToBytes(Slug.From(segment, "article", language)))];

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

    // A file name is limited in bytes, and a letter can take four.
    private static string CutToBytes(string segment)
    {
        var bytes = 0;
        var length = 0;
        foreach (var rune in segment.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxSegmentBytes)
                return segment[..length].TrimEnd('-');
            length += rune.Utf16SequenceLength;
        }

        return segment;
    }
}
