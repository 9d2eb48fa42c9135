using System.Collections.Immutable;
using System.Globalization;

namespace ContentForge.Dedup.Series;

/// <summary>Names a series by what the titles of its members have in common, and each member by what is different about it.</summary>
/// <param name="Text">The title, with what differs: "No sound on Windows 10 or 11?", "Reset your phone: 5 devices".</param>
/// <param name="Common">The words that all titles have, without those at the end that need a name behind them. They stay when a member comes or goes, so the address is made of them.</param>
public sealed record SeriesTitle(string Text, string Common)
{
    private const string Gap = "…";

    /// <summary>What differs is named if all of it fits here; the page of the series lists all. Chosen: with the words in common it is
    /// still one line of a search result.</summary>
    private const int MaxNamedChars = 48;

    private const string Marks = "?!:;,.";

    /// <summary>A full stop ends no title that goes on.</summary>
    private const string KeptMarks = "?!:;,";

    private static readonly char[] Punctuation = [.. Marks, '–', '-', ' '];

    private static readonly ImmutableHashSet<string> Determiners =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "your", "the", "a", "an", "my", "this", "any", "every");

    private static readonly ImmutableHashSet<string> BeforeNames =
        Determiners.Union(["from", "on", "to", "of", "for", "in", "with", "onto"]);

    /// <summary>Finds the title.</summary>
    /// <param name="titles">The titles of the members.</param>
    /// <param name="names">Names that differ between the texts of members, in small letters.</param>
    /// <param name="noun">What the names are names of, such as "phone"; null if that is unknown.</param>
    /// <param name="language">The language of the titles; English words go into English ones only.</param>
    /// <param name="isUnfinished">Whether another word is missing behind one of that language: a preposition, a conjunction.</param>
    public static SeriesTitle Of(ImmutableArray<string> titles, ImmutableHashSet<string> names, string? noun, string language, Func<string, bool> isUnfinished)
    {
        var words = titles.Select(Words).ToImmutableArray();
        var (head, tail) = InCommon(words);
        if (head + tail == 0)
            return OfUnlike(titles, names, noun);

        ImmutableArray<string> differing = [.. words.Select(list => string.Join(' ', list[head..^tail])).Distinct(StringComparer.OrdinalIgnoreCase)];
        var (before, after) = (words[0][..head], words[0][^tail..]);
        var common = string.Join(' ', [.. tail == 0 && differing.All(text => text.Length > 0) ? Closed(before, isUnfinished) : before, .. after]);
        if (differing.Length == 1)
            return new SeriesTitle(titles[0], common);
        if (Listed(differing, DeviceNoun.IsEnglish(language) ? " or " : ", ") is { } listed)
            return new SeriesTitle(string.Join(' ', [.. before, listed, .. after]), common);
        return noun is not null && differing.All(IsName)
            ? new SeriesTitle(Counted([.. before], noun, Mark(differing), after, titles.Length), common)
            : new SeriesTitle(string.Join(' ', [.. before, Shortened(differing), .. after]), common);
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

    /// <summary>Titles without a common word: the first that names a device where a sentence can go without it.</summary>
    private static SeriesTitle OfUnlike(ImmutableArray<string> titles, ImmutableHashSet<string> names, string? noun)
    {
        var nameWords = names.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var words in noun is null ? [] : titles.Select(Words))
        {
            var start = 1 + Array.FindIndex(words, 0, Math.Max(0, words.Length - 1), BeforeNames.Contains);
            while (start > 0 && !IsNameAt(start))
                start = 1 + Array.FindIndex(words, start, words.Length - 1 - start, BeforeNames.Contains);
            if (start == 0)
                continue;

            var end = start;
            while (end < words.Length && IsNameAt(end))
                end++;
            var text = Counted([.. words[..start]], noun!, Mark([words[end - 1]]), words[end..], titles.Length);
            return new SeriesTitle(text, string.Join(' ', [.. words[..start], noun!, .. words[end..]]));

            bool IsNameAt(int at) => at < words.Length && nameWords.Contains(words[at].TrimEnd([.. Marks]));
        }

        return new SeriesTitle(titles[0], titles[0]);
    }

    /// <summary>"Reset the settings on your" is no name without the name that follows; "Reset the settings" is.</summary>
    private static string[] Closed(string[] words, Func<string, bool> isUnfinished)
    {
        var length = words.Length;
        while (length > 0 && (BeforeNames.Contains(words[length - 1]) || isUnfinished(words[length - 1])))
            length--;
        return length == 0 ? words : words[..length];
    }

    /// <summary>"Reset your" + phone: "Reset your phone: 5 devices".</summary>
    private static string Counted(ImmutableArray<string> before, string noun, string mark, string[] after, int count)
    {
        var determiner = !before.IsEmpty && Determiners.Contains(before[^1]) ? "" : before.IsEmpty ? "Your " : "your ";
        var text = string.Join(' ', [.. before, determiner + noun + mark, .. after]);
        var colon = Marks.Contains(text[^1], StringComparison.Ordinal) ? "" : ":";
        return string.Create(CultureInfo.InvariantCulture, $"{text}{colon} {count} devices");
    }

    /// <summary>All that differs, with a mark that each of them ends with only once; null if it is too long.</summary>
    private static string? Listed(ImmutableArray<string> differing, string last)
    {
        var mark = Mark(differing);
        var named = differing.Where(text => text.Length > 0).Select(text => text.TrimEnd([.. Marks])).ToList();
        return named.Count == differing.Length && named.Sum(text => text.Length + 2) <= MaxNamedChars
            ? string.Join(", ", named[..^1]) + last + named[^1] + mark
            : null;
    }

    private static string Shortened(ImmutableArray<string> differing)
    {
        var named = differing.Where(text => text.Length > 0).Select(text => text.TrimEnd([.. Marks])).ToList();
        var (count, length) = (0, 0);
        while (count < named.Count && (length += named[count].Length + 2) <= MaxNamedChars)
            count++;
        return string.Join(", ", named.Take(count).Append(Gap));
    }

    private static string Mark(ImmutableArray<string> texts) =>
        texts[0].Length > 0 && KeptMarks.Contains(texts[0][^1], StringComparison.Ordinal) && texts.All(text => text.EndsWith(texts[0][^1])) ? texts[0][^1..] : "";

    /// <summary>A name has a word that begins with a capital; "10" and "0x80070005" are versions and codes.</summary>
    private static bool IsName(string text) => Words(text).Any(word => char.IsUpper(word[0]));

    private static string[] Words(string title) => title.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many words all titles begin with, and how many of the others they all end with.</summary>
    private static (int Head, int Tail) InCommon(ImmutableArray<string[]> words)
    {
        var shortest = words.Select(list => list.Length).DefaultIfEmpty().Min();
        var head = CommonLength(shortest, i => words.Select(list => list[i]));
        return (head, CommonLength(shortest - head, i => words.Select(list => list[^(i + 1)])));
    }

    private static int CommonLength(int limit, Func<int, IEnumerable<string>> wordsAt)
    {
        var length = 0;
        while (length < limit && wordsAt(length).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() == 1)
            length++;
        return length;
    }
}
