using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Promotions;

/// <summary>One walk over one article.</summary>
/// <param name="names">The products.</param>
internal sealed class PromotionPass(ImmutableArray<string> names)
{
    /// <summary>Chosen: where more than half of a paragraph's sentences name the product, the others praise it too ("It takes two clicks.").</summary>
    private const double PitchShare = 0.5;

    /// <summary>Chosen: what is left of a paragraph must say something by itself.</summary>
    private const int MinRest = 25;

    private readonly ImmutableArray<Removal>.Builder _removals = ImmutableArray.CreateBuilder<Removal>();

    public (HelpArticle Article, ImmutableArray<Removal> Removals) Clean(HelpArticle article)
    {
        var parts = article.Fixes.ToDictionary(fix => fix.Id, Split, StringComparer.Ordinal);
        var fixes = article.Fixes.SelectMany(fix => parts[fix.Id]).Select((fix, index) => fix with { Ordinal = index + 1 }).ToImmutableArray();
        var cleaned = article with
        {
            Intro = Without(article.Intro),
            Fixes = fixes,
            Groups = [.. article.Groups.Select(group => group with { Body = Without(group.Body), FixIds = [.. group.FixIds.SelectMany(id => parts[id].Select(fix => fix.Id))] })],
            Faqs = [.. article.Faqs.Select(faq => Without(faq.Answer) is { IsEmpty: false } answer ? faq with { Answer = answer } : faq)],
            Conclusion = Without(article.Conclusion),
        };
        return (cleaned, _removals.DrainToImmutable());
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
        if (own.Procedures.IsEmpty && !own.Body.Any(block => block is ParagraphBlock { Text.Plain.Length: > MinRest } or ListBlock or NoteBlock))
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
        Body = Without(fix.Body),
        Procedures = [.. fix.Procedures.Select(procedure => procedure with
        {
            LeadIn = Rest(procedure.LeadIn, procedure.Source),
            Body = Without(procedure.Body),
            Result = Without(procedure.Result),
        })],
    };

    private ImmutableArray<Block> Without(ImmutableArray<Block> blocks)
    {
        if (!blocks.Any(block => block is ParagraphBlock or NoteBlock && Names(ArticleTexts.Own(block)!.Plain)))
            return blocks;

        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph)
            {
                if (Rest(paragraph.Text, paragraph.Source) is { } rest)
                    kept.Add(ReferenceEquals(rest, paragraph.Text) ? paragraph : paragraph with { Text = rest });
            }
            else if (block is not NoteBlock { Note: var note } || Rest(note.Text, note.Source) is not null)
            {
                kept.Add(block);
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>A text without its recommendations; null when nothing is left of it.</summary>
    private RichText? Rest(RichText? text, Provenance source)
    {
        if (text is null || !Names(text.Plain))
            return text;

        var sentences = SentenceCuts.Of(text.Plain).ToList();
        var own = sentences.FindAll(sentence => !Names(text.Plain[sentence]));
        var rest = IsPitch(text.Plain) ? null : own.Aggregate((RichText?)null, (all, sentence) => Piece(text, sentence) is var piece && all is null ? piece : all.Append(" ", piece));
        if (rest is not null && rest.Plain.Length < MinRest)
            rest = null;
        var gone = rest is null ? text.Plain : string.Join(' ', sentences.Except(own).Select(sentence => text.Plain[sentence].Trim()));
        _removals.Add(new Removal(PromotionCleaner.RuleId, RemovalClasses.Ad, source.Span, gone, null) { Reason = "recommends a product that unrelated articles recommend", Characters = gone.Count(c => !char.IsWhiteSpace(c)) });
        return rest;
    }

    private static RichText Piece(RichText text, Range sentence)
    {
        var (start, length) = sentence.GetOffsetAndLength(text.Plain.Length);
        return text.Slice(start, length).Trim();
    }

    /// <summary>Whether a text is about the product: it begins with it, or names it again and again.</summary>
    private bool IsPitch(string text)
    {
        var sentences = SentenceCuts.Of(text).Select(sentence => text[sentence]).ToList();
        return sentences.Count > 0 && Names(text) && (Names(sentences[0]) || sentences.Count(Names) > sentences.Count * PitchShare);
    }

    private bool Names(string text) => names.Any(name => NameSearch.IsIn(text, name));
}
