using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>The HTML tags for meanings that Markdown has no mark for.</summary>
internal static class InlineTag
{
    private static readonly (TextSpanKind Kind, string Name)[] Names =
    [
        (TextSpanKind.Bold, "b"),
        (TextSpanKind.Italic, "i"),
        (TextSpanKind.Code, "code"),
        (TextSpanKind.Link, "a"),
        (TextSpanKind.Key, "kbd"),
        (TextSpanKind.MenuPath, "samp"),
    ];

    public static string Of(TextSpanKind kind) => Names.First(tag => tag.Kind == kind).Name;

    public static TextSpanKind? Kind(string name) => Names.Where(tag => tag.Name == name).Select(tag => (TextSpanKind?)tag.Kind).FirstOrDefault();
}
