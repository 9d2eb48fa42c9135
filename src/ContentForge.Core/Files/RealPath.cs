namespace ContentForge.Core.Files;

/// <summary>
/// Where a path leads in the end. Two paths that look different can be one file: through links, through the case of letters where a file
/// system does not tell it apart, or because a folder is mounted twice.
/// </summary>
public static class RealPath
{
    // The same as Linux allows; more is a circle.
    private const int MostLinks = 40;

    /// <summary>The path with every link in it resolved. What does not exist yet stays as it is written.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var reached = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>();
        Push(full[reached.Length..]);
        var links = 0;
        while (ahead.TryPop(out var part))
        {
            if (part is ".." or "." or "")
            {
                // Only the target of a link still has these, and there they mean what is really above.
                reached = part is ".." ? Path.GetDirectoryName(reached) ?? reached : reached;
                continue;
            }

            var next = Path.Combine(reached, part);
            if (links < MostLinks && TargetOf(next) is { } target)
            {
                links++;
                reached = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : reached;
                Push(target[(Path.IsPathRooted(target) ? reached.Length : 0)..]);
            }
            else
            {
                reached = next;
            }
        }

        return reached;

        void Push(string parts)
        {
            foreach (var part in parts.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse())
                ahead.Push(part);
        }
    }

    /// <summary>Whether two paths lead to one file or folder.</summary>
    public static bool AreSame(string path, string other)
    {
        var (real, otherReal) = (Of(path), Of(other));
        return string.Equals(real, otherReal, Comparison) || IsOneFile(real, otherReal);
    }

    /// <summary>Whether a path leads to a folder or to anything in it, at any depth. Neither has to exist.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var (real, outer) = (Of(path), Of(folder));
        for (var at = real; at is not null; at = Path.GetDirectoryName(at))
        {
            if (string.Equals(at, outer, Comparison) || IsOneFile(at, outer))
                return true;
        }

        return false;
    }

    // Linux tells by the number of the file, whatever the file system thinks of letters; the others mostly do not tell case apart.
    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static bool IsOneFile(string path, string other) => FileKind.IdentityOf(path) is { } identity && FileKind.IdentityOf(other) == identity;

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
