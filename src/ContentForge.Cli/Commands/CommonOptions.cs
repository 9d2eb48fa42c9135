using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ContentForge.Configuration;
using ContentForge.Export;

namespace ContentForge.Cli.Commands;

/// <summary>Options that mean the same for every command.</summary>
internal static class CommonOptions
{
    public static Option<string?> Input(string description = "The folder with the raw articles; 'input', unless the configuration names another.") =>
        new("--input", "-i") { Description = description, HelpName = "DIR" };

    public static Option<string?> Output(string description) =>
        new("--output", "-o") { Description = description, HelpName = "DIR" };

    public static Option<string?> Templates() =>
        new("--templates", "-t") { Description = "A folder whose templates win over the built-in theme; 'templates' where there is one, unless the configuration names another.", HelpName = "DIR" };

    public static Option<string?> Config() => new("--config", "-c")
    {
        Description = "The configuration. Without it, contentforge.yml in the current folder is used when it is there.",
        HelpName = "FILE",
    };

    public static Option<bool> Strict() => new("--strict")
    {
        Description = "End with exit code 1 when there is any warning or error about an article.",
    };

    /// <summary>How much of the old site the new one must keep; null when the command does not say.</summary>
    public static Option<string?> MinShare()
    {
        var option = new Option<string?>("--min-share")
        {
            Description = "Publish only when the new site has at least this share of the articles of the published one; 0.5, unless the configuration says otherwise. 0 publishes whatever there is.",
            HelpName = "SHARE",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && ParseShare(text) is null)
                result.AddError($"'{text}' is not a share from 0 to 1, such as 0.5.");
        });
        return option;
    }

    /// <summary>The share that a value of <see cref="MinShare"/> means.</summary>
    public static double? ParseShare(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;

    public static Option<bool> DiscardChanges() => new("--discard-changes")
    {
        Description = "Publish over files of the site that somebody has changed by hand. Without it, such a site is left as it is.",
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
