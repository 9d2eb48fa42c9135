using System.Text;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>The encodings of the time before UTF-8, by the names that pages and detectors give them.</summary>
internal static class LegacyEncodings
{
    private const int Windows1252CodePage = 1252;

    private static readonly DecoderReplacementFallback Replacement = new("\uFFFD");

    /// <summary>What Western text was written in, and what browsers take for it where nothing else is said.</summary>
    public static Encoding Windows1252 { get; } = Get(Windows1252CodePage);

    /// <summary>
    /// An encoding by its name, or by the name of a part of it, as browsers do; null for a name that nobody knows, and for those that
    /// could hide markup behind plain letters (UTF-7, HZ).
    /// </summary>
    public static Encoding? Find(string name) => Plain(name) switch
    {
        "iso-8859-1" or "us-ascii" or "ascii" or "latin1" or "latin-1" or "windows-1252" => Windows1252,
        "iso-8859-15" or "latin9" => Get(28605),

        // The letters of Romanian have the same places in both.
        "iso-8859-16" or "latin10" => Get(1250),
        "iso-8859-2" or "latin2" => Get(28592),
        "x-mac-roman" or "mac" => Get(10000),

        // That of Ukrainian has all letters of that of Russian.
        "koi8-r" or "koi8-u" => Get(21866),
        "iso-8859-9" or "latin5" => Get(1254),
        "iso-8859-11" or "tis-620" => Get(874),
        "gb2312" or "gbk" or "x-gbk" or "gb-2312-80" or "gb18030" or "cp936" => Get(54936),
        "euc-kr" or "ks-c-5601-1987" or "uhc" or "cp949" => Get(949),
        "shift-jis" or "sjis" or "x-sjis" or "ms-kanji" or "windows-31j" or "cp932" => Get(932),
        "big5" or "big5-hkscs" or "cp950" => Get(950),
        "utf-7" or "hz-gb-2312" or "iso-2022-kr" or "iso-2022-cn" => null,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other) is { } known ? Get(known.CodePage) : null,
    };

    /// <summary>A name as most write it: <c>cp1250</c> is <c>windows-1250</c>, <c>ISO_8859-2</c> and <c>iso8859-2</c> are <c>iso-8859-2</c>.</summary>
    private static string Plain(string name)
    {
        var plain = name.ToLowerInvariant().Replace('_', '-');
        if (plain.StartsWith("iso8859-", StringComparison.Ordinal))
            return "iso-" + plain[3..];
        foreach (var prefix in (ReadOnlySpan<string>)["x-cp125", "cp125", "win125", "windows125"])
        {
            if (plain.StartsWith(prefix, StringComparison.Ordinal))
                return "windows-125" + plain[prefix.Length..];
        }

        return plain;
    }

    private static Encoding Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, Replacement)
        ?? throw new InvalidOperationException($"There is no code page {codePage}.");
}
