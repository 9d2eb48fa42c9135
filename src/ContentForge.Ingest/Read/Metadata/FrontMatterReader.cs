using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Yaml;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>Binds the front matter at the top of a file. Whatever it cannot use becomes a diagnostic and is left out.</summary>
internal sealed class FrontMatterReader(string path, InputLimits limits, ICollection<Diagnostic> diagnostics)
{
    private SourceText? _source;

    /// <summary>Reads the front matter of a file.</summary>
    /// <returns>What it says, and the line the text proper begins on.</returns>
    public (FrontMatter FrontMatter, int BodyLine) Read(SourceText text)
    {
        if (FrontMatterBlock.Find(text) is not { } block)
            return (FrontMatter.None, 1);
        _source = text;

        if (!block.IsClosed)
        {
            Report(DiagnosticCodes.UnclosedFrontMatter, 1, 1, $"The front matter that begins here has no line of three {(block.Syntax is FrontMatterSyntax.Toml ? "plus signs" : "hyphens")} to end it.");
            return (FrontMatter.None, block.BodyLine);
        }

        var tree = Parse(block);
        foreach (var problem in tree.Problems)
            Report(CodeOf(problem.Kind), problem.Line, problem.Column, problem.Message);

        switch (tree.Root)
        {
            case YamlMapping mapping:
                return (Bind(mapping), block.BodyLine);
            case { } other when !(other is YamlScalar { IsNull: true }):
                Report(DiagnosticCodes.BrokenFrontMatter, other.Line, other.Column, "The front matter is not a list of keys and values.");
                break;
        }

        return (FrontMatter.None, block.BodyLine);
    }

    /// <summary>The tree of a block; of one that breaks its syntax, what can be told key by key.</summary>
    private YamlTree Parse(FrontMatterBlock block)
    {
        var tree = block.Syntax is FrontMatterSyntax.Toml ? TomlTree.Parse(block.Text, limits, block.FirstLine) : YamlTree.Parse(block.Text, limits, block.FirstLine);
        if (tree.Root is not null || tree.Problems.IsEmpty || block.Text.Length > limits.MaxFrontMatterChars)
            return tree;

        var rescued = FrontMatterRescue.Read(block, limits);
        return rescued.Root is null ? tree : rescued;
    }

    private FrontMatter Bind(YamlMapping mapping)
    {
        var matter = FrontMatter.None;
        foreach (var (key, value) in mapping.Entries)
        {
            ReportControls(key, value);
            if (value is not YamlScalar { IsNull: true })
                matter = Bind(matter, TextSanitizer.Sanitize(key.Value), value);
        }

        return matter;
    }

    private FrontMatter Bind(FrontMatter matter, string key, YamlNode value) => key.ToLowerInvariant() switch
    {
        "title" => matter with { Title = Text(key, value) },
        "date" or "published" => matter with { Published = Date(key, value) ?? matter.Published },
        "updated" or "lastmod" or "modified" => matter with { Updated = Date(key, value) ?? matter.Updated },
        "tags" or "tag" => matter with { Tags = Texts(key, value) },
        "categories" or "category" => matter with { Categories = Texts(key, value) },
        "description" => matter with { Description = Text(key, value) },
        "author" => matter with { Author = Text(key, value) },
        "slug" => matter with { Slug = Text(key, value) },
        "lang" or "language" => matter with { Language = Text(key, value) },
        "canonical" or "canonical_url" or "url" => matter with { CanonicalUrl = Address(key, value) },
        "corrections" => matter with { Corrections = new CorrectionsReader(Report).Read(value) },
        _ => matter with { Extra = matter.Extra.SetItem(key, TextSanitizer.Sanitize(string.Join(", ", Scalars(value).Select(scalar => scalar.Value)))) },
    };

    /// <summary>The source itself has none; but YAML can name them by escapes.</summary>
    private void ReportControls(YamlScalar key, YamlNode value)
    {
        foreach (var scalar in Scalars(value).Prepend(key))
        {
            if (TextSanitizer.Inspect(scalar.Value).Controls is > 0 and var count)
                Report(DiagnosticCodes.ControlCharacters, scalar.Line, scalar.Column, string.Create(
                    CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "escape names a control character or noncharacter, which was" : "escapes name control characters or noncharacters, which were")} taken out."));
        }
    }

    private string? Text(string key, YamlNode value)
    {
        if (AsWritten(value) is { } written)
        {
            Report(DiagnosticCodes.RescuedFrontMatter, value.Line, value.Column, $"'{key}' was taken as it is written: {written}");
            return written;
        }

        if (value is YamlScalar scalar)
            return scalar.Value.Trim() is { Length: > 0 } text ? text : null;
        Report(DiagnosticCodes.FrontMatterValue, value.Line, value.Column, $"'{key}' is not a text.");
        return null;
    }

    /// <summary>
    /// The line behind a key where the syntax reads something else than its author means: a title with a hash in it is no comment, and one in
    /// brackets no list.
    /// </summary>
    private string? AsWritten(YamlNode value)
    {
        var line = _source!.Line(Math.Min(value.Line, _source.LineCount));
        var rest = value.Column <= line.Length ? line[(value.Column - 1)..].Trim() : [];
        return value switch
        {
            YamlScalar { IsPlain: true, Value: { Length: > 0 } start } when rest.StartsWith(start, StringComparison.Ordinal) && rest[start.Length..].TrimStart() is ['#', ..] => rest.ToString(),
            YamlSequence { Items.Length: <= 1 } when rest is ['[', .., ']'] => rest.ToString(),
            _ => null,
        };
    }

    private ImmutableArray<string> Texts(string key, YamlNode value)
    {
        if (value is YamlMapping)
            Report(DiagnosticCodes.FrontMatterValue, value.Line, value.Column, $"'{key}' is not a list of texts.");
        foreach (var item in value is YamlSequence { Items: var items } ? items.Where(item => item is not YamlScalar) : [])
            Report(DiagnosticCodes.FrontMatterValue, item.Line, item.Column, $"An entry of '{key}' is not a text.");

        var texts = value is YamlScalar scalar ? scalar.Value.Split(',') : Scalars(value).Select(item => item.Value);
        return [.. texts.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private DateTimeOffset? Date(string key, YamlNode value)
    {
        if (value is YamlScalar scalar && LenientDate.TryParse(scalar.Value, out var date))
            return date;
        Report(DiagnosticCodes.FrontMatterValue, value.Line, value.Column, $"'{key}' is not a date such as 2024-08-15 or 2024-08-15T11:58:10Z.");
        return null;
    }

    private SafeUrl? Address(string key, YamlNode value)
    {
        if (value is YamlScalar scalar && SafeUrl.TryCreate(scalar.Value, out var url))
            return url;
        Report(DiagnosticCodes.FrontMatterValue, value.Line, value.Column, $"'{key}' is not an address that a page may use.");
        return null;
    }

    /// <summary>The values themselves, without those of nested mappings.</summary>
    private static IEnumerable<YamlScalar> Scalars(YamlNode value) => value switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>().Where(scalar => !scalar.IsNull),
        _ => [],
    };

    private static DiagnosticCode CodeOf(YamlProblemKind kind) => kind switch
    {
        YamlProblemKind.Syntax => DiagnosticCodes.BrokenFrontMatter,
        YamlProblemKind.Refused => DiagnosticCodes.RefusedFrontMatter,
        YamlProblemKind.Rescued => DiagnosticCodes.RescuedFrontMatter,
        _ => DiagnosticCodes.FrontMatterValue,
    };

    private void Report(DiagnosticCode code, int line, int column, string message) =>
        diagnostics.Add(new Diagnostic(code, path, SourceSpan.At(line, column), message));
}
