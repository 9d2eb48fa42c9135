using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// An address with names in braces, which stand for what is different on each page: <c>https://git.example/edit/main/{file}</c>. What is put
/// in is encoded, so it can never be more than a part of the path or of the query.
/// </summary>
public sealed partial record LinkPattern
{
    /// <summary>The complete address of the page, which a site must know for it.</summary>
    public const string Url = "url";

    private const string File = "file";
    private const string Title = "title";
    private const string Page = "page";
    private const string Language = "language";

    private static readonly ImmutableArray<string> Names = [File, Title, Url, Page, Language];

    private LinkPattern(string text) => Text = text;

    /// <summary>The address as it is written.</summary>
    public string Text { get; }

    /// <summary>Whether a page without a complete address cannot have this link.</summary>
    public bool NeedsUrl => Text.Contains("{" + Url + "}", StringComparison.Ordinal);

    /// <summary>Takes a pattern.</summary>
    /// <exception cref="FormatException">It is none; the message is the end of a sentence.</exception>
    public static LinkPattern Parse(string text)
    {
        if (Placeholder.Matches(text).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new FormatException($"has the unknown name '{{{unknown}}}'; known are {string.Join(", ", Names.Select(name => "{" + name + "}"))}");
        if (Placeholder.Replace(text, "").AsSpan().ContainsAny('{', '}'))
            throw new FormatException("has a brace that is not closed or was never opened");

        var filled = Placeholder.Replace(text, "x");
        if (!Uri.TryCreate(filled, UriKind.Absolute, out var uri) || !SafeUrl.TryCreate(filled, out _) || uri.Scheme is not ("https" or "http" or "mailto"))
            throw new FormatException("is no address that begins with https://, http:// or mailto:");
        if (!FixedStart.IsMatch(text))
            throw new FormatException("has a name in braces, or of a user, before its path or query; a link leads to the same host or person from every page");
        return new LinkPattern(text);
    }

    /// <summary>The link of an article's page.</summary>
    internal SafeUrl For(SiteArticle article, string? url)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [File] = string.Join('/', article.File.Split('/').Select(Uri.EscapeDataString)),
            [Title] = Uri.EscapeDataString(article.Title),
            [Url] = Uri.EscapeDataString(url ?? ""),
            [Page] = HelpSite.Encode(article.Path),
            [Language] = Uri.EscapeDataString(article.Article.Language),
        };
        return SafeUrl.Parse(Placeholder.Replace(Text, match => values[match.Groups["name"].Value]));
    }

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder { get; }

    // The host of an address is followed by its path, and the recipient of a mail by the query.
    [GeneratedRegex(@"^(?:https?://[^/{}@\\]+/|https?://[^{}@\\]+$|mailto:[^?{}]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FixedStart { get; }
}
