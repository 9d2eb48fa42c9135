using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>The alerts of GitHub's Markdown.</summary>
internal static class NoteLabels
{
    /// <summary>The label of the alert that a note becomes.</summary>
    public static string Of(NoteKind kind) => kind switch
    {
        NoteKind.Tip => "TIP",
        NoteKind.Important => "IMPORTANT",
        NoteKind.Caution => "CAUTION",
        NoteKind.Warning => "WARNING",
        _ => "NOTE",
    };

    /// <summary>The kind of note that has a label, or null when none has it.</summary>
    public static NoteKind? KindOf(string label) => Enum.GetValues<NoteKind>().Where(kind => Of(kind) == label).Select(kind => (NoteKind?)kind).FirstOrDefault();
}
