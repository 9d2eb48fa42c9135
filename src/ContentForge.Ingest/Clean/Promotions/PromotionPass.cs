using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Calls;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Promotions;

/// <summary>One walk over one article.</summary>
internal sealed class PromotionPass
{
    /// <summary>Chosen: where more than half of a paragraph's sentences name the product, the others praise it too ("It takes two clicks.").</summary>
    private const double PitchShare = 0.5;

    /// <summary>Chosen: a short line leads to what follows; a longer text says something by itself.</summary>
    private const int MinText = 25;

    private readonly ImmutableArray<string> _names;
    private readonly SentenceFilter _filter;

    /// <param name="names">The products.</param>
    public PromotionPass(ImmutableArray<string> names)
    {
        _names = names;
        _filter = new SentenceFilter(PromotionCleaner.RuleId, RemovalClasses.Ad, "recommends a product that unrelated articles recommend", Names) { GoesWhole = IsPitch };
    }

    public (HelpArticle Article, ImmutableArray<Removal> Removals) Clean(HelpArticle article)
    {
        var parts = article.Fixes.ToDictionary(fix => fix.Id, Split, StringComparer.Ordinal);
        var fixes = article.Fixes.SelectMany(fix => parts[fix.Id]).Select((fix, index) => fix with { Ordinal = index + 1 }).ToImmutableArray();
        var cleaned = article with
        {
            Intro = _filter.Without(article.Intro),
            Fixes = fixes,
            Groups = [.. article.Groups.Select(group => group with { Body = _filter.Without(group.Body), FixIds = [.. group.FixIds.SelectMany(id => parts[id].Select(fix => fix.Id))] })],
            Faqs = [.. article.Faqs.Select(faq => _filter.Without(faq.Answer) is { IsEmpty: false } answer ? faq with { Answer = answer } : faq)],
            Conclusion = _filter.Without(article.Conclusion),
        };
        return (cleaned, _filter.Removals);
    }

    /// <summary>A fix, or its own part and the vendor's, or the vendor's alone.</summary>
    private ImmutableArray<Fix> Split(Fix fix)
    {
        if (fix.Origin is FixOrigin.VendorPromotion)
            return [fix];

        var sold = fix.Procedures.Where(IsSold).ToImmutableArray();
        var pitch = PitchOf(fix.Body, !sold.IsEmpty);
        if (sold.IsEmpty)
            return [Without(fix)];

        var own = Without(fix with { Body = fix.Body[..pitch], Procedures = fix.Procedures.RemoveRange(sold) });
        if (own.Procedures.IsEmpty && !own.Body.Any(block => block is ParagraphBlock { Text.Plain.Length: > MinText } or ListBlock or NoteBlock))
            return [fix with { Origin = FixOrigin.VendorPromotion }];
        return [own, fix with { Id = fix.Id + "-offer", Title = sold[0].Title ?? fix.Title, SourceMarker = null, Body = fix.Body[pitch..], Procedures = sold, Origin = FixOrigin.VendorPromotion }];
    }

    /// <summary>Whether a procedure begins with the product, or uses it in most steps.</summary>
    private bool IsSold(Procedure procedure) =>
        Names(procedure.Steps[0].Text) || procedure.Steps.Count(step => Names(step.Text)) * 2 >= procedure.Steps.Length;

    /// <summary>Where the end of a body begins that leads to the vendor's way, with the heading over it.</summary>
    private int PitchOf(ImmutableArray<Block> body, bool isSold)
    {
        var start = body.Length;
        while (isSold && start > 0 && (body[start - 1] is MediaBlock || (body[start - 1] is ParagraphBlock { Text: var text } && IsPitch(text.Plain))))
            start--;
        if (start < body.Length && start > 0 && body[start - 1] is HeadingBlock)
            start--;
        return isSold && start == body.Length && start > 0 && body[start - 1] is HeadingBlock ? start - 1 : start;
    }

    private Fix Without(Fix fix) => fix with
    {
        Body = _filter.Without(fix.Body),
        Procedures = [.. fix.Procedures.Select(procedure => procedure with
        {
            LeadIn = _filter.Rest(procedure.LeadIn, procedure.Source),
            Body = _filter.Without(procedure.Body),
            Result = _filter.Without(procedure.Result),
        })],
    };

    /// <summary>Whether a text is about the product: it begins with it, or names it again and again.</summary>
    private bool IsPitch(string text)
    {
        var sentences = SentenceCuts.Of(text).Select(sentence => text[sentence]).ToList();
        return sentences.Count > 0 && Names(text) && (Names(sentences[0]) || sentences.Count(Names) > sentences.Count * PitchShare);
    }

    private bool Names(string text) => _names.Any(name => NameSearch.IsIn(text, name));
}
