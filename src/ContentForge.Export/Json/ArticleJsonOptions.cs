using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Json;

/// <summary>How the records of the model become JSON.</summary>
internal static class ArticleJsonOptions
{
    public const string VersionKey = "schemaVersion";

    // A list in a list is four levels of JSON, and extraction follows a document down to its limit.
    private static readonly int Deepest = (4 * InputLimits.Default.MaxDomDepth) + 64;

    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = ArticleJsonContext.Default.WithAddedModifier(Describe),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        // The files are read by people and never put into a page, so text stays readable.
        Encoder = ReadableJson.Encoder,
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = Deepest,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static JsonTypeInfo<HelpArticle> Article { get; } = (JsonTypeInfo<HelpArticle>)Options.GetTypeInfo(typeof(HelpArticle));

    /// <summary>Whether a key may not be missing.</summary>
    public static bool IsNeeded(JsonPropertyInfo property) => property.IsRequired || property.AssociatedParameter is not null;

    // Keys stand in the order of the record's parameters, and none may be missing.
    private static void Describe(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object)
            return;

        foreach (var property in info.Properties)
        {
            property.IsRequired = property.Set is not null;
            property.Order = property.AssociatedParameter?.Position ?? info.Properties.Count;
        }

        if (info.Type == typeof(HelpArticle))
            AddVersion(info);
        if (info.Type == typeof(Step))
            CompareText(info);
    }

    private static void AddVersion(JsonTypeInfo article)
    {
        var version = article.CreateJsonPropertyInfo(typeof(int), VersionKey);
        version.Order = -1;
        version.IsRequired = true;
        version.Get = _ => ArticleJson.SchemaVersion;
        version.Set = (_, value) => Require(value is ArticleJson.SchemaVersion);
        article.Properties.Add(version);
    }

    // The text says again what the instruction says; another text would be lost without a word.
    private static void CompareText(JsonTypeInfo step)
    {
        var text = step.Properties.Single(property => property.Name == "text");
        text.IsRequired = true;
        text.Set = (target, value) => Require(string.Equals(((Step)target).Text, (string?)value, StringComparison.Ordinal));
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new JsonException();
    }
}

[JsonSerializable(typeof(HelpArticle))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;
