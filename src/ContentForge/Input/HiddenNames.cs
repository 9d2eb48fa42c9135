using System.Collections.Frozen;

namespace ContentForge.Input;

/// <summary>Tells hidden names that an editor may have given by mistake from those that tools give.</summary>
internal static class HiddenNames
{
    private static readonly FrozenSet<string> Tools = FrozenSet.ToFrozenSet(
        [
            ".git", ".github", ".gitlab", ".hg", ".svn", ".bzr", ".jj", ".idea", ".vscode", ".vs", ".fleet", ".zed", ".obsidian", ".cache", ".venv", ".tox",
            ".Spotlight-V100", ".fseventsd", ".TemporaryItems", ".DocumentRevisions-V100", ".AppleDouble", ".Trashes", ".Trash", ".snapshot", ".snapshots",
            ".stfolder", ".stversions", ".sync", ".dropbox", ".dropbox.cache", ".ipynb_checkpoints", ".pytest_cache", ".node_modules", ".direnv",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an editor would want to know that a file or folder of this name is not read.</summary>
    /// <param name="name">A name with a dot at its start.</param>
    public static bool IsNews(string name) =>
        !Tools.Contains(name)
        && !name.StartsWith("._", StringComparison.Ordinal) // what macOS keeps beside a file on a foreign disk
        && !name.StartsWith(".#", StringComparison.Ordinal) // what Emacs keeps beside an open file
        && !name.StartsWith(".Trash-", StringComparison.Ordinal)
        && !name.StartsWith(".contentforge-", StringComparison.Ordinal);
}
