using System.Globalization;
using System.Numerics;
using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Functions;

internal static class MathFunctions
{
    private const int LongestFormat = 32;
    private const int MostDigits = 10_000;

    public static readonly BuiltinGroup Group = new(
        "math",
        ("abs", new(Absolute, "value")),
        ("ceil", new(static a => Math.Ceiling(a.Double(0)), "value")),
        ("divided_by", new(DividedBy, "value", "divisor")),
        ("floor", new(static a => Math.Floor(a.Double(0)), "value")),
        ("format", new(Format, "value", "format", "culture?")),
        ("is_number", new(static a => Boxes.Of(Values.IsNumber(a[0])), "value")),
        ("minus", new(static a => Calculate(a, BinaryOperator.Subtract), "value", "with")),
        ("modulo", new(static a => Calculate(a, BinaryOperator.Modulo), "value", "with")),
        ("plus", new(static a => Calculate(a, BinaryOperator.Add), "value", "with")),
        ("random", new(RandomNumber, "minValue", "maxValue")),
        ("round", new(static a => Round(a), "value", "precision?")),
        ("times", new(static a => Calculate(a, BinaryOperator.Multiply), "value", "with")),
        ("uuid", new(static _ => Guid.NewGuid().ToString())));

    /// <summary>Formats a number with a .NET format, in the culture of the render or a named one.</summary>
    public static object? FormatValue(Arguments a, bool acceptsNumbersOnly)
    {
        if (a[0] is null)
            return null;
        if (a[0] is not IFormattable formattable || (acceptsNumbersOnly && !Values.IsNumber(a[0])))
            throw a.Error($"Unexpected `{a.Text(0)}`. Must be a formattable {(acceptsNumbersOnly ? "number" : "object")}");

        var format = a.TextOrNull(1);
        if (format is not null && AsksForTooMuch(format))
            throw a.Error("Format specifier was invalid.");
        try
        {
            return formattable.ToString(format, Cultures.Find(a, 2));
        }
        catch (FormatException exception)
        {
            throw a.Error(exception.Message);
        }
    }

    /// <summary>A format can ask for any number of digits.</summary>
    private static bool AsksForTooMuch(string format) =>
        format.Length > LongestFormat
        || (format.Length > 1 && int.TryParse(format.AsSpan(1), CultureInfo.InvariantCulture, out var digits) && digits > MostDigits);

    private static object? Format(Arguments a) => FormatValue(a, acceptsNumbersOnly: true);

    private static object? Absolute(Arguments a) => a[0] switch
    {
        null => null,
        int number => Boxes.Fit(Math.Abs((long)number)),
        long number => Boxes.Fit(BigInteger.Abs(number)),
        BigInteger number => Boxes.Fit(BigInteger.Abs(number)),
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        bool => a[0],
        _ => throw a.Error($"The value `{a.Text(0)}` is not a number"),
    };

    private static object? Calculate(Arguments a, BinaryOperator op) =>
        Operators.Evaluate(a.Context, op, a[0], a[1], new OperatorSite(a.PositionOf(0), a.Site.Start, a.PositionOf(1)));

    private static object? DividedBy(Arguments a)
    {
        var value = a.Double(0);
        var result = Operators.Evaluate(
            a.Context, BinaryOperator.Divide, value, a[1], new OperatorSite(a.PositionOf(0), a.Site.Start, a.PositionOf(1)));
        if (a[1] is not (int or long) || result is not double quotient)
            return result;

        // A whole divisor gives a whole number, cut to the range of an int as the original does.
        return Boxes.Of(double.IsNaN(quotient) ? 0 : (int)Math.Clamp(Math.Floor(quotient), int.MinValue, int.MaxValue));
    }

    private static double Round(Arguments a)
    {
        var digits = a.Int(1);
        var value = a.Double(0);
        if (digits is < 0 or > 15)
            throw a.ErrorAt(1, "Rounding digits must be between 0 and 15, inclusive. (Parameter 'digits')");
        return Math.Round(value, digits);
    }

    private static object RandomNumber(Arguments a)
    {
        var (low, high) = (a.Int(0), a.Int(1));
        if (low >= high)
            throw a.ErrorAt(0, "minValue must be less than maxValue (Parameter 'minValue')");
#pragma warning disable CA5394 // A game of chance in a template, nothing secret.
        return Boxes.Of(Random.Shared.Next(low, high));
#pragma warning restore CA5394
    }
}
