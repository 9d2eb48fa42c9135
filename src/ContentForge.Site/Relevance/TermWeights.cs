namespace ContentForge.Site.Relevance;

/// <summary>How much each term says about one article, before it is known how many other articles say the same.</summary>
internal static class TermWeights
{
    // Chosen, in this order: a code or the title names the problem, a fix names a part of the answer, the opening tells the problem in other
    // words, and the rest mentions things.
    private const double Title = 4;
    private const double Code = 4;
    private const double FixTitle = 1;
    private const double Opening = 1;
    private const double Body = 0.3;

    // Saying a thing a tenth time adds little to the ninth: about e^2 times in the opening, e^3 in the whole. Chosen.
    private const double MostOfOpening = 3;
    private const double MostOfBody = 4;
    private const int MostFixes = 2;

    // The part of its weight that a word of a title has when the text never says it again. Chosen: "quickly" and "ultimate" are such words,
    // and seven mentions make a word what the article is about.
    private const double UnsaidShare = 0.3;
    private const double ShareOfMention = 0.35;

    public static Dictionary<string, double> Of(ArticleSubject subject)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var body = Count(subject.Body);
        foreach (var (term, count) in body)
            Add(term, Body * Math.Min(1 + Math.Log(count), MostOfBody));
        foreach (var (term, count) in Count(subject.Opening))
            Add(term, Opening * Math.Min(1 + Math.Log(count), MostOfOpening));
        foreach (var term in Distinct(subject.Title))
            Add(term, Title * Said(term));
        foreach (var (term, count) in subject.OtherTitles.SelectMany(Distinct).CountBy(term => term, StringComparer.Ordinal))
            Add(term, Title * Said(term) * count / subject.OtherTitles.Length);
        foreach (var (term, count) in subject.FixTitles.SelectMany(Distinct).CountBy(term => term, StringComparer.Ordinal))
            Add(term, FixTitle * Math.Min(count, MostFixes));
        foreach (var term in subject.ErrorCodes.SelectMany(Distinct))
            Add(term, Code);
        return weights;

        void Add(string term, double weight) => weights[term] = weights.GetValueOrDefault(term) + weight;

        double Said(string term) => Math.Min(1, UnsaidShare + (ShareOfMention * Math.Log(1 + body.GetValueOrDefault(term))));
    }

    private static IEnumerable<string> Distinct(string text) => SearchTokens.Terms(text).Distinct(StringComparer.Ordinal);

    private static Dictionary<string, int> Count(string text) =>
        SearchTokens.Terms(text).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
