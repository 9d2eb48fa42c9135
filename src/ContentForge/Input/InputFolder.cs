using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Input;

/// <summary>What lies in the input folder, in ordinal order whatever order the file system gives.</summary>
/// <param name="Articles">The files that may hold an article.</param>
/// <param name="OtherFiles">The other files: pictures that articles show, and whatever else lies there.</param>
/// <param name="Diagnostics">What was passed over, and why.</param>
public sealed record InputFolder(
    ImmutableArray<InputFile> Articles, ImmutableArray<InputFile> OtherFiles, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly HashSet<string> ArticleExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".html", ".htm", ".xhtml", ".txt",
    };

    private static readonly HashSet<string> PictureExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".bmp", ".ico",
    };

    /// <summary>Lists the folder and the folders in it. Hidden names (a leading dot) and links are not followed.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="UsageException">The folder does not exist.</exception>
    public static InputFolder List(string root, string option = "--input")
    {
        if (!Directory.Exists(root))
            throw new UsageException(DiagnosticCodes.MissingInput, root, null, File.Exists(root)
                ? $"That is a file. Name the folder that holds it with {option}."
                : $"The input folder does not exist. Name the folder with {option}.");

        var articles = new List<InputFile>();
        var others = new List<InputFile>();
        var diagnostics = new List<Diagnostic>();
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (pending.TryPop(out var folder))
        {
            foreach (var entry in EntriesOf(folder, root, diagnostics))
                Sort(entry);
        }

        if (articles.Count == 0)
            diagnostics.Add(new Diagnostic(DiagnosticCodes.NoArticles, root, null, "There is no article in the folder."));
        return new InputFolder(Ordered(articles), Ordered(others), [.. diagnostics]);

        void Sort(FileSystemInfo entry)
        {
            var path = RelativePath(root, entry);
            if (entry.Name.StartsWith('.'))
            {
                NoteHidden(entry, path);
                return;
            }

            if (entry.LinkTarget is not null)
                diagnostics.Add(new Diagnostic(DiagnosticCodes.LinkNotFollowed, path, null, "A link is not followed: what it points to may lie anywhere."));
            else if (entry is DirectoryInfo inner)
                pending.Push(inner);
            else if (ArticleExtensions.Contains(entry.Extension))
                articles.Add(new InputFile(path, entry.FullName));
            else
                AddOther(entry, path);
        }

        void NoteHidden(FileSystemInfo entry, string path)
        {
            if (entry is DirectoryInfo ? HiddenNames.IsNews(entry.Name) : ArticleExtensions.Contains(entry.Extension) && HiddenNames.IsNews(entry.Name))
                diagnostics.Add(new Diagnostic(DiagnosticCodes.HiddenPassedOver, path, null, $"The {(entry is DirectoryInfo ? "folder" : "file")} is hidden by the dot at the start of its name, so it is not read."));
        }

        void AddOther(FileSystemInfo entry, string path)
        {
            others.Add(new InputFile(path, entry.FullName));
            if (!PictureExtensions.Contains(entry.Extension))
                diagnostics.Add(new Diagnostic(DiagnosticCodes.SkippedFile, path, null, $"'{entry.Extension}' is not a format that holds articles."));
        }
    }

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, string root, List<Diagnostic> diagnostics)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.UnreadableFolder, RelativePath(root, folder), null, "The folder cannot be listed: " + failure.Message.Replace(folder.FullName, RelativePath(root, folder), StringComparison.Ordinal)));
            return [];
        }
    }

    private static string RelativePath(string root, FileSystemInfo entry) =>
        Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private static ImmutableArray<InputFile> Ordered(List<InputFile> files) =>
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
