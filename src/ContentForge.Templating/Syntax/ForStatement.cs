using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Syntax;

/// <summary><c>for x in list … else … end</c>.</summary>
internal class ForStatement(string keyword, Expression variable, Expression list, NamedArgument[] options, Block body, Block? otherwise)
    : Statement
{
    private readonly string? _variable = variable switch
    {
        VariableExpression global => global.Name,
        LocalVariableExpression => variable.ToString(),
        _ => null,
    };

    private readonly bool _hidesBuiltin = variable is VariableExpression { IsBuiltinName: true };

    /// <summary>The whole statement, for errors.</summary>
    public string Source { get; init; } = "";

    public override Flow Execute(RenderContext context)
    {
        var value = list.Evaluate(context);
        if (value is null)
            return Flow.Next;
        if (!Sequences.IsSequence(value))
            throw context.Error(list, $"Unexpected type `{value.GetType()}` for iterator");

        context.BeginItems();
        var items = Sequences.AsList(context, value, Start);
        var range = SelectItems(context, Sequences.Count(items));
        return range.Count > 0 ? Loop(context, items, range)
            : otherwise is null ? Flow.Next
            : otherwise.Execute(context);
    }

    public override void Describe(StringBuilder text) => text.Append(Source);

    protected virtual Flow ExecuteItem(RenderContext context, LoopState loop) => body.Execute(context);

    protected virtual void EndLoop(RenderContext context, LoopState loop)
    {
    }

    /// <summary>Takes an option other than <c>limit</c>, <c>offset</c> and <c>reversed</c>; gives whether it is known.</summary>
    protected virtual bool ReadOption(RenderContext context, NamedArgument option) => false;

    private Flow Loop(RenderContext context, object items, ItemRange range)
    {
        context.BuiltinsMayBeHidden |= _hidesBuiltin;
        var loop = new LoopState(keyword, _variable) { Length = range.Count };
        context.EnterLoop();
        context.PushScope(loop);
        var flow = Iterate(context, items, range, loop);
        context.PopScope();
        context.LeaveLoop();
        EndLoop(context, loop);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private Flow Iterate(RenderContext context, object items, ItemRange range, LoopState loop)
    {
        var version = (items as TemplateArray)?.Version;
        for (var i = 0; i < range.Count; i++)
        {
            context.CountIteration(this);
            if ((items as TemplateArray)?.Version != version)
                throw context.Error(this, "Collection was modified; enumeration operation may not execute.");

            var item = Sequences.ItemAt(context, items, range.First + (i * range.Step));
            loop.Changed = i == 0 || !Equals(loop.Value, item);
            loop.Index = i;
            loop.Value = item;
            if (_variable is null)
                ((IAssignable)variable).Assign(context, item);

            var flow = ExecuteItem(context, loop);
            if (flow is Flow.Break or Flow.Return)
                return flow;
        }

        return Flow.Next;
    }

    /// <summary>Applies the options, in this order whatever the order they are written in: offset, reversed, limit.</summary>
    private ItemRange SelectItems(RenderContext context, int count)
    {
        var (offset, limit, isReversed) = (0, 0, false);
        foreach (var option in options)
        {
            switch (option.Name)
            {
                case "offset":
                    offset = ReadNumber(context, option);
                    break;
                case "limit":
                    limit = ReadNumber(context, option);
                    break;
                case "reversed":
                    isReversed = true;
                    break;
                case var _ when !ReadOption(context, option):
                    throw context.Error(option, $"Unsupported argument `{option.Name}` for statement: `{this}`");
            }
        }

        offset = Math.Clamp(offset, 0, count);
        var rest = count - offset;
        var taken = limit > 0 ? Math.Min(limit, rest) : rest;
        return isReversed ? new ItemRange(count - 1, -1, taken) : new ItemRange(offset, 1, taken);
    }

    private static int ReadNumber(RenderContext context, NamedArgument option) =>
        Values.ToInt(context, option.Value?.Start ?? option.Start, option.Evaluate(context));

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct ItemRange(int First, int Step, int Count);
}

/// <summary><c>tablerow x in list cols:n … end</c>, which prints the rows of a table.</summary>
internal sealed class TableRowStatement(Expression variable, Expression list, NamedArgument[] options, Block body)
    : ForStatement("tablerow", variable, list, options, body, otherwise: null)
{
    private readonly NamedArgument? _columns =
        Array.FindLast(options, static option => string.Equals(option.Name, "cols", StringComparison.Ordinal));

    protected override bool ReadOption(RenderContext context, NamedArgument option) => option == _columns || option.Name is "cols";

    protected override Flow ExecuteItem(RenderContext context, LoopState loop)
    {
        var columns = Math.Max(1, Values.ToInt(context, Start, _columns?.Evaluate(context)));
        var column = loop.Index % columns;
        loop.Column = column;
        if (column == 0)
            WriteTag(context, "<tr class=\"row", (loop.Index / columns) + 1);
        WriteTag(context, "<td class=\"col", column + 1);
        var flow = base.ExecuteItem(context, loop);
        context.Output.Write("</td>");
        if (column == columns - 1)
            context.Output.Write("</tr>\n");
        loop.Column = column + 1 == columns ? 0 : column + 1;
        return flow;
    }

    protected override void EndLoop(RenderContext context, LoopState loop)
    {
        if (loop.Column != 0)
            context.Output.Write("</tr>\n");
    }

    private static void WriteTag(RenderContext context, string start, int number)
    {
        context.Output.Write(start);
        context.Output.Write(number, System.Globalization.CultureInfo.InvariantCulture);
        context.Output.Write("\">");
    }
}
