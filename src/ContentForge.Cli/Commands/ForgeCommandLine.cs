using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using Spectre.Console;

namespace ContentForge.Cli.Commands;

/// <summary>The command line as a whole: the one entry for the process and for tests.</summary>
internal static class ForgeCommandLine
{
    /// <summary>Parses and runs one command.</summary>
    /// <returns>An <see cref="ExitCode"/>, or 130 or 143 when a signal stopped the command.</returns>
    public static async Task<int> InvokeAsync(string[] args, Terminal terminal)
    {
        var result = Root(terminal).Parse(args.Length == 0 ? ["--help"] : args);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Console.Profile.Out.Writer,
            Error = terminal.Errors.Profile.Out.Writer,
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        if (result.Errors.Count > 0)
        {
            foreach (var problem in CommandLineProblems.Of(result))
                Terminal.WriteLine(terminal.Errors, "error: " + problem, Failure);
            Terminal.WriteLine(terminal.Errors, $"Run 'contentforge {CommandPath(result)}--help' to see what it takes.");
            return ExitCode.WrongUsage;
        }

        using var signals = new StopSignals(exitCode => EndAtOnce(terminal, exitCode));
        var exitCode = await RunAsync(result, configuration, signals, terminal);
        return args.Length == 0 ? ExitCode.WrongUsage : ExitCodeOf(exitCode, terminal);
    }

    private static async Task<int> RunAsync(ParseResult command, InvocationConfiguration configuration, StopSignals signals, Terminal terminal)
    {
        try
        {
            RequireCurrentFolder();
            return await command.InvokeAsync(configuration, signals.Token);
        }
        catch (OperationCanceledException)
        {
            // Nothing is to be saved: staging is gone, and what was published before was never touched.
            Terminal.WriteLine(terminal.Errors, "Stopped. What was published before is as it was.");
            return signals.ExitCode;
        }
        catch (Exception failure)
        {
            var (exitCode, lines) = CommandFailure.Of(failure);
            foreach (var line in lines)
                Terminal.WriteLine(terminal.Errors, line, Failure);
            return exitCode;
        }
    }

    // Every relative path begins there.
    private static void RequireCurrentFolder()
    {
        try
        {
            Directory.GetCurrentDirectory();
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The current folder cannot be used; it may have been removed. Change to another folder. ({missing.Message})");
        }
    }

    /// <summary>Says that the run was stopped, if anybody takes the words, and ends the process.</summary>
    private static void EndAtOnce(Terminal terminal, int exitCode)
    {
        var words = new Thread(() => Terminal.WriteLine(terminal.Errors, "Stopped. The next build removes what this one has left unfinished.")) { IsBackground = true };
        words.Start();
        words.Join(MaxFarewell);
        Environment.Exit(exitCode);
    }

    /// <summary>A reader that takes nothing must not keep the process.</summary>
    private static readonly TimeSpan MaxFarewell = TimeSpan.FromMilliseconds(100);

    /// <summary>A command that did its work but could not say so has not ended well, and has not failed to publish either.</summary>
    private static int ExitCodeOf(int exitCode, Terminal terminal)
    {
        if (terminal.Failure is not { } failure)
            return exitCode;

        Terminal.WriteLine(terminal.Errors, $"error: What there is to say cannot be written: {failure.Message.TrimEnd('.')}.", Failure);
        if (exitCode != ExitCode.Fine)
            return exitCode;

        Terminal.WriteLine(terminal.Errors, "Everything else was done.");
        return ExitCode.ProblemsFound;
    }

    private static Style Failure { get; } = new(Color.Red);

    private static RootCommand Root(Terminal terminal) => new(
        "Turns a folder of scraped help articles into a clean, deduplicated help site. To see one, run 'contentforge init desk', and in the folder 'desk' 'contentforge serve'.")
    {
        NamedPaths.Check(BuildCommand.Create(terminal)),
        NamedPaths.Check(CheckCommand.Create(terminal)),
        NamedPaths.Check(CleanCommand.Create(terminal)),
        NamedPaths.Check(ExtractCommand.Create(terminal)),
        NamedPaths.Check(ConvertCommand.Create(terminal)),
        NamedPaths.Check(AuditCommand.Create(terminal)),
        NamedPaths.Check(ExplainCommand.Create(terminal)),
        NamedPaths.Check(ServeCommand.Create(terminal)),
        NamedPaths.Check(InitCommand.Create(terminal)),
    };

    private static string CommandPath(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? "" : result.CommandResult.Command.Name + " ";
}
