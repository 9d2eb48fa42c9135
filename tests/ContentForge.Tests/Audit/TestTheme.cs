using ContentForge.Audit;

namespace ContentForge.Tests.Audit;

/// <summary>Themes for audits.</summary>
internal static class TestTheme
{
    /// <summary>The folder of the theme that comes with the program.</summary>
    public static string BuiltIn { get; } = Find();

    public static AuditTheme Of(params string[] folders) => new(() => folders, CancellationToken.None);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ContentForge.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "templates");
    }
}
