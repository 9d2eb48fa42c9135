using ContentForge.Core.Model;

namespace ContentForge.Core.Diagnostics;

/// <summary>A finding about one file: what, where, and (through its code) what to do.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="File">The file as the user knows it: relative to the input folder, with <c>/</c>.</param>
/// <param name="Span">Where in the file, or null when the finding is about the file as a whole.</param>
/// <param name="Message">What is wrong here, as one sentence without control characters.</param>
public sealed record Diagnostic(DiagnosticCode Code, string File, SourceSpan? Span, string Message)
{
    /// <summary>How much the finding matters.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>The order of reports: file, then position, then code, then text; all ordinal.</summary>
    public static IComparer<Diagnostic> ReportOrder { get; } = Comparer<Diagnostic>.Create(Compare);

    /// <summary>The one-line form <c>file:line:column: severity CODE: message</c>, which editors and CI logs recognise.</summary>
    public override string ToString()
    {
        var name = PrintableText.Name(File);
        var place = Span is { } span ? $"{name}:{span}" : name;
        return $"{place}: {Severity.ToString().ToLowerInvariant()} {Code.Id}: {PrintableText.Line(Message)}";
    }

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.File, b.File);
        order = order != 0 ? order : (a.Span?.StartLine ?? 0).CompareTo(b.Span?.StartLine ?? 0);
        order = order != 0 ? order : (a.Span?.StartColumn ?? 0).CompareTo(b.Span?.StartColumn ?? 0);
        order = order != 0 ? order : string.CompareOrdinal(a.Code.Id, b.Code.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    }
}

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never changes an exit code.</summary>
    Info,

    /// <summary>Something an editor should look at; the article is still used. Fails a strict build.</summary>
    Warning,

    /// <summary>The article or the build could not be used as it is. Fails a strict build.</summary>
    Error,
}

/// <summary>One kind of finding. All of them are listed in <see cref="DiagnosticCodes"/>.</summary>
/// <param name="Id">The stable code a user can search for, <c>CF</c> and four digits. Never reused for another meaning.</param>
/// <param name="Severity">How much the finding matters.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Help">What to do about it, in one sentence.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Help);
