using System.Globalization;
using System.Text;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Tests;

/// <summary>Invented articles.</summary>
internal static class Articles
{
    private static readonly string[] Syllables =
        ["ba", "co", "di", "fe", "gu", "ha", "ki", "lo", "mu", "na", "po", "ri", "se", "tu", "va", "wo", "xi", "ya", "zo", "ler"];

    /// <summary>A text of invented sentences that depends on the seed only.</summary>
    public static string Invent(int seed, int sentences = 30)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var s = 0; s < sentences; s++)
        {
            var words = Enumerable.Range(0, 12).Select(_ => Word(random)).ToArray();
            words[0] = char.ToUpper(words[0][0], CultureInfo.InvariantCulture) + words[0][1..];
            text.AppendJoin(' ', words).Append(".\n");
        }

        return text.ToString();
    }

    /// <summary>Replaces about the given share of the words of a text by other words.</summary>
    public static string Edit(string text, int seed, double share)
    {
        var random = new Random(seed);
        return string.Join('\n', text.Split('\n').Select(line =>
            string.Join(' ', line.Split(' ').Select(word => word.Length > 0 && random.NextDouble() < share ? Word(random) : word))));
    }

    public static DedupDocument Document(string path, string text, string title = "", int fixes = 0, int steps = 0, int images = 0, string? date = null) =>
        new(path, title, text, new Completeness(fixes, steps, images),
            date is null ? null : DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    public static DedupResult Find(params IReadOnlyList<DedupDocument> documents) => Find(new DedupOptions(), documents);

    public static DedupResult Find(DedupOptions options, params IReadOnlyList<DedupDocument> documents)
    {
        var finder = new DuplicateFinder(options);
        return finder.Find([.. documents.Select(finder.Sketch)]);
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
}
