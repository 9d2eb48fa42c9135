using System.Globalization;
using System.Numerics;

namespace ContentForge.Templating.Runtime;

/// <summary>Truth, kinds and conversions of values.</summary>
internal static class Values
{
    /// <summary>Only nothing, <c>false</c> and <c>empty</c> are false; 0, an empty text and an empty list are true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or EmptyValue => false,
        bool truth => truth,
        _ => true,
    };

    public static bool IsText(object? value) => value is string or char or SafeHtml;

    /// <summary>Whether something has no items: <see langword="null"/> when the question makes no sense for it.</summary>
    public static bool? IsEmpty(RenderContext context, object? value) => value switch
    {
        null => null,
        string text => text.Length == 0,
        CapturedText text => text.Length == 0,
        SafeHtml html => html.Value.Length == 0,
        EmptyValue => true,
        _ when Sequences.IsList(value) => Sequences.Count(value) == 0,
        _ when ModelValues.IsObject(value) => !ModelValues.Pairs(context, value).Any(),
        _ => false,
    };

    /// <summary>The name of a value's kind, as error messages and <c>object.kind</c> give it.</summary>
    public static string KindOf(object? value) => value switch
    {
        null => "null",
        bool => "bool",
        int => "int",
        long => "long",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        char => "char",
        string or SafeHtml => "string",
        CapturedText => "string_builder_output",
        TemplateRange => "range",
        Callable or TemplateFunction => "function",
        DateTime or TimeSpan => value.GetType().Name,
        _ when Sequences.IsList(value) => "array",
        _ => "object",
    };

    public static bool IsNumber(object? value) => value is int or long or double or decimal or float or BigInteger;

    public static int ToInt(RenderContext context, int position, object? value) => value switch
    {
        int number => number,
        _ => ToIntOrNull(value) ?? throw context.Error(position, $"Unable to convert type `{KindOf(value)}` to int"),
    };

    public static double ToDouble(RenderContext context, int position, object? value) => value switch
    {
        double number => number,
        int number => number,
        null => 0,
        bool truth => truth ? 1 : 0,
        long number => number,
        float number => number,
        decimal number => (double)number,
        BigInteger number => (double)number,
        _ => throw context.Error(position, $"Unable to convert type `{KindOf(value)}` to `double`"),
    };

    public static decimal ToDecimal(RenderContext context, int position, object? value)
    {
        try
        {
            return value switch
            {
                decimal number => number,
                int number => number,
                long number => number,
                bool truth => truth ? 1 : 0,
                double number => (decimal)number,
                float number => (decimal)number,
                BigInteger number => (decimal)number,
                _ => throw context.Error(position, $"Unable to convert type `{KindOf(value)}` to `decimal`"),
            };
        }
        catch (OverflowException)
        {
            throw context.Error(position, $"Unable to convert type `{KindOf(value)}` to `decimal`");
        }
    }

    public static BigInteger ToWhole(RenderContext context, int position, object? value, string kind) => value switch
    {
        int number => number,
        long number => number,
        BigInteger number => number,
        bool truth => truth ? 1 : 0,
        _ => throw context.Error(position, $"Unable to convert type `{KindOf(value)}` to `{kind}`"),
    };

    /// <summary>Gives a whole number for whatever has one; <see langword="null"/> for other values.</summary>
    public static int? ToIntOrNull(object? value)
    {
        try
        {
            return value switch
            {
                int number => number,
                null => 0,
                bool truth => truth ? 1 : 0,
                long number => checked((int)number),
                double number => checked((int)Math.Round(number)),
                float number => checked((int)Math.Round(number)),
                decimal number => (int)Math.Round(number),
                BigInteger number => (int)number,
                string text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
