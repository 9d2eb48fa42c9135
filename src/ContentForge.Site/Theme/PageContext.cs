using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using ContentForge.Site.Model;
using ContentForge.Site.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ContentForge.Site.Theme;

/// <summary>
/// One render of one template. It escapes what expressions print; text of the template, results of <c>capture</c> and <c>include</c>, and
/// <see cref="SafeHtml"/> are printed as they are. HTML that is joined with text or goes through a function counts as text again. What a
/// render costs is limited, and a limit that is reached is an error: nothing is ever cut.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>Bits of a whole number; the time to print one grows with the square. Chosen: 20,000 digits.</summary>
    private const int LongestNumber = 64 * 1024;

    /// <summary>
    /// How often a page may be printed in all; what an include prints counts again where it is included. Chosen: a layout includes its page a
    /// few times at most.
    /// </summary>
    private const int MostPrints = 8;

    /// <summary>
    /// How deeply includes and functions may call each other. Chosen: far more than a theme needs, and far less than the stack has room
    /// for.
    /// </summary>
    private const int DeepestCall = 100;

    /// <summary>What the types of a model have; reading that costs as much as rendering a page, so all renders share it.</summary>
    private static readonly ConcurrentDictionary<Type, IObjectAccessor> Accessors = new();

    private readonly TemplateOptions _options;
    private readonly Func<string, SourceSpan, Template> _find;
    private SourceSpan _evaluated;
    private long _work;
    private long _listed;

    /// <param name="model">Its public properties are the variables.</param>
    /// <param name="options">How values are printed, and what the render may cost.</param>
    /// <param name="find">Gives a template that can be rendered; its errors belong to the given place.</param>
    /// <param name="cancellation">Stops the render.</param>
    public PageContext(object model, TemplateOptions options, Func<string, SourceSpan, Template> find, CancellationToken cancellation)
        : base(TemplateFunctions.All)
    {
        _options = options;
        _find = find;
        CancellationToken = cancellation;

        // Indenting what an include prints would change the text of code blocks.
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 1_000_000;
        ObjectRecursionLimit = 64;
        RegexTimeOut = TimeSpan.FromSeconds(1);

        // An include counts twice there: as a call, and as a template.
        RecursiveLimit = 2 * DeepestCall;
        LimitToString = options.LongestText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = MostPrints * options.LongestText;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        PushGlobal(Variables(model));
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        try
        {
            return textAsObject switch
            {
                null => this,
                SafeHtml html => Write(html.Value),
                IScriptOutput captured => Write(captured.ToString()),
                _ => ObjectToString(textAsObject) is { } text ? Write(_options.Escape(text)) : this,
            };
        }
        catch (Exception failure) when (failure is not ScriptAbortException)
        {
            // The given place is the whole block.
            throw new ScriptRuntimeException(_evaluated, failure is ScriptRuntimeException known ? known.OriginalMessage : failure.Message, failure);
        }
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = Listed(base.Evaluate(scriptNode, aliasReturnedFunction));
        if (scriptNode is null)
            return value;

        if (scriptNode is not ScriptBlockStatement)
            _evaluated = scriptNode.Span;
        _work += Cost(value);
        var excess = value switch
        {
            _ when _work > _options.MostWork => "The template does more than any page needs; does it repeat itself without end?",
            string text when text.Length > _options.LongestText => $"The text is longer than {_options.LongestText} characters.",
            BigInteger number when number.GetBitLength() > LongestNumber => $"The number has more than {LongestNumber} bits.",
            _ when Output is StringBuilderOutput page && page.Builder.Length > _options.LongestText => $"The page is longer than {_options.LongestText} characters.",
            _ => null,
        };
        if (excess is not null)
            throw new ScriptRuntimeException(_evaluated, excess);
        return value;
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        if (value is CountedText)
            throw new ScriptRuntimeException(_evaluated, "This text depends on a number; give it one with 'plural', such as '{{ text.step_count | plural 3 }}'.");
        if (!nested)
            _listed = 0;
        var text = base.ObjectToString(
            value is DateTime date ? date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture) : value, nested);

        // The base class counts the items of lists in lists once for each list and ends a list at the limit without an error; of objects it
        // counts nothing. So each item is counted here as often, with its brackets and comma, and the count cannot be passed in silence.
        if (nested && (_listed += (text?.Length ?? 0) + "[], ".Length) >= _options.LongestText)
            throw new ScriptRuntimeException(_evaluated, "The value has too many parts to be printed.");
        return text;
    }

    /// <summary>A text that stands for a date means the same in every time zone and on every day.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        const DateTimeStyles Styles =
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AllowWhiteSpaces;
        if (value is not (string or SafeHtml) || (Nullable.GetUnderlyingType(destinationType) ?? destinationType) != typeof(DateTime))
            return base.ToObject(span, value, destinationType);
        return DateTime.TryParse(value.ToString(), CultureInfo.InvariantCulture, Styles, out var date)
            ? date
            : throw new ScriptRuntimeException(span, $"'{value}' is no date; write it as 2026-03-01.");
    }

    public override void Import(SourceSpan span, object objectToImport) =>
        throw new ScriptRuntimeException(span, "A template cannot use 'import'; name the object before each of its members.");

    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext) => templateName ?? "";

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        _find(templatePath, callerContext?.Span ?? CurrentSpan);

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target is IScriptObject
        ? base.GetMemberAccessorImpl(target)
        : Accessors.GetOrAdd(target.GetType(), _ => new ReadOnlyAccessor(base.GetMemberAccessorImpl(target)!));

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        base.GetListAccessorImpl(target, type) is { } items
            ? target is ScriptArray ? items : new ReadOnlyListAccessor(items)
            : null;

    /// <summary>Turns lazy sequences into lists: going through one that is made of another, thousands deep, would overflow the stack.</summary>
    private static object? Listed(object? value) => value is ScriptRange lazy ? new ScriptArray(lazy.Select(Listed)) : value;

    /// <summary>What it cost to get a value, in characters: a step by itself takes as long as ten of them.</summary>
    private static long Cost(object? value) => 10 + value switch
    {
        string text => text.Length,
        SafeHtml html => html.Value.Length,
        ScriptArray list => list.Count,
        BigInteger number => number.GetByteCount(),
        _ => 0,
    };

    private ScriptObject Variables(object model)
    {
        var variables = new ScriptObject(StringComparer.Ordinal);
        var accessor = GetMemberAccessor(model);
        foreach (var name in accessor.GetMembers(this, default, model))
        {
            if (accessor.TryGetValue(this, default, model, name, out var value))
                variables.SetValue(name, value, readOnly: false);
        }

        return variables;
    }
}
