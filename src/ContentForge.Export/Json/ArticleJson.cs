using System.Text.Json;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Json;

/// <summary>
/// The JSON form of an article: camelCase names, enumerations as camelCase words, two spaces, <c>\n</c>, no byte order mark.
/// <see cref="ArticleSchema"/> describes it. What is read and written again is the same to the byte.
/// </summary>
public static class ArticleJson
{
    /// <summary>The version of the form: it grows when a reader of an older one would be wrong.</summary>
    public const int SchemaVersion = 1;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The article as UTF-8 JSON.</summary>
    public static byte[] Serialize(HelpArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, ArticleJsonOptions.Article);

    /// <summary>
    /// Reads what <see cref="Serialize"/> wrote. Reading is strict: every key must be there once and known, and every rule of the model
    /// is checked. <c>text</c> of a step must repeat its instruction.
    /// </summary>
    public static ArticleReadResult Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];

        // Only what cannot be read is looked at closely.
        return TryDeserialize(utf8) is { } article ? ArticleReadResult.Of(article) : JsonDiagnosis.Of(utf8);
    }

    private static HelpArticle? TryDeserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return HasEmptyItem(utf8) ? null : JsonSerializer.Deserialize(utf8, ArticleJsonOptions.Article);
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // The serializer refuses null where a record must be, but not among the items of a list. No list of an article may hold one.
    private static bool HasEmptyItem(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ArticleJsonOptions.Options.MaxDepth });
        var isValueOfKey = false;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.Null && !isValueOfKey)
                return true;
            isValueOfKey = json.TokenType == JsonTokenType.PropertyName;
        }

        return false;
    }
}

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
