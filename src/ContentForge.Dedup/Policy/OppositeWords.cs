using System.Collections.Frozen;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Policy;

/// <summary>Words that turn an instruction into another one although everything around them stays the same.</summary>
internal static class OppositeWords
{
    private static readonly FrozenSet<(string, string)> Pairs = new[]
    {
        ("vertical", "horizontal"), ("vertically", "horizontally"), ("left", "right"), ("up", "down"), ("upper", "lower"),
        ("top", "bottom"), ("front", "back"), ("front", "rear"), ("inside", "outside"), ("internal", "external"),
        ("input", "output"), ("incoming", "outgoing"), ("upload", "download"), ("uploading", "downloading"),
        ("on", "off"), ("enable", "disable"), ("enabled", "disabled"), ("enabling", "disabling"), ("lock", "unlock"),
        ("locked", "unlocked"), ("show", "hide"), ("mute", "unmute"), ("install", "uninstall"), ("add", "remove"),
        ("connect", "disconnect"), ("activate", "deactivate"), ("open", "close"), ("start", "stop"), ("import", "export"),
        ("encrypt", "decrypt"), ("compress", "extract"), ("increase", "decrease"), ("increasing", "decreasing"),
        ("maximum", "minimum"), ("maximize", "minimize"), ("landscape", "portrait"), ("bright", "dark"), ("light", "dark"),
        ("wired", "wireless"), ("send", "receive"), ("sending", "receiving"),
        ("upgrade", "downgrade"), ("upgrading", "downgrading"), ("north", "south"), ("east", "west"), ("client", "server"), ("32", "64"),
    }.SelectMany(p => new[] { p, (p.Item2, p.Item1) }).ToFrozenSet();

    private static readonly FrozenSet<ulong> Words = Pairs.Select(p => Tokenizer.Tokenize(p.Item1).Hashes[0]).ToFrozenSet();

    /// <summary>True if the two words are opposites.</summary>
    public static bool Contains(string first, string second) => Pairs.Contains((first, second));

    /// <summary>True if the word has an opposite.</summary>
    public static bool Contains(ulong word) => Words.Contains(word);
}
