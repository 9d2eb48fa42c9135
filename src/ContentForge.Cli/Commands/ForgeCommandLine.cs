using System.CommandLine;
using ContentForge.Cli.Reporting;
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
        try
        {
            var exitCode = await result.InvokeAsync(configuration, signals.Token);
            return args.Length == 0 ? ExitCode.WrongUsage : exitCode;
        }
        catch (OperationCanceledException)
        {
            // Nothing is to be saved: staging is gone, and what was published before was never touched.
            Terminal.WriteLine(terminal.Errors, "Stopped. What was published before is as it was.");
            return signals.ExitCode;
        }
        catch (UsageException problem)
        {
            Terminal.WriteLine(terminal.Errors, problem.Message, Failure);
            return ExitCode.WrongUsage;
        }
        catch (OutputException problem)
        {
            Terminal.WriteLine(terminal.Errors, "error: " + problem.Message, Failure);
            return ExitCode.NotPublished;
        }
        catch (Exception fault)
        {
            Terminal.WriteLine(terminal.Errors, $"error: {fault.GetType().Name}: {fault.Message}", Failure);
            Terminal.WriteLine(terminal.Errors, "This is a fault of the program; please report it. Nothing was published.");
            return ExitCode.NotPublished;
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

    private static Style Failure { get; } = new(Color.Red);

    private static RootCommand Root(Terminal terminal) => new(
        "Turns a folder of scraped help articles into a clean, deduplicated help site. To see one, run 'contentforge init desk', and in the folder 'desk' 'contentforge serve'.")
    {
        BuildCommand.Create(terminal),
        CheckCommand.Create(terminal),
        CleanCommand.Create(terminal),
        ExtractCommand.Create(terminal),
        ConvertCommand.Create(terminal),
        AuditCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        ServeCommand.Create(terminal),
        InitCommand.Create(terminal),
    };

    private static string CommandPath(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? "" : result.CommandResult.Command.Name + " ";
}
