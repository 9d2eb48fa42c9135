using System.Collections.Immutable;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Recurrence;

namespace ContentForge.Configuration;

/// <summary>Reads the section <c>cleaning</c>: what is decided for all articles, for those of a folder, for those of a site.</summary>
internal static class CleaningReader
{
    /// <exception cref="UsageException">The section cannot be used.</exception>
    public static CleaningOptions Read(ConfigurationSection section)
    {
        var cleaning = new CleaningOptions
        {
            Everywhere = ReadDecisions(section),
            Scopes = [.. section.Items("folders").Select(ReadFolder), .. section.Items("sites").Select(ReadSite)],
            Recurrence = ReadRecurrence(section),
            FilterLists = [.. section.Texts("filter-lists", path => PathSyntax.ProblemOf(path) is null, "can be the name of no file").Select(file => KeyValuePair.Create(file, ConfigurationReader.ReadText(file)))],
        };
        section.RefuseOthers();
        return cleaning;
    }

    private static CleaningScope ReadFolder(ConfigurationSection section)
    {
        var folder = section.RequiredText("path").Replace('\\', '/').Trim('/');
        if (folder.Length == 0 || folder.Split('/').Any(part => part is "" or "." or ".."))
            throw section.Refuse("path", "'path' must be a folder inside the input folder, such as phones/android");
        return Scope(section, folder, null);
    }

    private static CleaningScope ReadSite(ConfigurationSection section)
    {
        var host = section.RequiredText("host").ToLowerInvariant();
        return CleaningSyntax.IsHost(host) ? Scope(section, null, host) : throw section.Refuse("host", $"'{host}' is not a host such as help.example");
    }

    private static CleaningScope Scope(ConfigurationSection section, string? folder, string? site)
    {
        var scope = new CleaningScope(folder, site, ReadDecisions(section));
        section.RefuseOthers();
        return scope;
    }

    private static CleaningDecisions ReadDecisions(ConfigurationSection section)
    {
        return new CleaningDecisions
        {
            BlockHosts = Hosts("block-hosts"),
            AllowHosts = Hosts("allow-hosts"),
            BlockSelectors = Selectors("block-selectors"),
            AllowSelectors = Selectors("allow-selectors"),
            BlockPhrases = Phrases("block-phrases"),
            TailPhrases = Phrases("tail-phrases"),
            SectionPhrases = Phrases("section-phrases"),
            AllowPhrases = Phrases("allow-phrases"),
            DisabledRules = Rules("disabled-rules"),
            EnabledRules = Rules("enabled-rules"),
        };

        ImmutableArray<string> Hosts(string key) => section.Texts(key, CleaningSyntax.IsHost, "is not a host such as ads.example");
        ImmutableArray<string> Selectors(string key) => section.Texts(key, CleaningSyntax.IsSelector, "is not a CSS selector");
        ImmutableArray<string> Phrases(string key) => section.Texts(key, CleaningSyntax.IsPhrase, "is not a phrase: words, with * only at the end");
        ImmutableArray<string> Rules(string key) => section.Texts(key, CleaningSyntax.IsRule, "is not a cleaning rule; the rules are " + string.Join(", ", ArticleCleaner.RuleIds));
    }

    private static RecurrenceOptions ReadRecurrence(ConfigurationSection cleaning)
    {
        const string Key = "recurrence";
        var otherwise = new RecurrenceOptions();
        if (cleaning.IsOff(Key))
            return otherwise with { IsOn = false };

        var section = cleaning.Section(Key);
        var recurrence = otherwise with
        {
            MinCorpus = section.Number("min-corpus", otherwise.MinCorpus, 2, 1_000_000),
            MinFamilies = section.Number("min-families", otherwise.MinFamilies, 2, 1_000_000),
            MinShare = section.Share("min-share", otherwise.MinShare),
            MinLift = section.Number("min-lift", (int)otherwise.MinLift, 1, 1_000_000),
            MaxInFixes = section.Share("max-in-fixes", otherwise.MaxInFixes),
        };
        section.RefuseOthers();
        return recurrence;
    }
}
