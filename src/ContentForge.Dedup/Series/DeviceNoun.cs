using System.Collections.Immutable;

namespace ContentForge.Dedup.Series;

/// <summary>Finds out what kind of thing the names in a series are names of.</summary>
public static class DeviceNoun
{
    /// <summary>A text about a thing calls it by its kind now and then. Chosen: twice may be chance.</summary>
    private const int Least = 3;

    private static readonly ImmutableArray<string> Nouns =
        ["phone", "tablet", "laptop", "printer", "router", "camera", "watch", "TV", "monitor", "headset", "keyboard", "scanner", "console", "drive"];

    /// <summary>Whether a language tag means English of any country.</summary>
    public static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The kind that an English text calls most often; null if it calls none, or is written in another language.</summary>
    public static string? Of(string language, string text)
    {
        if (!IsEnglish(language))
            return null;

        var counts = Nouns.ToDictionary(noun => noun, _ => 0, StringComparer.OrdinalIgnoreCase);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.AsSpan().SplitAny([.. " \n.,;:!?()\"'’/"]))
        {
            var word = text.AsSpan(range);
            if (word.EndsWith('s') && !lookup.ContainsKey(word)) word = word[..^1];
            if (lookup.TryGetValue(word, out var count)) lookup[word] = count + 1;
        }

        var best = Nouns.MaxBy(noun => counts[noun])!;
        return counts[best] >= Least ? best : null;
    }
}
