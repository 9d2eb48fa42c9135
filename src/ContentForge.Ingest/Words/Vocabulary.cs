using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentForge.Ingest.Words;

/// <summary>
/// The words by which articles of a language show their structure, together with the English ones, which are in articles of every
/// language. The words are data: one file per language beside this class.
/// </summary>
internal sealed record Vocabulary
{
    private const string Fallback = "en";
    private static readonly ConcurrentDictionary<string, Vocabulary> Cache = new(StringComparer.Ordinal);

    private Vocabulary(ILookup<string, string> groups, bool isKnown)
    {
        IsKnown = isKnown;
        FixWords = Set(groups, "fix");
        Remedies = Set(groups, "remedy");
        OptionWords = Set(groups, "option");
        PartWords = Set(groups, "part");
        StepWords = Set(groups, "step");
        Numbers = groups["number"].Select((word, index) => (word, index)).DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => (pair.index % 10) + 1, StringComparer.OrdinalIgnoreCase);
        Closing = Set(groups, "closing");
        Preparation = Set(groups, "preparation");
        Farewell = Set(groups, "farewell");
        Faq = Set(groups, "faq");
        Cause = Set(groups, "cause");
        CauseAnywhere = Set(groups, "causes anywhere");
        Prevention = Set(groups, "prevention");
        Boilerplate = Set(groups, "boilerplate");
        Review = Set(groups, "review");
        ReviewTitle = Set(groups, "review title");
        Announce = Set(groups, "announce");
        Check = Set(groups, "check");
        HowTo = Set(groups, "howto");
        Trouble = Set(groups, "trouble");
        TroubleTold = Set(groups, "trouble told");
        Condition = Set(groups, "condition");
        Or = Set(groups, "or");
        Unfinished = Set(groups, "unfinished");
        Connector = Set(groups, "connector");
        LeadPhrase = Set(groups, "lead phrase");
        Imperative = Set(groups, "imperative");
        Promotion = Set(groups, "promotion");
        Note = Set(groups, "note");
        Tip = Set(groups, "tip label");
        Important = Set(groups, "important");
        Caution = Set(groups, "caution");
        Warning = Set(groups, "warning");
        Time = Set(groups, "time");
        Wait = Set(groups, "wait");
        UpTo = Set(groups, "up to");
        Second = Set(groups, "second");
        Minute = Set(groups, "minute");
        Hour = Set(groups, "hour");
        CauseWords = Set(groups, "cause words");
        YesOrNo = Set(groups, "yes or no");
        Optional = Set(groups, "optional label");
    }

    /// <summary>The languages there are words for.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "de", "fr", "es", "it", "pt"];

    /// <summary>Whether the words are those of the language asked for, and not only the English ones that are in articles of every language.</summary>
    public bool IsKnown { get; }

    /// <summary>The labels that an article uses beside the known ones: what <see cref="LabelForm.Key"/> is, and what it means.</summary>
    public FrozenDictionary<string, LabelKind> Learned { get; private init; } = FrozenDictionary<string, LabelKind>.Empty;

    public PhraseSet FixWords { get; }

    /// <summary>Those of the fix words that say that something is broken.</summary>
    public PhraseSet Remedies { get; }

    public PhraseSet OptionWords { get; }

    public PhraseSet PartWords { get; }

    public PhraseSet StepWords { get; }

    public FrozenDictionary<string, int> Numbers { get; }

    public PhraseSet Closing { get; }

    public PhraseSet Preparation { get; }

    public PhraseSet Farewell { get; }

    public PhraseSet Faq { get; }

    public PhraseSet Cause { get; }

    public PhraseSet CauseAnywhere { get; }

    public PhraseSet Prevention { get; }

    public PhraseSet Boilerplate { get; }

    public PhraseSet Review { get; }

    public PhraseSet ReviewTitle { get; }

    public PhraseSet Announce { get; }

    public PhraseSet Check { get; }

    public PhraseSet HowTo { get; }

    public PhraseSet Trouble { get; }

    /// <summary>Words by which an introduction speaks of a problem that the reader has, whatever the title says.</summary>
    public PhraseSet TroubleTold { get; }

    public PhraseSet Condition { get; }

    public PhraseSet Or { get; }

    /// <summary>Words that no sentence ends with.</summary>
    public PhraseSet Unfinished { get; }

    public PhraseSet Connector { get; }

    public PhraseSet LeadPhrase { get; }

    public PhraseSet Imperative { get; }

    public PhraseSet Promotion { get; }

    public PhraseSet Note { get; }

    public PhraseSet Tip { get; }

    public PhraseSet Important { get; }

    public PhraseSet Caution { get; }

    public PhraseSet Warning { get; }

    /// <summary>Words that make a number of minutes the time something takes.</summary>
    public PhraseSet Time { get; }

    /// <summary>Words that make it the time a reader has to wait.</summary>
    public PhraseSet Wait { get; }

    public PhraseSet UpTo { get; }

    public PhraseSet Second { get; }

    public PhraseSet Minute { get; }

    public PhraseSet Hour { get; }

    /// <summary>Those of the cause words that announce reasons and no background.</summary>
    public PhraseSet CauseWords { get; }

    public PhraseSet YesOrNo { get; }

    public PhraseSet Optional { get; }

    /// <summary>The words of a language, or the English ones when there are none.</summary>
    /// <param name="language">The language as a BCP 47 tag; null when it does not show.</param>
    public static Vocabulary For(string? language)
    {
        var tag = language is { Length: > 2 } ? language[..2].ToLowerInvariant() : language;
        return Cache.GetOrAdd(Languages.Contains(tag, StringComparer.Ordinal) ? tag! : "", static key =>
        {
            var own = WordFile.Read(Fallback);
            return new Vocabulary((key is Fallback or "" ? own : own.Concat(WordFile.Read(key))).ToLookup(x => x.Group, x => x.Phrase, StringComparer.Ordinal), key.Length > 0);
        });
    }

    /// <summary>The same words with labels that an article uses.</summary>
    public Vocabulary WithLabels(FrozenDictionary<string, LabelKind> learned) => this with { Learned = learned };

    private static PhraseSet Set(ILookup<string, string> groups, string name) => new(groups[name].Distinct(StringComparer.Ordinal));
}

/// <summary>Reads the words of one language.</summary>
internal static class WordFile
{
    /// <summary>The phrases of a language, each with the name of its group, in file order.</summary>
    public static IEnumerable<(string Group, string Phrase)> Read(string language)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"Words.{language}.txt")
            ?? throw new InvalidOperationException($"There are no words for '{language}'.");
        using var reader = new StreamReader(stream);
        var group = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                group = line.Trim('[', ']');
            }
            else if (!line.StartsWith('#'))
            {
                foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (group, phrase);
            }
        }
    }
}
