using System.Collections.Frozen;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>What the ways of marking notes call their kinds. These are names of markup, not words of a text.</summary>
internal static class NoteWords
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["note"] = "note",
        ["info"] = "note",
        ["information"] = "note",
        ["seealso"] = "note",
        ["abstract"] = "note",
        ["summary"] = "note",
        ["example"] = "note",
        ["question"] = "note",
        ["todo"] = "note",
        ["tip"] = "tip",
        ["hint"] = "tip",
        ["success"] = "tip",
        ["check"] = "tip",
        ["important"] = "important",
        ["caution"] = "caution",
        ["attention"] = "caution",
        ["warning"] = "warning",
        ["warn"] = "warning",
        ["danger"] = "warning",
        ["error"] = "warning",
        ["failure"] = "warning",
        ["bug"] = "warning",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind of a note by the word of its markup, or null.</summary>
    public static string? KindOf(string? word) => word is not null && Kinds.TryGetValue(word, out var kind) ? kind : null;
}
