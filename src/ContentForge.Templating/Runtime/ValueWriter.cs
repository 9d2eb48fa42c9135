using System.Globalization;
using System.Numerics;
using System.Text;
using ContentForge.Templating.Functions;

namespace ContentForge.Templating.Runtime;

/// <summary>Prints values: numbers in the culture of the render, lists and objects in the notation of the language.</summary>
internal sealed class ValueWriter
{
    private readonly RenderContext _context;
    private readonly StringBuilder _text = new();
    private int _depth;

    private ValueWriter(RenderContext context) => _context = context;

    public static string ToText(RenderContext context, object? value)
    {
        switch (value)
        {
            case null or EmptyValue:
                return "";
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case int number:
                return number.ToString(context.Options.Culture);
            case char or CapturedText or SafeHtml:
                return value.ToString()!;
            default:
                return SimpleText(context, value) ?? new ValueWriter(context).WriteNested(value);
        }
    }

    /// <summary>Writes a text as a literal of the language, without its quotes.</summary>
    public static void AppendEscaped(StringBuilder target, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => target.Append(@"\\"),
                '"' => target.Append("\\\""),
                '\0' => target.Append(@"\0"),
                '\b' => target.Append(@"\b"),
                '\f' => target.Append(@"\f"),
                '\n' => target.Append(@"\n"),
                '\r' => target.Append(@"\r"),
                '\t' => target.Append(@"\t"),
                '\v' => target.Append(@"\v"),
                _ => target.Append(c),
            };
        }
    }

    private static string? SimpleText(RenderContext context, object value) => value switch
    {
        DateTime date => DateFormats.Format(date, context.DateFormat, context.DateFormat, context.Options.Culture),
        TimeSpan span => span.ToString(null, CultureInfo.InvariantCulture),
        long or double or float or decimal => ((IFormattable)value).ToString(null, context.Options.Culture),
        BigInteger number => BigText(context, number),
        Callable or TemplateFunction => "<function>",
        LoopState loop => "{index: " + loop.Index.ToString(CultureInfo.InvariantCulture) + "}",
        _ when Sequences.IsSequence(value) => null,
        IFormattable formattable => formattable.ToString(null, context.Options.Culture),
        _ => null,
    };

    private static string BigText(RenderContext context, BigInteger number)
    {
        // The digits of a number cost the square of its length.
        var bits = number.GetBitLength();
        context.ChargeWork(context.CurrentStart, bits * bits / 2048);
        return number.ToString(context.Options.Culture);
    }

    private string WriteNested(object value)
    {
        Write(value);
        return _text.ToString();
    }

    private void Write(object? value)
    {
        value = _context.Resolve(value);
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string or CapturedText or SafeHtml:
                _text.Append('"');
                AppendEscaped(_text, value.ToString()!);
                _text.Append('"');
                break;
            case not (bool or int or char or EmptyValue) when SimpleText(_context, value) is null:
                WriteCompound(value);
                break;
            default:
                _text.Append(ToText(_context, value));
                break;
        }

        // Checked and counted as it grows: lists that hold each other can be printed without end.
        _context.CheckTextLength(_context.CurrentStart, _text.Length);
        _context.ChargeWork(_context.CurrentStart, 32);
    }

    private void WriteCompound(object value)
    {
        if (++_depth > _context.Limits.ObjectDepth)
            throw _context.Error(_context.BlockStart, "Structure is too deeply nested or contains reference loops.");

        if (Sequences.IsList(value))
            WriteList(value);
        else
            WriteObject(value);
        _depth--;
    }

    private void WriteList(object value)
    {
        var list = Sequences.AsList(_context, value, _context.CurrentStart);
        var count = Sequences.Count(list);
        _text.Append('[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                _text.Append(", ");
            Write(Sequences.ItemAt(_context, list, i));
        }

        _text.Append(']');
    }

    private void WriteObject(object value)
    {
        _text.Append('{');
        var isFirst = true;
        foreach (var (key, member) in ModelValues.Pairs(_context, value))
        {
            if (!isFirst)
                _text.Append(", ");
            isFirst = false;
            if (IsIdentifier(key))
                _text.Append(key);
            else
                Write(key);
            _text.Append(": ");
            Write(member);
        }

        _text.Append('}');
    }

    private static bool IsIdentifier(string key) =>
        key.Length > 0 && !char.IsDigit(key[0]) && key.All(static c => c == '_' || char.IsLetterOrDigit(c));
}
