using System.Text.RegularExpressions;

namespace ContentForge.Site.Model;

/// <summary>The colours of a site. Each is a hexadecimal CSS colour or null for the theme's own.</summary>
/// <param name="Accent">Links and controls on a light ground.</param>
/// <param name="AccentDark">Links and controls on a dark ground.</param>
public sealed partial record SiteColors(string? Accent = null, string? AccentDark = null)
{
    /// <summary>Links and controls on a light ground.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string? Accent { get; init; } = Checked(Accent);

    /// <summary>Links and controls on a dark ground.</summary>
    /// <exception cref="ArgumentException">It is no colour.</exception>
    public string? AccentDark { get; init; } = Checked(AccentDark);

    /// <summary>Whether a text is a colour.</summary>
    public static bool IsColor(string text) => Hexadecimal.IsMatch(text);

    private static string? Checked(string? color) =>
        color is null || IsColor(color) ? color : throw new ArgumentException($"'{color}' is not a colour such as #0a5fb4.", nameof(color));

    [GeneratedRegex("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", RegexOptions.NonBacktracking)]
    private static partial Regex Hexadecimal { get; }
}
