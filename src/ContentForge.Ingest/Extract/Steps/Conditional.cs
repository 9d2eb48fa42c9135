using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>A text that holds only under a condition: "If yes, restart.", "On Windows 10: open …", "64-bit: …".</summary>
/// <param name="Condition">The condition in the words of the source.</param>
/// <param name="Platforms">The systems that it names.</param>
/// <param name="Rest">What to do then; blank when that follows in other blocks.</param>
internal sealed record Conditional(string Condition, ImmutableArray<Platform> Platforms, RichText Rest)
{
    /// <summary>Chosen: a longer clause tells what happened, and no condition.</summary>
    private const int MaxConditionWords = 16;

    /// <summary>Chosen: a label before a colon is a few words.</summary>
    private const int MaxLabelWords = 7;

    /// <summary>Reads a text, or gives null when it holds whatever happens.</summary>
    public static Conditional? Read(RichText text, Vocabulary words)
    {
        var plain = text.Plain.AsSpan();
        var isIf = words.Condition.MatchStart(plain) > 0;
        var end = isIf ? plain.IndexOfAny(",:") : LabelEnd(plain);
        if (end <= 0 || TextShape.CountWords(plain[..end]) > (isIf ? MaxConditionWords : MaxLabelWords) || plain[..end].IndexOfAny(".!?\n") >= 0)
            return null;

        var condition = plain[..end].Trim().ToString();
        var platforms = PlatformFinder.Find(condition);
        if (!isIf && platforms.IsEmpty && !IsBitness(condition) && !words.YesOrNo.IsWhole(condition))
            return null;

        var start = MarkerText.SkipBlanks(plain, end + 1);
        var rest = start < plain.Length ? text.Slice(start).Trim() : RichText.Empty;
        return new Conditional(condition, platforms, Sentences.Capitalise(rest));
    }

    private static int LabelEnd(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var dash = text.IndexOf(" – ");
        return colon < 0 ? dash : dash < 0 ? colon : Math.Min(colon, dash);
    }

    private static bool IsBitness(string text) =>
        text.Contains("32-bit", StringComparison.OrdinalIgnoreCase) || text.Contains("64-bit", StringComparison.OrdinalIgnoreCase)
        || text.Contains("32 bit", StringComparison.OrdinalIgnoreCase) || text.Contains("64 bit", StringComparison.OrdinalIgnoreCase);
}
