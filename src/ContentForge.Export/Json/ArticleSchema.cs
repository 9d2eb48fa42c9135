namespace ContentForge.Export.Json;

/// <summary>The JSON Schema (draft 2020-12) of what <see cref="ArticleJson"/> writes.</summary>
public static class ArticleSchema
{
    /// <summary>The schema as JSON.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var resource = typeof(ArticleSchema).Assembly.GetManifestResourceStream("ContentForge.Export.Json.article.schema.json")!;
        return new StreamReader(resource).ReadToEnd();
    }
}
