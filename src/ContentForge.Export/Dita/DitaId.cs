namespace ContentForge.Export.Dita;

/// <summary>Makes ids that XML allows: a letter first, and nothing but letters, digits, hyphens and dots.</summary>
internal static class DitaId
{
    public static string Of(string id)
    {
        var name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '-'));
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : "id-" + name;
    }
}
