using System.Text.Json;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static class ObjectFunctions
{
    public static readonly BuiltinGroup Group = new(
        "object",
        ("default", new(Default, "value", "default")),
        ("eval", new(static a => Evaluate(a, TemplateMode.ScriptOnly), "value")),
        ("eval_template", new(static a => Evaluate(a, TemplateMode.Default), "value")),
        ("format", new(static a => MathFunctions.FormatValue(a, acceptsNumbersOnly: false), "value", "format", "culture?")),
        ("from_json", new(FromJson, "json")),
        ("has_key", new(HasKey, "value", "key")),
        ("has_value", new(HasValue, "value", "key")),
        ("keys", new(Keys, "value")),
        ("kind", new(static a => a[0] is null ? null : Values.KindOf(a[0]), "value")),
        ("size", new(Size, "value")),
        ("to_json", new(ToJson, "value")),
        ("typeof", new(TypeOf, "value")),
        ("values", new(MemberValues, "value")));

    private static object? Default(Arguments a) => a[0] is null or "" or CapturedText { Length: 0 } or SafeHtml { Value: "" } ? a[1] : a[0];

    private static string? TypeOf(Arguments a) => a[0] switch
    {
        null => null,
        string or SafeHtml or CapturedText => "string",
        bool => "boolean",
        char => "number",
        TemplateRange => "iterator",
        var value when Values.IsNumber(value) => "number",
        var value when Sequences.IsList(value) => value is System.Collections.IList or TemplateArray ? "array" : "iterator",
        _ => "object",
    };

    private static object Size(Arguments a) => a[0] switch
    {
        string text => Boxes.Of(text.Length),
        CapturedText or SafeHtml => Boxes.Of(a.Text(0).Length),
        { } value when Sequences.IsList(value) => Boxes.Of(Sequences.Count(value)),
        { } value when ModelValues.IsObject(value) || value is BuiltinGroup => Boxes.Of(ModelValues.Pairs(a.Context, value).Count()),
        _ => Boxes.Of(0),
    };

    private static TemplateArray Keys(Arguments a)
    {
        var keys = Pairs(a).Select(static pair => (object?)pair.Key).ToList();
        a.Context.CountItems(a.Site.Start, keys.Count);
        return new TemplateArray(keys);
    }

    private static TemplateArray MemberValues(Arguments a)
    {
        var values = Pairs(a).Select(static pair => pair.Value).ToList();
        a.Context.CountItems(a.Site.Start, values.Count);
        return new TemplateArray(values);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(Arguments a)
    {
        // Texts and lists have one member, their size.
        if (a[0] is { } value && (value is string or CapturedText or SafeHtml || Sequences.IsList(value))
            && Members.TryGet(a.Context, value, "size", out var size))
        {
            return [KeyValuePair.Create("size", size)];
        }

        return ModelValues.Pairs(a.Context, a[0]);
    }

    private static object HasKey(Arguments a) =>
        Boxes.Of(Object(a) is { } value && a.TextOrNull(1) is { } key && Members.TryGet(a.Context, value, key, out _));

    private static object HasValue(Arguments a) =>
        Boxes.Of(Object(a) is { } value
            && a.TextOrNull(1) is { } key
            && Members.TryGet(a.Context, value, key, out var member)
            && member is not null);

    private static object? Object(Arguments a) => a[0] switch
    {
        null => null,
        BuiltinGroup => a[0],
        { } value when !Sequences.IsList(value) && value is not (ValueType or string or CapturedText or SafeHtml) => value,
        _ => throw a.ErrorAt(0, $"Unable to convert type `{Values.KindOf(a[0])}` to `IDictionary<string, Object>`"),
    };

    private static string ToJson(Arguments a) => JsonText.Write(a);

    private static object? FromJson(Arguments a)
    {
        if (a.TextOrNull(0) is not { } json)
            return null;
        try
        {
            a.ChargeText(json.Length * 4L);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
            return JsonValues.ToTemplateValue(document.RootElement, exactNumbers: true);
        }
        catch (JsonException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    private static object? Evaluate(Arguments a, TemplateMode mode)
    {
        if (a.TextOrNull(0) is not { } source)
            return null;
        a.ChargeWork(1024);
        a.ChargeText(source.Length * 8L);
        return a.Context.EvaluateSource(a.Site, source, mode);
    }
}
