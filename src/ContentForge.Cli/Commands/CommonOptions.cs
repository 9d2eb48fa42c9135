using System.Collections.Immutable;
using System.CommandLine;
using ContentForge.Core.Export;

namespace ContentForge.Cli.Commands;

/// <summary>Options that mean the same for every command.</summary>
internal static class CommonOptions
{
    public static Option<string?> Input(string description = "The folder with the raw articles.") =>
        new("--input", "-i") { Description = description, HelpName = "DIR" };

    public static Option<string?> Output(string description) =>
        new("--output", "-o") { Description = description, HelpName = "DIR" };

    public static Option<string?> Templates() =>
        new("--templates", "-t") { Description = "A folder whose templates win over the built-in theme.", HelpName = "DIR" };

    public static Option<string?> Config() => new("--config", "-c")
    {
        Description = "The configuration. Without it, contentforge.yml in the current folder is used when it is there.",
        HelpName = "FILE",
    };

    public static Option<bool> Strict() => new("--strict")
    {
        Description = "End with exit code 1 when there is any warning or error about an article.",
    };

    public static Option<string?> Report() => new("--report") { Description = "Write every finding as JSON.", HelpName = "FILE" };

    /// <summary>The forms in which articles are written.</summary>
    public static Option<string> Forms() => new("--format", "-f")
    {
        Description = "The forms to write, separated by commas; each article has one file per form.",
        HelpName = string.Join(',', ExportFormat.All.Select(form => form.Name)),
        DefaultValueFactory = _ => ExportFormat.All[0].Name,
    };

    /// <summary>The forms that a value of <see cref="Forms"/> names.</summary>
    /// <exception cref="UsageException">A name is unknown.</exception>
    public static ImmutableArray<ExportFormat> ParseForms(string names) =>
        NamedChoice.Parse(names, ExportFormat.All, form => form.Name, "form of an article");
}
