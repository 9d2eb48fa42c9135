using System.Buffers;
using System.Runtime.CompilerServices;
using ContentForge.Templating.Functions;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>
/// Everything one render needs: options, output, variables and budgets. It belongs to one thread, and is used again by the next render.
/// </summary>
internal sealed partial class RenderContext
{
    [ThreadStatic]
    private static RenderContext? _spare;

    private readonly List<char[]> _captures = [];
    private object?[] _stack = new object?[64];
    private int _stackTop;

    private RenderContext() => Output.LimitReached = () =>
        throw Error(CurrentStart, $"The output exceeds the limit of `{Limits.OutputLength}` characters.");

    public OutputBuffer Output { get; } = new();

    public RenderOptions Options { get; private set; } = RenderOptions.Default;

    public RenderLimits Limits { get; private set; } = RenderLimits.Default;

    /// <summary>The template whose code is being executed; errors are reported in it.</summary>
    public Template Template { get; set; } = null!;

    public TemplateSet? Templates { get; private set; }

    /// <summary>Position of the statement that is being executed.</summary>
    public int CurrentStart { get; set; }

    /// <summary>Position of the block that is being executed.</summary>
    public int BlockStart { get; set; }

    /// <summary>What <c>ret</c> returned.</summary>
    public object? ReturnValue { get; set; }

    public string DateFormat { get; set; } = DateFormats.Default;

    /// <summary>Next position of each <c>array.cycle</c> group.</summary>
    public Dictionary<string, int> Cycles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether printed values are escaped: in templates that escape, and in all that they include or call.</summary>
    public bool Escapes { get; private set; }

    public static RenderContext Rent(Template template, object? model, RenderOptions options)
    {
        var context = _spare ?? new RenderContext();
        _spare = null;
        context.Options = options;
        context.Limits = options.Limits;
        context.Template = template;
        context.Escapes = template.Escapes;
        context.Templates = options.Templates ?? template.Owner;
        context.Output.Limit = options.Limits.OutputLength == 0 ? int.MaxValue : options.Limits.OutputLength;
        context.Output.IndentEmptyLines = options.IndentOnEmptyLines;
        context.BeginScopes(model);
        context.BeginBudgets();
        return context;
    }

    public static void Return(RenderContext context)
    {
        context.Output.Reset();
        context.EndScopes();
        context.Cycles.Clear();
        context.DateFormat = DateFormats.Default;
        context.ReturnValue = null;
        Array.Clear(context._stack);
        context._stackTop = 0;
        foreach (var buffer in context._captures)
            ArrayPool<char>.Shared.Return(buffer);
        context._captures.Clear();
        context.Options = RenderOptions.Default;
        context.Template = null!;
        context.Templates = null;
        _spare = context;
    }

    public TemplateRenderException Error(Node node, string message) => Error(node.Start, message);

    public TemplateRenderException Error(int position, string message) => new(Template.Source.Error(position, message));

    public int PushArgument(object? value)
    {
        if (_stackTop == _stack.Length)
            Array.Resize(ref _stack, _stack.Length * 2);
        _stack[_stackTop] = value;
        return _stackTop++;
    }

    public int ArgumentCount => _stackTop;

    public ReadOnlySpan<object?> ArgumentsFrom(int start) => _stack.AsSpan(start, _stackTop - start);

    public void PopArguments(int start) => _stackTop = start;

    /// <summary>Prints a value the way <c>{{ value }}</c> does.</summary>
    public void Print(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                PrintText(text);
                break;
            case int number when Output.Indent is null:
                Output.Write(number, Options.Culture);
                break;
            case CapturedText { IsSafe: true } captured:
                Output.Write(captured.Span);
                break;
            case CapturedText captured:
                PrintText(captured.Span);
                break;
            case SafeHtml html:
                Output.Write(html.Value);
                break;
            default:
                PrintText(ValueWriter.ToText(this, value));
                break;
        }
    }

    /// <summary>Takes back what was printed since a position, as the value of a capture.</summary>
    public CapturedText TakeOutput(int start)
    {
        const int Pooled = 512;
        var printed = Output.From(start);
        ChargeMemory(CurrentStart, printed.Length * 2L);
        char[] buffer;
        if (printed.Length < Pooled)
        {
            buffer = printed.ToArray();
        }
        else
        {
            buffer = ArrayPool<char>.Shared.Rent(printed.Length);
            _captures.Add(buffer);
            printed.CopyTo(buffer);
        }

        Output.CutTo(start);
        return new CapturedText(buffer, printed.Length, Escapes);
    }

    /// <summary>Takes back what was printed since a position, as a text.</summary>
    public object TakeText(int start, bool isSafe)
    {
        var text = Output.From(start).ToString();
        ChargeMemory(CurrentStart, text.Length * 2L);
        Output.CutTo(start);
        return isSafe ? new SafeHtml(text) : text;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PrintText(ReadOnlySpan<char> text)
    {
        if (Escapes)
            HtmlText.WriteEscaped(Output, text);
        else
            Output.Write(text);
    }
}
