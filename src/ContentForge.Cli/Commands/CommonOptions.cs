using System.CommandLine;

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
}
