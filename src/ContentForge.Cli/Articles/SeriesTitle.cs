using System.Collections.Immutable;

namespace ContentForge.Cli.Articles;

/// <summary>Names a series by what the titles of its members have in common, and each member by what is different about it.</summary>
internal static class SeriesTitle
{
    private const string Gap = "…";

    /// <summary>What differs is named for as many members as fit here; the page of the series lists all.</summary>
    private const int MaxNamedChars = 48;

    private static readonly char[] Punctuation = [',', ':', ';', '.', '?', '!', '–', '-', ' '];

    /// <summary>
    /// The words that all titles begin with, what differs, and the words that all end with: "Reset the network settings on your Acme One,
    /// Beta Two, …". The first title when they have no words in common.
    /// </summary>
    public static string Of(ImmutableArray<string> titles)
    {
        if (titles.IsEmpty)
            return "";

        var words = titles.Select(Words).ToImmutableArray();
        var (head, tail) = InCommon(words);
        if (head + tail == 0 || words.All(list => list.Length == head))
            return titles[0];

        var first = words[0];
        var differing = words.Select(list => string.Join(' ', list[head..^tail])).Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(' ', [.. first[..head], Named([.. differing]), .. first[^tail..]]);
    }

    /// <summary>
    /// What is different about each member: "Acme One", "Windows 10". Null for all of them when their titles do not show it.
    /// </summary>
    public static ImmutableArray<string?> Labels(ImmutableArray<string> titles)
    {
        var words = titles.Select(Words).ToImmutableArray();
        if (words.Length < 2)
            return [.. titles.Select(_ => (string?)null)];

        var (head, tail) = InCommon(words);
        var labels = LabelsFrom(head);
        // A number alone says nothing: the word before it belongs to it.
        if (head > 0 && labels.Any(label => label.Length > 0 && !label.Any(char.IsLetter)))
            labels = LabelsFrom(head - 1);
        var areTelling = head + tail > 0 && labels.All(label => label.Length > 0)
            && labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() == labels.Length;
        return [.. labels.Select(label => areTelling ? label : null)];

        ImmutableArray<string> LabelsFrom(int start) =>
            [.. words.Select(list => string.Join(' ', list[start..^tail]).Trim(Punctuation))];
    }

    private static string[] Words(string title) => title.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many words all titles begin with, and how many of the others they all end with.</summary>
    private static (int Head, int Tail) InCommon(ImmutableArray<string[]> words)
    {
        var shortest = words.Min(list => list.Length);
        var head = CommonLength(shortest, i => words.Select(list => list[i]));
        return (head, CommonLength(shortest - head, i => words.Select(list => list[^(i + 1)])));
    }

    private static string Named(ImmutableArray<string> differing)
    {
        var named = differing.Where(text => text.Length > 0).Select(text => text.TrimEnd(',', ':')).ToList();
        for (var i = 0; i < named.Count - 1; i++)
            named[i] = named[i].TrimEnd(Punctuation);
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
