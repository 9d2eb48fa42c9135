using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Model;
using ContentForge.Export.Dita;
using ContentForge.Export.Json;
using ContentForge.Export.JsonLd;
using ContentForge.Export.Markdown;

namespace ContentForge.Export;

/// <summary>A form in which an article leaves the program.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="Extension">The end of its files, with the dot.</param>
/// <param name="Write">Makes the content of such a file.</param>
public sealed record ExportFormat(string Name, string Extension, Func<HelpArticle, byte[]> Write)
{
    /// <summary>All forms; the first is the one that is meant when none is named.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("json", ".json", ArticleJson.Serialize),
        new("jsonld", ".jsonld", ArticleJsonLd.Serialize),
        new("markdown", ".md", article => Encoding.UTF8.GetBytes(ArticleMarkdown.Write(article))),
        new("dita", ".dita", ArticleDita.Serialize),
    ];
}
