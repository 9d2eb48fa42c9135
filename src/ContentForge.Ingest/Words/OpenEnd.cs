namespace ContentForge.Ingest.Words;

/// <summary>Words that nothing ends with: an article, a preposition, a conjunction.</summary>
public static class OpenEnd
{
    /// <summary>Whether another word is missing behind this one.</summary>
    /// <param name="word">One word.</param>
    /// <param name="language">The language as a BCP 47 tag; English words count in every language.</param>
    public static bool Is(string word, string language) => Vocabulary.For(language).Unfinished.IsWhole(word);
}
