using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>What became of the bytes of a file.</summary>
/// <param name="Text">The text, without byte order mark; null when the bytes are none.</param>
/// <param name="Problem">Why there is no text, as a sentence.</param>
/// <param name="Repairs">What was assumed and repaired.</param>
public sealed record DecodedText(string? Text, string Problem, ImmutableArray<DecodingRepair> Repairs)
{
    internal static DecodedText Of(string text, params ImmutableArray<DecodingRepair> repairs) => new(text, "", repairs);

    internal static DecodedText None(string problem) => new(null, problem, []);
}

/// <summary>Something that was assumed or repaired to make text of bytes.</summary>
/// <param name="Code">What it was.</param>
/// <param name="Span">The first place, in the text as it was decoded.</param>
/// <param name="Message">What was done, as a sentence.</param>
public sealed record DecodingRepair(DiagnosticCode Code, SourceSpan Span, string Message)
{
    /// <summary>A repair whose first place is an offset in a text, whatever its line ends are.</summary>
    internal static DecodingRepair At(DiagnosticCode code, string text, int offset, string message)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < offset; at++)
        {
            if (text[at] is not ('\n' or '\r'))
                continue;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                at++;
            (line, start) = (line + 1, at + 1);
        }

        return new DecodingRepair(code, SourceSpan.At(line, Math.Max(1, offset - start + 1)), message);
    }
}
