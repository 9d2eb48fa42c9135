using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Read.Yaml;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>Binds the <c>corrections</c> of a front matter.</summary>
/// <param name="report">Takes a code, line, column and message for what cannot be used.</param>
internal sealed class CorrectionsReader(Action<DiagnosticCode, int, int, string> report)
{
    public Corrections Read(YamlNode node)
    {
        var corrections = Corrections.None;
        if (node is not YamlMapping mapping)
            return Refuse(corrections, node, "'corrections' is not a list of keys and values.");

        foreach (var (key, value) in mapping.Entries)
        {
            if (value is not YamlScalar { IsNull: true })
                corrections = Bind(corrections, key, value);
        }

        return corrections;
    }

    private Corrections Bind(Corrections corrections, YamlScalar key, YamlNode value) => key.Value.ToLowerInvariant() switch
    {
        "title" when value is YamlScalar title => corrections with { Title = title.Value.Trim() is { Length: > 0 } text ? text : null },
        "kind" when KindOf(value) is { } kind => corrections with { Kind = kind },
        "fixes" => corrections with { Fixes = Names(value) },
        "not-fixes" => corrections with { NotFixes = Names(value) },
        "steps" => corrections with { Steps = Names(value) },
        "not-steps" => corrections with { NotSteps = Names(value) },
        "title" => Refuse(corrections, value, "'title' is not a text."),
        "kind" => Refuse(corrections, value, "'kind' is not 'troubleshooting', 'howto', 'other' or 'promo'."),
        _ => Refuse(corrections, key, $"'{key.Value}' is no correction; there are 'title', 'kind', 'fixes', 'not-fixes', 'steps' and 'not-steps'."),
    };

    private static ArticleKind? KindOf(YamlNode value) => (value as YamlScalar)?.Value.ToLowerInvariant() switch
    {
        "troubleshooting" => ArticleKind.Troubleshooting,
        "howto" => ArticleKind.HowTo,
        "other" => ArticleKind.Other,
        "promo" => ArticleKind.Promo,
        _ => null,
    };

    private ImmutableArray<Correction> Names(YamlNode value)
    {
        var names = value is YamlSequence sequence ? sequence.Items : [value];
        foreach (var name in names.Where(name => name is not YamlScalar))
            report(DiagnosticCodes.FrontMatterValue, name.Line, name.Column, "A heading or list is named by a text.");
        return [.. names.OfType<YamlScalar>().Where(name => name.Value.Trim().Length > 0).Select(name => new Correction(name.Value.Trim(), name.Line, name.Column))];
    }

    private Corrections Refuse(Corrections corrections, YamlNode where, string message)
    {
        report(DiagnosticCodes.FrontMatterValue, where.Line, where.Column, message);
        return corrections;
    }
}
