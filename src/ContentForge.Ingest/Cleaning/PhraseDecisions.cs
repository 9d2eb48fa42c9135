namespace ContentForge.Ingest.Cleaning;

/// <summary>Paragraphs that are decided about.</summary>
/// <param name="Blocked">Those that go.</param>
/// <param name="Tails">Those that go with all that follows.</param>
/// <param name="Sections">Headings that go with what stands under them.</param>
/// <param name="Allowed">Those that stay.</param>
internal sealed record PhraseDecisions(PhraseSet Blocked, PhraseSet Tails, PhraseSet Sections, PhraseSet Allowed)
{
    public static PhraseDecisions Of(CleaningDecisions decisions) => new(
        new PhraseSet(decisions.BlockPhrases), new PhraseSet(decisions.TailPhrases), new PhraseSet(decisions.SectionPhrases), new PhraseSet(decisions.AllowPhrases));

    /// <summary>Whether a text can be one of those that go; see <see cref="PhraseSet.MayContain"/>.</summary>
    public bool MayRemove(ReadOnlySpan<char> text) => Blocked.MayContain(text) || Tails.MayContain(text) || Sections.MayContain(text);
}
