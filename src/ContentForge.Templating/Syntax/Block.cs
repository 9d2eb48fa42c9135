using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary>Statements that are executed in order.</summary>
internal sealed class Block : Statement
{
    /// <summary>Marks a statement that is indented like the block it stands in.</summary>
    public static readonly string Inherited = new(' ', 1);

    public static readonly Block Empty = new([], []);

    private readonly Statement[] _statements;
    private readonly string?[] _indents;
    private readonly bool _isIndented;

    /// <param name="statements">The statements.</param>
    /// <param name="indents">For each, the white space before its tag, or <see cref="Inherited"/> for text.</param>
    public Block(Statement[] statements, string?[] indents)
    {
        _statements = statements;
        _indents = indents;
        _isIndented = Array.Exists(indents, static indent => !ReferenceEquals(indent, Inherited));
    }

    public IReadOnlyList<Statement> Statements => _statements;

    public override Flow Execute(RenderContext context)
    {
        var outerStart = context.BlockStart;
        context.BlockStart = Start;
        var flow = _isIndented && context.Options.AutoIndent ? ExecuteIndented(context) : ExecutePlain(context);
        context.BlockStart = outerStart;
        return flow;
    }

    public override void Describe(StringBuilder text)
    {
        foreach (var statement in _statements)
            statement.Describe(text);
    }

    private Flow ExecutePlain(RenderContext context)
    {
        foreach (var statement in _statements)
        {
            context.CurrentStart = statement.Start;
            var flow = statement.Execute(context);
            if (flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    }

    private Flow ExecuteIndented(RenderContext context)
    {
        var output = context.Output;
        var outerIndent = output.Indent;
        var flow = Flow.Next;
        for (var i = 0; i < _statements.Length && flow == Flow.Next; i++)
        {
            var indent = _indents[i];
            output.Indent = ReferenceEquals(indent, Inherited) ? outerIndent : indent;
            context.CurrentStart = _statements[i].Start;
            flow = _statements[i].Execute(context);
        }

        output.Indent = outerIndent;
        return flow;
    }
}

/// <summary>Text outside of code.</summary>
internal sealed class TextStatement(string source, int start, int length) : Statement
{
    public override Flow Execute(RenderContext context)
    {
        context.Output.Write(source.AsSpan(start, length));
        return Flow.Next;
    }

    public override void Describe(StringBuilder text) => text.Append(source, start, length);
}

/// <summary>An expression whose value is printed.</summary>
internal sealed class PrintStatement(Expression expression) : Statement
{
    public Expression Expression { get; } = expression;

    public override Flow Execute(RenderContext context)
    {
        Expression.Print(context);
        return Flow.Next;
    }

    public override void Describe(StringBuilder text) => Expression.Describe(text);
}
