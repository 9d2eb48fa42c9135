using System.Security.Cryptography;
using System.Text;
using ContentForge.Core.Files;
using ContentForge.Site.Model;

namespace ContentForge.Site.Theme;

/// <summary>The files of a theme that a page loads. Their names carry a hash of their bytes, so a browser may keep them for ever.</summary>
internal sealed record ThemeAssets(PlannedFile Stylesheet, PlannedFile Script, PlannedFile ThemeScript, PlannedFile SearchScript, PlannedFile Icon)
{
    // Chosen: a hundred times a large script.
    private const long LargestFile = 16 * 1024 * 1024;

    public IEnumerable<PlannedFile> All => [Stylesheet, Script, ThemeScript, SearchScript, Icon];

    /// <summary>Reads the assets; the first folder that has a file wins, and the style sheet is all its parts in the order of their names.</summary>
    /// <exception cref="FileNotFoundException">No folder has the file.</exception>
    /// <exception cref="FileLoadException">The file cannot be read.</exception>
    public static ThemeAssets Load(IReadOnlyList<string> folders, SiteColors colors)
    {
        var styles = folders
            .Select(folder => Path.Combine(folder, "assets", "css"))
            .Where(Directory.Exists)
            .SelectMany(folder => Read((path, _) => Directory.GetFiles(path, "*.css"), folder, "assets/css"))
            .DistinctBy(Path.GetFileName, StringComparer.Ordinal)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(file => Read(RegularFile.ReadAllText, file, "assets/css/" + Path.GetFileName(file)));
        return new ThemeAssets(
            Hashed("site", ".css", Encoding.UTF8.GetBytes(string.Concat(styles) + ColorRules(colors))),
            Hashed("site", ".js", Read(folders, "assets/site.js")),
            Hashed("theme", ".js", Read(folders, "assets/theme.js")),
            Hashed("search", ".js", Read(folders, "assets/search.js")),
            Hashed("icon", ".svg", Read(folders, "assets/icon.svg")));
    }

    private static string ColorRules(SiteColors colors)
    {
        var rules = new StringBuilder();
        if (colors.Accent is { } light)
            rules.Append(":root { --accent-light: ").Append(light).Append("; }\n");
        if (colors.AccentDark is { } dark)
            rules.Append(":root { --accent-dark: ").Append(dark).Append("; }\n");
        return rules.ToString();
    }

    private static byte[] Read(IReadOnlyList<string> folders, string name) =>
        folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } file
            ? Read(RegularFile.ReadAllBytes, file, name)
            : throw new FileNotFoundException($"The theme has no '{name}'.", name);

    private static T Read<T>(Func<string, long, T> read, string file, string name)
    {
        try
        {
            return read(file, LargestFile);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FileLoadException($"The theme cannot be read: {failure.Message}", name, failure);
        }
    }

    private static PlannedFile Hashed(string name, string extension, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new PlannedFile(SitePath.Parse($"assets/{name}-{hash}{extension}"), () => content);
    }
}
