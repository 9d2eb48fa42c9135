namespace ContentForge.Ingest.Clean.Rules;

/// <summary>One reason why something is not part of an article. Rules hold no state; what they find goes through the context.</summary>
internal interface ICleaningRule
{
    /// <summary>The stable name, which removals carry and configuration uses.</summary>
    string Id { get; }

    /// <summary>Cleans the article of what this rule is about.</summary>
    void Apply(CleaningContext context);
}
