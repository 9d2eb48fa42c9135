using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ContentForge.Core.Model;
using ContentForge.Export.Json;
using Json.Schema;

namespace ContentForge.Export.Tests.Json;

public sealed class ArticleSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(ArticleSchema.Text)!.AsObject();
    private static readonly JsonSchema Validator = JsonSchema.FromText(ArticleSchema.Text);

    [Fact]
    public void Is_itself_a_valid_schema() => Assert.True(MetaSchemas.Draft202012.Evaluate(JsonSerializer.SerializeToElement(Schema)).IsValid);

    [Fact]
    public void Describes_exactly_the_keys_of_every_record()
    {
        var records = Records();

        Assert.Equal(
            records.Keys.Where(type => type != typeof(HelpArticle)).Select(type => type.Name).Append("Block").Append("SafeUrl").Order(StringComparer.Ordinal),
            Schema["$defs"]!.AsObject().Select(definition => definition.Key).Order(StringComparer.Ordinal));
        foreach (var (type, info) in records)
        {
            var definition = type == typeof(HelpArticle) ? Schema : Schema["$defs"]![type.Name]!.AsObject();
            if (type.IsEnum)
            {
                Assert.Equal(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName), definition["enum"]!.AsArray().Select(word => (string?)word));
                continue;
            }

            var isBlock = type.BaseType == typeof(Block);
            var keys = info.Properties.Where(property => property.Get is not null).OrderBy(property => property.Order).Select(property => property.Name).ToList();
            Assert.Equal(isBlock ? keys.Prepend("kind") : keys, definition["properties"]!.AsObject().Select(property => property.Key));
            Assert.Equal(definition["properties"]!.AsObject().Select(property => property.Key), definition["required"]!.AsArray().Select(key => (string)key!));
            Assert.False((bool)definition["additionalProperties"]!);
            foreach (var property in info.Properties.Where(property => property.Get is not null && property.Name != "schemaVersion"))
                Assert.True(Says(definition["properties"]![property.Name]!, property), $"{type.Name}.{property.Name}: {definition["properties"]![property.Name]!.ToJsonString()}");
        }
    }

    [Fact]
    public void Holds_for_every_article() => GeneratedArticles.All(article =>
    {
        using var json = JsonDocument.Parse(ArticleJson.Serialize(article));
        Assert.True(Validator.Evaluate(json.RootElement).IsValid);
    });

    [Theory]
    [InlineData("\"id\": \"a1\",", "\"id\": \"a1\", \"ID\": \"a1\",")]
    [InlineData("\"id\": \"a1\",", "")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
    [InlineData("\"kind\": \"troubleshooting\"", "\"kind\": \"Troubleshooting\"")]
    [InlineData("\"title\": \"Restart it\"", "\"title\": \" \"")]
    [InlineData("\"kind\": \"paragraph\"", "\"kind\": \"text\"")]
    [InlineData("\"startLine\": 3", "\"startLine\": 0")]
    [InlineData("\"confidence\": 1", "\"confidence\": 1.5")]
    public void Holds_for_nothing_else(string valid, string broken)
    {
        var article = SampleArticle.Of(SampleArticle.Fix(1, "Restart it", SampleArticle.Procedure("Unplug it."))) with { Intro = [SampleArticle.Paragraph("It says offline.")] };
        var json = Encoding.UTF8.GetString(ArticleJson.Serialize(article));
        Assert.Contains(valid, json, StringComparison.Ordinal);

        using var document = JsonDocument.Parse(json.Replace(valid, broken, StringComparison.Ordinal));

        Assert.False(Validator.Evaluate(document.RootElement).IsValid);
    }

    // The shape alone is compared; ranges, patterns and lengths are the schema's own.
    private static bool Says(JsonNode described, JsonPropertyInfo property)
    {
        var isNullable = property.IsGetNullable;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return isNullable && described["anyOf"] is JsonArray choices
            ? choices.Count == 2 && (string?)choices[1]!["type"] == "null" && Says(choices[0]!, type, isNullable: false)
            : Says(described, type, isNullable);
    }

    private static bool Says(JsonNode described, Type type, bool isNullable)
    {
        if (type.IsGenericType)
            return (string?)described["type"] == "array" && Says(described["items"]!, type.GetGenericArguments()[0], isNullable: false);
        return WordOf(type) is { } word
            ? isNullable ? described["type"] is JsonArray words && words.Select(one => (string?)one).SequenceEqual([word, "null"]) : (string?)described["type"] == word
            : !isNullable && (string?)described["$ref"] == "#/$defs/" + type.Name;
    }

    private static string? WordOf(Type type)
    {
        if (type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan))
            return "string";
        if (type == typeof(bool))
            return "boolean";
        return type == typeof(int) ? "integer" : type == typeof(double) ? "number" : null;
    }

    private static Dictionary<Type, JsonTypeInfo> Records()
    {
        var found = new Dictionary<Type, JsonTypeInfo>();
        var waiting = new Queue<Type>([typeof(HelpArticle)]);
        while (waiting.TryDequeue(out var type))
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (found.ContainsKey(type))
                continue;

            var info = ArticleJsonOptions.Options.GetTypeInfo(type);
            var next = info.PolymorphismOptions is { } kinds ? kinds.DerivedTypes.Select(derived => derived.DerivedType)
                : info.Kind == JsonTypeInfoKind.Enumerable ? [info.ElementType!]
                : info.Properties.Select(property => property.PropertyType);
            foreach (var other in next)
                waiting.Enqueue(other);
            if (type.IsEnum || (info.Kind == JsonTypeInfoKind.Object && info.PolymorphismOptions is null))
                found[type] = info;
        }

        return found;
    }
}
