using System.Collections.Immutable;

namespace ContentForge.Cli.Articles;

/// <summary>Names a series by what the titles of its members have in common.</summary>
internal static class SeriesTitle
{
    private const string Gap = "…";

    /// <summary>The words that all titles begin with and the words that all end with, with a gap between; the first title when there are none.</summary>
    public static string Of(ImmutableArray<string> titles)
    {
        if (titles.IsEmpty)
            return "";

        var words = titles.Select(title => title.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToImmutableArray();
        var shortest = words.Min(list => list.Length);
        var head = CommonLength(shortest, i => words.Select(list => list[i]));
        if (head == shortest && words.All(list => list.Length == shortest))
            return titles[0];

        var tail = CommonLength(shortest - head, i => words.Select(list => list[^(i + 1)]));
        if (head + tail == 0)
            return titles[0];

        var first = words[0];
        return string.Join(' ', [.. first[..head], Gap, .. first[^tail..]]);
    }

    private static int CommonLength(int limit, Func<int, IEnumerable<string>> wordsAt)
    {
        var length = 0;
        while (length < limit && wordsAt(length).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() == 1)
            length++;
        return length;
    }
}
