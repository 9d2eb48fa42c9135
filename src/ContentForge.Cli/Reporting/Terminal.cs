using System.Text;
using ContentForge.Core.Model;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>Where a command talks to a person. Results go to the output, everything that went wrong to the error stream.</summary>
internal sealed class Terminal
{
    private readonly TolerantWriter _output;
    private readonly TolerantWriter _errors;

    private Terminal(Stream output, Stream errors)
    {
        (_output, _errors) = (new TolerantWriter(output.Writer), new TolerantWriter(errors.Writer));
        Console = Create(_output, output.IsTerminal);
        Errors = Create(_errors, errors.IsTerminal);
    }

    /// <summary>Results and progress.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Diagnostics and failures.</summary>
    public IAnsiConsole Errors { get; }

    /// <summary>Whether a person watches on something that can move lines: then progress moves, elsewhere each stage is one plain line.</summary>
    public bool IsLive => Console.Profile.Out.IsTerminal && Console.Profile.Capabilities.Ansi;

    /// <summary>Why something that was to be printed is lost, such as a full disk; null when nothing is.</summary>
    public Exception? Failure => _output.Failure ?? _errors.Failure;

    /// <summary>The way to show that work goes on here.</summary>
    public IProgressDisplay Progress() => IsLive ? new LiveProgress(Console) : new PlainProgress(_output);

    /// <summary>The streams of the process.</summary>
    public static Terminal OfProcess() => new(
        new Stream(System.Console.Out, !System.Console.IsOutputRedirected), new Stream(System.Console.Error, !System.Console.IsErrorRedirected));

    /// <summary>Given streams that are no terminal.</summary>
    public static Terminal OfWriters(TextWriter output, TextWriter errors) => new(new Stream(output, false), new Stream(errors, false));

    /// <summary>Writes one line as it is: no markup, and what could steer the terminal or shows nothing as an escape.</summary>
    public static void WriteLine(IAnsiConsole console, string text, Style? style = null)
    {
        var line = PrintableText.Line(text);
        if (console.Profile.Out.IsTerminal)
            console.Write(new Text(line + "\n", style));
        else
            console.Profile.Out.Writer.WriteLine(line);
    }

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new ConsoleOutput(writer, isTerminal) });

    private sealed record Stream(TextWriter Writer, bool IsTerminal);

    /// <summary>Tells the console library about a stream that it does not know as one of the process.</summary>
    private sealed class ConsoleOutput(TextWriter writer, bool isTerminal) : IAnsiConsoleOutput
    {
        // A window may be as narrow as a letter, or say nothing about its size.
        private const int LeastWidth = 20;
        private const int UsualWidth = 80;
        private const int UsualHeight = 24;

        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => Size(static () => System.Console.BufferWidth, UsualWidth) is var width && width > 0 ? Math.Max(width, LeastWidth) : UsualWidth;

        public int Height => Size(static () => System.Console.WindowHeight, UsualHeight) is var height && height > 0 ? height : UsualHeight;

        public void SetEncoding(Encoding encoding)
        {
            // The streams of the process have settled that.
        }

        private int Size(Func<int> size, int otherwise)
        {
            try
            {
                return isTerminal ? size() : otherwise;
            }
            catch (IOException)
            {
                return otherwise;
            }
        }
    }
}
