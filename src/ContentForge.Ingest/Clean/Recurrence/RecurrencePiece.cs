using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>What a block is compared by.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its words in lower case with every number as <c>#</c>, or its address.</param>
internal readonly record struct RecurrencePiece(RecurrencePieceKind Kind, string Key)
{
    /// <summary>A digest that is the same on every machine and that nobody can make collide on purpose: articles are hostile input.</summary>
    public ulong Id
    {
        get
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes($"{(int)Kind} {Key}".AsSpan()), digest);
            return BinaryPrimitives.ReadUInt64BigEndian(digest);
        }
    }

    /// <summary>The words of a text, each once, as numbers: two words that share one only make the pair look more common than it is.</summary>
    public ImmutableArray<uint> Words() =>
        Kind is RecurrencePieceKind.Text or RecurrencePieceKind.Heading ? [.. Key.Split(' ').Select(Hash).Distinct()] : [];

    /// <summary>
    /// The piece that a block is, or null for one that never counts as recurring: code, tables, numbered lists, contents, and whatever
    /// names a command, a key or a path through menus. Unrelated articles rightly share these.
    /// </summary>
    public static RecurrencePiece? Of(Block block) => block switch
    {
        ParagraphBlock { Text: var text } when LinkTarget(text) is { } target => new(RecurrencePieceKind.Link, target),
        MediaBlock { Media: var media } => Of(media),
        HeadingBlock { Text: var text } => Written(RecurrencePieceKind.Heading, [text]),
        ListBlock { Ordered: true } or { Source.Rule: Provenance.TableOfContents } => null,
        ParagraphBlock or NoteBlock or ListBlock or QuoteBlock => Texts(block) is { } texts ? Written(RecurrencePieceKind.Text, texts) : null,
        _ => null,
    };

    /// <summary>The piece that a picture, film or frame is.</summary>
    public static RecurrencePiece Of(Media media) =>
        new(media.Kind == MediaKind.Image ? RecurrencePieceKind.Picture : RecurrencePieceKind.Embed, WithoutQuery(media.Url));

    private static RecurrencePiece? Written(RecurrencePieceKind kind, IReadOnlyCollection<RichText> texts)
    {
        if (texts.Any(IsInstruction))
            return null;

        var key = MaskNumbers(TextShape.Fold(string.Join(' ', texts.Select(text => text.Plain))));
        return key.Any(char.IsLetter) ? new(kind, key) : null;
    }

    private static bool IsInstruction(RichText text) =>
        text.Spans.Any(span => span.Kind is TextSpanKind.Code or TextSpanKind.Key or TextSpanKind.MenuPath);

    /// <summary>All texts of a block, or null when it holds something that never counts.</summary>
    private static List<RichText>? Texts(Block block)
    {
        var texts = new List<RichText>();
        return Collect(block, texts) ? texts : null;
    }

    // Blocks nest only as deep as extraction lets them, which is bounded.
    private static bool Collect(Block block, List<RichText> texts)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                texts.Add(paragraph.Text);
                return true;
            case HeadingBlock heading:
                texts.Add(heading.Text);
                return true;
            case NoteBlock note:
                texts.Add(note.Note.Text);
                return true;
            case QuoteBlock quote:
                return quote.Blocks.All(inner => Collect(inner, texts));
            case ListBlock { Ordered: false } list:
                return list.Items.All(item => item.Blocks.All(inner => Collect(inner, texts)));
            default:
                return false;
        }
    }

    private static string? LinkTarget(RichText text)
    {
        var links = text.Spans.Where(span => span.Kind == TextSpanKind.Link).ToList();
        return links is [{ Url: { } url }] && TextShape.IsCovered(text, TextSpanKind.Link) ? WithoutQuery(url) : null;
    }

    private static string WithoutQuery(SafeUrl url)
    {
        var end = url.Value.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? url.Value : url.Value[..end];
    }

    /// <summary>FNV-1a, the same on every machine.</summary>
    private static uint Hash(string word)
    {
        var hash = 2166136261;
        foreach (var c in word)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }

    private static string MaskNumbers(string key)
    {
        if (!key.Any(char.IsDigit))
            return key;

        var masked = new StringBuilder(key.Length);
        foreach (var c in key)
        {
            if (!char.IsDigit(c))
                masked.Append(c);
            else if (masked.Length == 0 || masked[^1] != '#')
                masked.Append('#');
        }

        return masked.ToString();
    }
}

/// <summary>What can recur.</summary>
internal enum RecurrencePieceKind
{
    /// <summary>A paragraph, a note, a quotation, a list without numbers.</summary>
    Text,

    /// <summary>A heading. It only goes together with what stands below it.</summary>
    Heading,

    /// <summary>A paragraph that is one link; its target recurs.</summary>
    Link,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A film or the page of another site.</summary>
    Embed,
}
