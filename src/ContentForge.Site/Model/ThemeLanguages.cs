using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Model;

/// <summary>The languages that a theme has words for: the files <c>text/&lt;language&gt;.json</c> of its folders.</summary>
internal sealed partial class ThemeLanguages
{
    private const string Folder = "text";
    private const string Extension = ".json";

    private readonly ImmutableArray<(string Language, string File)> _files;

    private ThemeLanguages(ImmutableArray<(string, string)> files) => _files = files;

    /// <summary>Their tags.</summary>
    public IEnumerable<string> All => _files.Select(file => file.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Looks into the folders of a theme.</summary>
    /// <param name="folders">The most important first.</param>
    public static ThemeLanguages In(IReadOnlyList<string> folders) => new(
        [.. folders
            .Reverse()
            .Select(folder => Path.Combine(folder, Folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
            .Select(file => (Path.GetFileNameWithoutExtension(file).ToLowerInvariant(), file))]);

    /// <summary>The files of one language, the most important last; none for a language that the theme does not have.</summary>
    public IEnumerable<string> FilesOf(string language) => _files.Where(file => string.Equals(file.Language, language, StringComparison.Ordinal)).Select(file => file.File);

    /// <summary>The name of a language's file in a theme.</summary>
    public static string NameOf(string language) => $"{Folder}/{language}{Extension}";

    /// <summary>A language and what it falls back to, the most general first: <c>zh</c>, <c>zh-hant</c>, <c>zh-hant-tw</c>.</summary>
    public static IEnumerable<string> Chain(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        return parts.Select((_, at) => string.Join('-', parts[..(at + 1)]));
    }

    /// <summary>Why a site cannot have its language; null when it can.</summary>
    public Diagnostic? ProblemOf(SiteOptions options)
    {
        var language = options.Language;
        var problem = !Tag.IsMatch(language) ? $"'{language}' is no tag of a language such as de or pt-BR"
            : !Chain(language).Any(one => FilesOf(one).Any()) ? $"the theme has no words in '{language}'"
            : null;
        return problem is null ? null : new Diagnostic(
            DiagnosticCodes.BrokenConfiguration,
            options.LanguageSource?.File ?? "language",
            options.LanguageSource?.Span,
            $"The 'language' of the site cannot be used: {problem}. There are {string.Join(", ", All)}; for another one put '{NameOf(Tag.IsMatch(language) ? language.ToLowerInvariant() : "xx")}' into your templates folder.");
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
