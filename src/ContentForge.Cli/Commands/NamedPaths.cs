using System.CommandLine;
using System.CommandLine.Parsing;
using ContentForge.Configuration;

namespace ContentForge.Cli.Commands;

/// <summary>Refuses a name that can lead nowhere before a command begins.</summary>
internal static class NamedPaths
{
    /// <summary>What the help calls a value that is a path.</summary>
    private static readonly string[] Names = ["DIR", "FILE", "FILES"];

    /// <summary>Checks each option and each argument of a command whose value is a path.</summary>
    public static Command Check(Command command)
    {
        foreach (var option in command.Options.Where(option => IsPath(option.HelpName)))
            option.Validators.Add(result => Refuse(result, $"Option '{option.Name}'"));
        foreach (var argument in command.Arguments.Where(argument => IsPath(argument.HelpName ?? argument.Name)))
            argument.Validators.Add(result => Refuse(result, argument.HelpName ?? argument.Name));
        foreach (var option in command.Options.Where(option => option.Name is "--report"))
            option.Validators.Add(RefuseFolder);
        return command;
    }

    private static bool IsPath(string? name) => Names.Contains(name, StringComparer.Ordinal);

    private static void RefuseFolder(OptionResult result)
    {
        if (result.Tokens is [{ Value: var file }] && Directory.Exists(file))
            result.AddError($"Option '{result.Option.Name}' needs the name of a file, and '{file}' is a folder.");
    }

    private static void Refuse(SymbolResult result, string name)
    {
        if (result.Tokens.Select(token => PathSyntax.ProblemOf(token.Value)).FirstOrDefault(problem => problem is not null) is { } problem)
            result.AddError($"{name} {problem}.");
    }
}
