using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Calls;

/// <summary>Takes sentences out of the blocks of an article and records them; a block of which nothing is left goes.</summary>
/// <param name="rule">The name of the rule.</param>
/// <param name="class">What the sentences are, one of <see cref="RemovalClasses"/>.</param>
/// <param name="reason">Why they go.</param>
/// <param name="goes">Whether a sentence goes.</param>
internal sealed class SentenceFilter(string rule, string @class, string reason, Func<string, bool> goes)
{
    /// <summary>Chosen: less than a short sentence says nothing by itself.</summary>
    private const int MinRest = 25;

    private readonly ImmutableArray<Removal>.Builder _removals = ImmutableArray.CreateBuilder<Removal>();

    /// <summary>Whether a text goes as a whole though some of its sentences would stay; none does where nothing is said.</summary>
    public Func<string, bool> GoesWhole { get; init; } = static _ => false;

    /// <summary>What was taken out so far.</summary>
    public ImmutableArray<Removal> Removals => _removals.ToImmutable();

    /// <summary>Blocks without the sentences.</summary>
    public ImmutableArray<Block> Without(ImmutableArray<Block> blocks)
    {
        if (!blocks.Any(block => block is ParagraphBlock or NoteBlock && Has(TextOf(block))))
            return blocks;

        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph && Rest(paragraph.Text, paragraph.Source) is var rest)
            {
                if (rest is not null)
                    kept.Add(ReferenceEquals(rest, paragraph.Text) ? paragraph : paragraph with { Text = rest });
            }
            else if (block is not NoteBlock { Note: var note } || Rest(note.Text, note.Source) is not null)
            {
                kept.Add(block);
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>A text without the sentences; null when nothing is left of it.</summary>
    public RichText? Rest(RichText? text, Provenance source)
    {
        if (text is null || !Has(text.Plain))
            return text;

        var sentences = SentenceCuts.Of(text.Plain).ToList();
        var own = sentences.FindAll(sentence => !goes(text.Plain[sentence]));
        var rest = GoesWhole(text.Plain) ? null : own.Aggregate((RichText?)null, (all, sentence) => Piece(text, sentence) is var piece && all is null ? piece : all.Append(" ", piece));
        if (rest is not null && rest.Plain.Length < MinRest)
            rest = null;
        var gone = rest is null ? text.Plain : string.Join(' ', sentences.Except(own).Select(sentence => text.Plain[sentence].Trim()));
        _removals.Add(new Removal(rule, @class, source.Span, gone, null) { Reason = reason, Characters = gone.Count(c => !char.IsWhiteSpace(c)) });
        return rest;
    }

    private bool Has(string text) => goes(text) && SentenceCuts.Of(text).Any(sentence => goes(text[sentence]));

    private static string TextOf(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Plain,
        NoteBlock note => note.Note.Text.Plain,
        _ => "",
    };

    private static RichText Piece(RichText text, Range sentence)
    {
        var (start, length) = sentence.GetOffsetAndLength(text.Plain.Length);
        return text.Slice(start, length).Trim();
    }
}
