using System.Collections.Immutable;
using System.Text;
using ContentForge.Core.Export.Dita;
using ContentForge.Core.Export.Json;
using ContentForge.Core.Export.JsonLd;
using ContentForge.Core.Export.Markdown;
using ContentForge.Core.Model;

namespace ContentForge.Core.Export;

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
