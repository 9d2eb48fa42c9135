using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Json;

/// <summary>Finds what is wrong with JSON that is no article: the first place where it differs from the records, in the words of its author.</summary>
internal static class JsonDiagnosis
{
    private static readonly JsonDocumentOptions Syntax = new() { MaxDepth = ArticleJsonOptions.Options.MaxDepth };

    public static ArticleReadResult Of(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray(), Syntax);
            var (place, problem) = OtherVersion(json.RootElement) ?? Check(json.RootElement, typeof(HelpArticle), "$") ?? ("$", "is no article.");
            return ArticleReadResult.Broken(place, problem);
        }
        catch (JsonException broken)
        {
            return ArticleReadResult.Broken(SourceSpan.At((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1), "This is no JSON.");
        }
    }

    private static (string Place, string Problem)? OtherVersion(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(ArticleJsonOptions.VersionKey, out var version)
        && !(version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == ArticleJson.SchemaVersion)
            ? ("$." + ArticleJsonOptions.VersionKey, string.Create(
                CultureInfo.InvariantCulture, $"version {version.GetRawText()} is not known here; this program reads version {ArticleJson.SchemaVersion}."))
            : null;

    private static (string Place, string Problem)? Check(JsonElement json, Type type, string place)
    {
        var info = ArticleJsonOptions.Options.GetTypeInfo(type);
        if (info.PolymorphismOptions is { } kinds)
            return CheckKind(json, info, kinds, place);

        return info.Kind switch
        {
            JsonTypeInfoKind.Object => CheckKeys(json, info, place) ?? CheckRules(json, info, place),
            JsonTypeInfoKind.Enumerable => CheckList(json, info, place),
            _ => CheckValue(json, info, place),
        };
    }

    private static (string Place, string Problem)? CheckKind(JsonElement json, JsonTypeInfo info, JsonPolymorphismOptions kinds, string place)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (place, "an object is needed.");

        var name = kinds.TypeDiscriminatorPropertyName;
        var kind = json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var derived = kinds.DerivedTypes.FirstOrDefault(candidate => kind is not null && kind.Equals(candidate.TypeDiscriminator));
        return derived.DerivedType is { } type
            ? CheckKeys(json, ArticleJsonOptions.Options.GetTypeInfo(type), place, name) ?? CheckRules(json, info, place)
            : ($"{place}.{name}", $"one of {string.Join(", ", kinds.DerivedTypes.Select(candidate => candidate.TypeDiscriminator))} is needed.");
    }

    private static (string Place, string Problem)? CheckKeys(JsonElement json, JsonTypeInfo info, string place, string? discriminator = null)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (place, "an object is needed.");

        var missing = info.Properties.Where(ArticleJsonOptions.IsNeeded).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in json.EnumerateObject())
        {
            var at = $"{place}.{key.Name}";
            if (!seen.Add(key.Name))
                return (at, "the key is there twice.");

            missing.Remove(key.Name);
            if (key.Name == discriminator)
                continue;
            if (info.Properties.FirstOrDefault(property => property.Get is not null && property.Name == key.Name) is not { } property)
                return (at, "the key is unknown.");
            if (CheckProperty(key.Value, property, at) is { } problem)
                return problem;
        }

        return missing.Count > 0 ? (place, $"the key '{missing.Order(StringComparer.Ordinal).First()}' is missing.") : null;
    }

    private static (string Place, string Problem)? CheckProperty(JsonElement json, JsonPropertyInfo property, string place) => json.ValueKind switch
    {
        JsonValueKind.Null when property.IsSetNullable => null,
        JsonValueKind.Null => (place, "a value is needed."),
        _ => Check(json, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, place),
    };

    private static (string Place, string Problem)? CheckList(JsonElement json, JsonTypeInfo info, string place)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return (place, "a list is needed.");

        return json.EnumerateArray()
            .Select((item, at) => CheckItem(item, info.ElementType!, string.Create(CultureInfo.InvariantCulture, $"{place}[{at}]")))
            .FirstOrDefault(problem => problem is not null);
    }

    private static (string Place, string Problem)? CheckItem(JsonElement json, Type type, string place) =>
        json.ValueKind == JsonValueKind.Null ? (place, "a value is needed.") : Check(json, type, place);

    private static (string Place, string Problem)? CheckValue(JsonElement json, JsonTypeInfo info, string place)
    {
        try
        {
            json.Deserialize(info);
            return null;
        }
        catch (JsonException)
        {
            return (place, Needed(info.Type));
        }
    }

    private static string Needed(Type type)
    {
        if (type.IsEnum)
            return $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))} is needed.";
        if (type == typeof(SafeUrl))
            return "an address is needed that a page may use: http, https, mailto or relative.";
        if (type == typeof(DateTimeOffset))
            return "a date and time is needed, such as 2026-01-31T08:00:00+00:00.";
        if (type == typeof(TimeSpan))
            return "a length of time is needed, such as 00:05:00.";
        if (type == typeof(bool))
            return "true or false is needed.";
        return type == typeof(string) ? "a text is needed." : "a number is needed.";
    }

    // All parts are in order, so it is the record itself that refuses them.
    private static (string Place, string Problem)? CheckRules(JsonElement json, JsonTypeInfo info, string place)
    {
        try
        {
            json.Deserialize(info);
            return null;
        }
        catch (ArgumentException broken)
        {
            var key = JsonNamingPolicy.CamelCase.ConvertName(broken.ParamName ?? "");
            return (json.TryGetProperty(key, out _) ? $"{place}.{key}" : place, FirstSentence(broken.Message));
        }
        catch (JsonException)
        {
            return ($"{place}.text", "it must repeat the text of the instruction.");
        }
    }

    // The runtime adds the name of the parameter, which the place already tells.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" (Parameter", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
