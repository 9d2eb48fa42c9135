namespace ContentForge.Configuration;

/// <summary>What can be the name of a file or folder at all, wherever a user writes one.</summary>
internal static class PathSyntax
{
    // What a name holds in place of bytes that are not UTF-8, and in place of half a character. It leads to another file than was meant.
    private const char Unreadable = '\uFFFD';

    /// <summary>Why a text can name nothing, as the end of a sentence; null when it can.</summary>
    public static string? ProblemOf(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return "needs a name, and an empty one leads nowhere";
        if (path.AsSpan().IndexOfAny(Path.GetInvalidPathChars()) is var at and >= 0)
            return $"holds the character U+{(int)path[at]:X4}, which no file name can have";
        return path.EnumerateRunes().Any(rune => rune.Value == Unreadable) ? "holds a character that is not UTF-8; rename the file, or write its name anew" : null;
    }
}
