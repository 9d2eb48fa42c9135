using System.Globalization;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

/// <summary>The arguments of a builtin function, converted as they are read; a wrong one is an error at its own position.</summary>
internal readonly ref struct Arguments(RenderContext context, Node site, ReadOnlySpan<object?> values)
{
    /// <summary>Stands for an argument that was not given.</summary>
    public static readonly object Missing = new();

    private readonly ReadOnlySpan<object?> _values = values;

    public RenderContext Context { get; } = context;

    public Node Site { get; } = site;

    public int Count => _values.Length;

    public CultureInfo Culture => Context.Options.Culture;

    public object? this[int index] => Has(index) ? _values[index] : null;

    public bool Has(int index) => index < _values.Length && _values[index] != Missing;

    public ReadOnlySpan<object?> From(int index) => _values[Math.Min(index, _values.Length)..];

    public int PositionOf(int index) =>
        Site is CallExpression call && index < call.Arguments.Length ? call.Arguments[index].Start : Site.Start;

    /// <summary>The argument as text; <see langword="null"/> when it is nothing.</summary>
    public string? TextOrNull(int index) => this[index] is { } value ? Read(value) : null;

    /// <summary>The argument as text; nothing is an empty text.</summary>
    public string Text(int index) => this[index] is { } value ? Read(value) : "";

    public int Int(int index, int otherwise = 0) => this[index] is { } value ? Values.ToInt(Context, PositionOf(index), value) : otherwise;

    public double Double(int index) => Values.ToDouble(Context, PositionOf(index), this[index]);

    public bool Bool(int index) => Values.IsTrue(this[index]);

    /// <summary>The argument as a list; <see langword="null"/> when it is nothing.</summary>
    public object? List(int index)
    {
        var value = this[index];
        if (value is null)
            return null;
        if (!Sequences.IsSequence(value))
            throw ErrorAt(index, $"Unable to convert type `{Values.KindOf(value)}` to `IEnumerable`");
        return Sequences.AsList(Context, value, Site.Start);
    }

    /// <summary>Copies the items of a list argument, counting them; nothing has no items.</summary>
    public List<object?> Items(int index) =>
        List(index) is { } list ? Sequences.ToItems(Context, list, Site.Start) : [];

    public Callable Function(int index) =>
        Callable.From(this[index])
        ?? throw ErrorAt(index, $"The parameter `{Text(index)}` is not a function. Maybe prefix it with @? (Parameter 'function')");

    /// <summary>Counts the work of going through a long text.</summary>
    public void ChargeWork(long characters) => Context.ChargeWork(Site.Start, characters);

    public TemplateRenderException Error(string message) => Context.Error(Site, message);

    public TemplateRenderException ErrorAt(int index, string message) => Context.Error(PositionOf(index), message);

    /// <summary>Checks the length of a text that is going to be made.</summary>
    public void ChargeText(long length) => Context.ChargeText(Site.Start, length);

    private string Read(object value)
    {
        var text = ValueWriter.ToText(Context, value);
        Context.ChargeWork(Site.Start, text.Length);
        return text;
    }
}
