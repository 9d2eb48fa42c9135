using ContentForge.Core.Model;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>Where a command talks to a person. Results go to the output, everything that went wrong to the error stream.</summary>
internal sealed class Terminal
{
    private Terminal(IAnsiConsole console, IAnsiConsole errors)
    {
        Console = console;
        Errors = errors;
    }

    /// <summary>Results and progress.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Diagnostics and failures.</summary>
    public IAnsiConsole Errors { get; }

    /// <summary>Whether a person watches: then progress moves, elsewhere each stage is one plain line.</summary>
    public bool IsLive => Console.Profile.Out.IsTerminal;

    /// <summary>The way to show that work goes on here.</summary>
    public IProgressDisplay Progress() => IsLive ? new LiveProgress(Console) : new PlainProgress(Console.Profile.Out.Writer);

    /// <summary>The streams of the process.</summary>
    public static Terminal OfProcess() => new(Create(System.Console.Out), Create(System.Console.Error));

    /// <summary>Given streams that are no terminal.</summary>
    public static Terminal OfWriters(TextWriter output, TextWriter errors) => new(Create(output), Create(errors));

    /// <summary>Writes one line as it is: no markup, and what could steer the terminal or shows nothing as an escape.</summary>
    public static void WriteLine(IAnsiConsole console, string text, Style? style = null)
    {
        var line = PrintableText.Line(text);
        if (console.Profile.Out.IsTerminal)
            console.Write(new Text(line + "\n", style));
        else
            console.Profile.Out.Writer.WriteLine(line);
    }

    private static IAnsiConsole Create(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
