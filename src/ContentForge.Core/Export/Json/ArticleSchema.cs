namespace ContentForge.Core.Export.Json;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="ArticleJson"/> writes.</summary>
public static class ArticleSchema
{
    /// <summary>The schema as UTF-8 JSON.</summary>
    public static byte[] Utf8()
    {
        using var resource = typeof(ArticleSchema).Assembly.GetManifestResourceStream("ContentForge.Core.Export.Json.article.schema.json")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
