using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>The JSON form of an article: camelCase names, enumerations as camelCase words, two spaces, <c>\n</c>, no byte order mark.</summary>
public static class ArticleJson
{
    private static readonly ArticleJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // The files are read by people and never put into a page, so text stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 256,
    });

    /// <summary>The article as UTF-8 JSON.</summary>
    public static byte[] Serialize(HelpArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, Context.HelpArticle);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">The JSON is not an article, or breaks a rule of the model.</exception>
    public static HelpArticle Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Context.HelpArticle) ?? throw new JsonException("The JSON is null.");
        }
        catch (ArgumentException broken)
        {
            throw new JsonException(broken.Message, broken);
        }
    }
}

[JsonSerializable(typeof(HelpArticle))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
