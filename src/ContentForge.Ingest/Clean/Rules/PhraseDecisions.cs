using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Paragraphs that are decided about.</summary>
/// <param name="Blocked">Those that go.</param>
/// <param name="Tails">Those that go with all that follows.</param>
/// <param name="Sections">Headings that go with what stands under them.</param>
/// <param name="Allowed">Those that stay.</param>
internal sealed record PhraseDecisions(PhrasePatterns Blocked, PhrasePatterns Tails, PhrasePatterns Sections, PhrasePatterns Allowed)
{
    /// <summary>Whether a text can be one of those that go; see <see cref="PhrasePatterns.MayContain"/>.</summary>
    public bool MayRemove(ReadOnlySpan<char> text) => Blocked.MayContain(text) || Tails.MayContain(text) || Sections.MayContain(text);
}
