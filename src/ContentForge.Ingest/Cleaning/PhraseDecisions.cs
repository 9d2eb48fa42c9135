namespace ContentForge.Ingest.Cleaning;

/// <summary>Paragraphs that editors have decided about.</summary>
/// <param name="Blocked">Those that go.</param>
/// <param name="Allowed">Those that stay.</param>
internal sealed record PhraseDecisions(PhraseSet Blocked, PhraseSet Allowed)
{
    /// <summary>No decisions.</summary>
    public static PhraseDecisions None { get; } = new(new PhraseSet([]), new PhraseSet([]));
}
