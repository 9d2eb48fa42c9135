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

    private Vocabulary(WordFile[] files, bool isKnown)
    {
        IsKnown = isKnown;
        FixWords = Set(files, "fix");
        Remedies = Set(files, "remedy");
        Several = Set(files, "several");
        OptionWords = Set(files, "option");
        PartWords = Set(files, "part");
        StepWords = Set(files, "step");
        Numbers = Phrases(files, "number").Select((word, index) => (word, index)).DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => (pair.index % 10) + 1, StringComparer.OrdinalIgnoreCase);
        Closing = Set(files, "closing");
        Preparation = Set(files, "preparation");
        Farewell = Set(files, "farewell");
        Faq = Set(files, "faq");
        Cause = Set(files, "cause");
        CauseAnywhere = Set(files, "causes anywhere");
        Prevention = Set(files, "prevention");
        Boilerplate = Set(files, "boilerplate");
        Review = Set(files, "review");
        ReviewTitle = Set(files, "review title");
        Announce = Set(files, "announce");
        Check = Set(files, "check");
        HowTo = Set(files, "howto");
        Trouble = Set(files, "trouble");
        TroubleTold = Set(files, "trouble told");
        Condition = Set(files, "condition");
        Or = Set(files, "or");
        Unfinished = Set(files, "unfinished");
        Connector = Set(files, "connector");
        LeadPhrase = Set(files, "lead phrase");
        Imperative = Set(files, "imperative");
        Promotion = Set(files, "promotion");
        Note = Set(files, "note");
        Tip = Set(files, "tip label");
        Important = Set(files, "important");
        Caution = Set(files, "caution");
        Warning = Set(files, "warning");
        Time = Set(files, "time");
        Wait = Set(files, "wait");
        UpTo = Set(files, "up to");
        Second = Set(files, "second");
        Minute = Set(files, "minute");
        Hour = Set(files, "hour");
        CauseWords = Set(files, "cause words");
        YesOrNo = Set(files, "yes or no");
        Optional = Set(files, "optional label");
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

    /// <summary>Words by which several ways out are announced.</summary>
    public PhraseSet Several { get; }

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
        return Cache.GetOrAdd(tag is not null && Languages.Contains(tag, StringComparer.Ordinal) ? tag : "", static key =>
            new Vocabulary(key is Fallback or "" ? [WordFile.Read(Fallback)] : [WordFile.Read(Fallback), WordFile.Read(key)], key.Length > 0));
    }

    /// <summary>The same words with labels that an article uses.</summary>
    public Vocabulary WithLabels(FrozenDictionary<string, LabelKind> learned) => this with { Learned = learned };

    private static PhraseSet Set(WordFile[] files, string section) => new(Phrases(files, section).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> Phrases(WordFile[] files, string section) => files.SelectMany(file => file[section]);
}
