using System.CommandLine;
using System.CommandLine.Parsing;

namespace ContentForge.Cli.Commands;

/// <summary>What is wrong with a command line, one sentence each.</summary>
internal static class CommandLineProblems
{
    /// <summary>The sentences; none when the command can run.</summary>
    public static IEnumerable<string> Of(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var unknown = result.UnmatchedTokens;
        if (unknown.Count == 0)
            return result.Errors.Select(error => error.Message);

        // What follows an unknown command belongs to it, and what follows an unknown option is its value.
        if (command is RootCommand)
            return [Unknown(unknown[0], command)];
        return unknown.Where((token, at) => at == 0 || IsOption(token)).Select(token => Unknown(token, command))
            .Concat(result.Errors.Where(error => !IsAbout(error, unknown)).Select(error => error.Message));
    }

    private static bool IsAbout(ParseError error, IEnumerable<string> tokens) =>
        tokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal));

    private static string Unknown(string token, Command command)
    {
        var isRoot = command is RootCommand;
        if (IsOption(token))
            return (isRoot ? $"'{token}' is no option" : $"'{token}' is no option of '{command.Name}'") + DidYouMean(token, command.Options.SelectMany(option => option.Aliases.Append(option.Name)));
        if (isRoot)
            return $"'{token}' is no command" + DidYouMean(token, command.Subcommands.Select(known => known.Name));
        return command.Options.Any(option => option.Name is "--input")
            ? $"'{token}' is not understood: a folder is named behind its option, as in '--input {token}'."
            : $"'{token}' is one word too many.";
    }

    private static string DidYouMean(string token, IEnumerable<string> known) => Suggestion.For(token, known) is { } meant ? $"; did you mean '{meant}'?" : ".";

    private static bool IsOption(string token) => token.StartsWith('-');
}
