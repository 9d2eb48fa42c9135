using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>
/// Writes values as JSON that can stand in a script element: <c>&lt;</c>, quotes and everything beyond ASCII are escaped.
/// </summary>
internal static class JsonText
{
    public static string Write(Arguments a)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Default, SkipValidation = true };
        using (var writer = new Utf8JsonWriter(buffer, options))
            WriteValue(a, writer, buffer, a[0], depth: 0);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteValue(Arguments a, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, object? value, int depth)
    {
        if (depth > a.Context.Limits.ObjectDepth)
            throw a.Error("Structure is too deeply nested or contains reference loops.");
        a.Context.CheckTextLength(a.Site.Start, buffer.WrittenCount + writer.BytesPending);

        value = a.Context.Resolve(value);
        switch (value)
        {
            case null or EmptyValue:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case Callable or TemplateFunction:
                throw a.ErrorAt(0, "Can not serialize functions to JSON. (Parameter 'value')");
            case var _ when Values.IsNumber(value):
                WriteNumber(a, writer, value);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case var _ when Sequences.IsList(value):
                WriteList(a, writer, buffer, value, depth);
                break;
            case var _ when ModelValues.IsObject(value) || ModelValues.Pairs(a.Context, value).Any():
                WriteObject(a, writer, buffer, value, depth);
                break;
            default:
                writer.WriteStringValue(ValueWriter.ToText(a.Context, value));
                break;
        }
    }

    private static void WriteNumber(Arguments a, Utf8JsonWriter writer, object value)
    {
        if (value is double.NaN or double.PositiveInfinity or double.NegativeInfinity)
            throw a.ErrorAt(0, ".NET number values such as positive and negative infinity cannot be written as valid JSON.");
        writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), skipInputValidation: true);
    }

    private static void WriteList(Arguments a, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, object value, int depth)
    {
        writer.WriteStartArray();
        var list = Sequences.AsList(a.Context, value, a.Site.Start);
        var count = Sequences.Count(list);
        a.Context.CountItems(a.Site.Start, count);
        for (var i = 0; i < count; i++)
            WriteValue(a, writer, buffer, Sequences.ItemAt(a.Context, list, i), depth + 1);
        writer.WriteEndArray();
    }

    private static void WriteObject(Arguments a, Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer, object value, int depth)
    {
        writer.WriteStartObject();
        foreach (var (key, member) in ModelValues.Pairs(a.Context, value))
        {
            a.Context.CountItems(a.Site.Start, 1);
            writer.WritePropertyName(key);
            WriteValue(a, writer, buffer, member, depth + 1);
        }

        writer.WriteEndObject();
    }
}
