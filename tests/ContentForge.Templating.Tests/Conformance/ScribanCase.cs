using System.Text.Json;

namespace ContentForge.Templating.Tests.Conformance;

/// <summary>One line of cases.jsonl: a template and what the original makes of it.</summary>
internal sealed record ScribanCase(
    string Id,
    int Tier,
    string Template,
    JsonElement? Model,
    Dictionary<string, string>? Includes,
    Dictionary<string, JsonElement>? Options,
    string Expected,
    bool ExpectedError,
    bool NeedsIcu)
{
    /// <summary>Renders the template as the original was asked to, with its limits.</summary>
    public string Render()
    {
        var parsing = new TemplateParseOptions
        {
            Mode = Enum.Parse<TemplateMode>(Text("mode") ?? nameof(TemplateMode.Default)),
            DepthLimit = Number("expressionDepthLimit") ?? 250,
            AutoEscape = false,
        };
        var template = ContentForge.Templating.Template.Parse(Template, "text", parsing);
        if (template.HasErrors)
        {
            return string.Join(
                '\n', template.Diagnostics.Where(static message => message.Severity == TemplateDiagnosticSeverity.Error));
        }

        var result = template.TryRender(Model is { ValueKind: JsonValueKind.Object } model ? ToModel(model) : null, RenderingOptions());
        return result.Text ?? result.Error!.ToString();
    }

    private RenderOptions RenderingOptions() => new()
    {
        Templates = Includes is null ? null : new TemplateSet(new DictionaryTemplateLoader(Includes), new TemplateParseOptions { AutoEscape = false }),
        StrictVariables = Flag("strictVariables") ?? false,
        AutoIndent = Flag("autoIndent") ?? true,
        IndentOnEmptyLines = Flag("indentOnEmptyLines") ?? true,
        RelaxedTargetAccess = Flag("relaxedTargetAccess") ?? false,
        RelaxedMemberAccess = Flag("relaxedMemberAccess") ?? true,
        RelaxedFunctionAccess = Flag("relaxedFunctionAccess") ?? false,
        RelaxedIndexerAccess = Flag("relaxedIndexerAccess") ?? true,
        NullIndexer = Flag("nullIndexer") ?? false,
        StatementFunctionsNeedStatements = Flag("errorForStatementFunctionAsExpression") ?? false,
        Limits = new RenderLimits
        {
            LoopIterations = Number("loopLimit") ?? 1000,
            Recursion = Number("recursiveLimit") ?? 100,
            TextLength = Number("limitToString") ?? 1048576,
            OutputLength = Number("limitToString") ?? 1048576,
            ObjectDepth = Number("objectRecursionLimit") ?? 20,
            RegexTimeout = TimeSpan.FromMilliseconds(Number("regexTimeOutMs") ?? 10_000),
        },
    };

    private JsonElement? Option(string name) => Options is not null && Options.TryGetValue(name, out var value) ? value : null;

    private bool? Flag(string name) => Option(name)?.GetBoolean();

    private int? Number(string name) => Option(name)?.GetInt32();

    private string? Text(string name) => Option(name)?.GetString();

    internal static object? ToModel(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .ToDictionary(static member => member.Name, static member => ToModel(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(ToModel).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out var number) => number,
        JsonValueKind.Number when element.TryGetInt64(out var number) => number,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        _ => null,
    };
}
