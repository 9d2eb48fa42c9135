using System.Collections.Immutable;

namespace ContentForge.Cli.Articles;

/// <summary>Names a series by what the titles of its members have in common.</summary>
internal static class SeriesTitle
{
    private const string Gap = "…";

    /// <summary>What differs is named for as many members as fit here; the page of the series lists all.</summary>
    private const int MaxNamedChars = 48;

    /// <summary>
    /// The words that all titles begin with, what differs, and the words that all end with: "Reset the network settings on your Acme One,
    /// Beta Two, …". The first title when they have no words in common.
    /// </summary>
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
        var differing = words.Select(list => string.Join(' ', list[head..^tail])).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(' ', [.. first[..head], Named([.. differing]), .. first[^tail..]]);
    }

    private static string Named(ImmutableArray<string> differing)
    {
        var named = differing.Where(text => text.Length > 0).Select(text => text.TrimEnd(',', ':')).ToList();
        var count = 0;
        var length = 0;
        while (count < named.Count && (length += named[count].Length + 2) <= MaxNamedChars)
            count++;
        return count == differing.Length ? string.Join(", ", named) : string.Join(", ", named.Take(count).Append(Gap));
    }

    private static int CommonLength(int limit, Func<int, IEnumerable<string>> wordsAt)
    {
        var length = 0;
        while (length < limit && wordsAt(length).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() == 1)
            length++;
        return length;
    }
}
