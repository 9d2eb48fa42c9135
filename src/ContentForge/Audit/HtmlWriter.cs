using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContentForge.Core.Model;

namespace ContentForge.Audit;

/// <summary>Collects HTML. What stands in the holes of an interpolated string is encoded, so no text of an article can become
/// markup; only literals are markup.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public void Line([InterpolatedStringHandlerArgument("")] Handler html) => _html.Append('\n');

    /// <summary>Appends without ending the line: spaces would show inside a cell.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The handler has written to this instance before the call.")]
    public void Inline([InterpolatedStringHandlerArgument("")] Handler html)
    {
    }

    public override string ToString() => _html.ToString();

    [InterpolatedStringHandler]
    internal readonly ref struct Handler(int literalLength, int formattedCount, HtmlWriter writer)
    {
        private readonly StringBuilder _html = Room(writer._html, literalLength + 16 * formattedCount);

        private static StringBuilder Room(StringBuilder html, int more)
        {
            html.EnsureCapacity(html.Length + more);
            return html;
        }

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted(string? text) => _html.Append(Encoder.Encode(PrintableText.Lines(text ?? "")));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
