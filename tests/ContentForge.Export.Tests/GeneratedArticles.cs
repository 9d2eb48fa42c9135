using System.Collections.Immutable;
using ContentForge.Core.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ContentForge.Export.Tests;

/// <summary>Articles of every shape the model allows, with texts that every format would read as something else.</summary>
internal static class GeneratedArticles
{
    private const string File = "phones/charging.md";

    // The same articles in every run: a failure can be looked at again.
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_26, 11);

    private static readonly string[] Pieces =
    [
        "Open", "the app.", "Settings", "Ärger", "日本語", "🔧", "1.", "2)", "#", "##", "-", "+", "*", "**", "_", "__", "`", "``", "```", "~~~", "|", "\\", "\\|",
        "<script>", "</p>", "<kbd>", "<br>", "<!-- cf:step -->", "-->", "--", "]]>", "<![CDATA[", "&amp;", "&", "&#35;", "&lt", "[a](b)", "![a](<b>)", "[!NOTE]", ">", ">>",
        "=", "===", "---", "{\"a\":1}", "'", "\"", "\n", "\n\n", "  ", " ", "\t", "\u00A0", "\u2028", "\u200B", "cf:", "0x80070005", "C:\\Users", "%3C", "~", "$", "!",
    ];

    private static readonly string[] Addresses =
    [
        "https://help.example/a?b=1&c=2", "images/one (1).png", "a<b>.html", "https://help.example/&amp;", "mailto:help@help.example", "#part", "x\"y'z", "a)b", "ü.png", "a b",
    ];

    /// <summary>Checks a property of many articles.</summary>
    public static void All(Action<HelpArticle> holds) => Check.One(Settings, Prop.ForAll(Article.ToArbitrary(), holds));

    private static Gen<string> Text { get; } =
        from pieces in Gen.Elements(Pieces).ArrayOf(3)
        from last in Gen.Elements("word", "Open it", "x")
        from glue in Gen.Elements("", " ")
        from before in Gen.Choose(0, 3)
        select string.Join(glue, pieces.Take(before).Append(last).Concat(pieces.Skip(before)));

    private static Gen<string> AnyText { get; } = Gen.OneOf(Text, Gen.Elements(Pieces), Gen.Constant(""));

    private static Gen<string?> Maybe { get; } = Gen.OneOf(Gen.Constant<string?>(null), AnyText.Select(text => (string?)text));

    private static Gen<bool> Coin { get; } = Gen.Elements(true, false);

    private static Gen<SafeUrl> Url { get; } = Gen.Elements(Addresses).Select(SafeUrl.Parse);

    private static Gen<Provenance> Source { get; } =
        from line in Gen.Choose(1, 500)
        from column in Gen.Choose(1, 40)
        from lines in Gen.Choose(0, 3)
        from file in Gen.Elements(File, File, File, "other.md")
        from rule in Gen.Elements(null, "ordered-list", Provenance.TableOfContents, "a \"rule\" --> x")
        select new Provenance(file, new SourceSpan(line, column, line + lines, column + 7), rule);

    private static Gen<RichText> Rich { get; } = Spanned(Text);

    private static Gen<RichText> AnyRich { get; } = Spanned(AnyText);

    private static Gen<AppliesTo> AppliesTo { get; } = Many(
        from family in Gen.Elements("Windows", "macOS", "iPhone | iPad")
        from version in Gen.Elements(null, "10", "11")
        select new Platform(family, version), 2).Select(platforms => new AppliesTo(platforms));

    private static Gen<Media> Media { get; } =
        from kind in Gen.Elements(Enum.GetValues<MediaKind>())
        from url in Url
        from alt in Maybe
        from caption in Maybe
        from source in Source
        select new Media(kind, url, alt, caption, source);

    private static Gen<Note> Note { get; } =
        from kind in Gen.Elements(Enum.GetValues<NoteKind>())
        from text in Rich
        from placement in Gen.Elements(Enum.GetValues<NotePlacement>())
        from source in Source
        select new Note(kind, text, placement, source);

    private static Gen<CommandLine> Command { get; } =
        from text in Gen.Elements("sfc /scannow", "```\nx", "  indented\n\n    more\n", "echo -->", "a\rb", "ping `x`")
        from host in Gen.Elements(Enum.GetValues<CommandHost>())
        select new CommandLine(text, host);

    private static Gen<TimeNeeded?> Time { get; } =
        Gen.Elements<TimeNeeded?>(null, null, new TimeNeeded("5 minutes", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)), new TimeNeeded("--> up to two days", TimeSpan.Zero, TimeSpan.FromDays(2)));

    private static Gen<HelpArticle> Article { get; } =
        from title in Text
        from sourceTitle in Maybe
        from kind in Gen.Elements(Enum.GetValues<ArticleKind>())
        from metadata in Metadata()
        from appliesTo in AppliesTo
        from intro in Blocks(2)
        from problems in Many(Problem(), 2)
        from groups in Many(Group(), 2)
        from conclusion in Blocks(1)
        from faqs in Many(Faq(), 2)
        select Assemble(
            new HelpArticle(
                "a1b2", title, sourceTitle, "en", kind, metadata, appliesTo, intro, problems, [], [], conclusion, faqs, new SourceReference(File, new string('a', 64), 500)),
            groups);

    private static HelpArticle Assemble(HelpArticle article, ImmutableArray<(FixGroup Group, ImmutableArray<Fix> Fixes)> groups)
    {
        var cause = article.Problems.SelectMany(problem => problem.Causes).FirstOrDefault()?.Id;
        var fixes = groups.SelectMany(group => group.Fixes)
            .Select((fix, at) => fix with { Id = $"fix-{at}", Ordinal = at + 1, CauseId = at % 2 == 0 ? cause : null })
            .ToImmutableArray();
        var next = 0;
        var filled = groups.Select(group => group.Group with { FixIds = [.. fixes.Skip((next += group.Fixes.Length) - group.Fixes.Length).Take(group.Fixes.Length).Select(fix => fix.Id)] });
        return new HelpArticle(
            article.Id, article.Title, article.SourceTitle, article.Language, article.Kind, article.Metadata, article.AppliesTo, article.Intro,
            article.Problems, [.. filled], fixes, article.Conclusion, article.Faqs, article.Source);
    }

    private static Gen<ArticleMetadata> Metadata() =>
        from published in Gen.Elements<DateTimeOffset?>(null, new DateTimeOffset(2024, 8, 15, 11, 58, 10, 852, TimeSpan.FromHours(2)))
        from tags in Many(Text, 2)
        from description in Maybe
        from author in Maybe
        from url in Gen.OneOf(Gen.Constant<SafeUrl?>(null), Url.Select(url => (SafeUrl?)url))
        select new ArticleMetadata(published, null, tags, [], description, author, url);

    private static Gen<Problem> Problem() =>
        from text in Text
        from causes in Many(from cause in Rich from source in Source select new Cause($"cause-{source.Span.StartLine}", cause, source), 2)
        from source in Source
        select new Problem(text, ["0x80070005"], causes, source);

    private static Gen<Faq> Faq() =>
        from question in Text
        from answer in Blocks(1)
        from source in Source
        select new Faq(question, answer, source);

    private static Gen<(FixGroup Group, ImmutableArray<Fix> Fixes)> Group() =>
        from title in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text))
        from mode in Gen.Elements(Enum.GetValues<GroupMode>())
        from body in Blocks(1)
        from first in Fix()
        from others in Many(Fix(), 2)
        from source in Source
        from hasSource in Coin
        select (new FixGroup(title, mode, ["filled later"], body) { Source = hasSource ? source : null }, others.Insert(0, first));

    private static Gen<Fix> Fix() =>
        from marker in Maybe
        from title in Text
        from appliesTo in AppliesTo
        from body in Blocks(2)
        from procedures in Many(Procedure(), 2)
        from origin in Gen.Elements(Enum.GetValues<FixOrigin>())
        from source in Source
        from time in Time
        select new Fix("filled later", 1, marker, title, appliesTo, body, procedures, origin, source) { TimeNeeded = time };

    private static Gen<Procedure> Procedure() =>
        from title in Maybe
        from leadIn in Gen.OneOf(Gen.Constant<RichText?>(null), AnyRich.Select(text => (RichText?)text))
        from ordered in Coin
        from role in Gen.Elements(Enum.GetValues<ProcedureRole>())
        from appliesTo in AppliesTo
        from first in Step(2)
        from others in Many(Step(1), 2)
        from result in Blocks(1)
        from body in Blocks(1)
        from evidence in Gen.Elements(Enum.GetValues<StepEvidence>())
        from confidence in Gen.Elements(0, 0.35, 1)
        from source in Source
        select new Procedure(
            $"p{source.Span.StartLine}", title, leadIn, ordered, role, appliesTo, Numbered(others.Insert(0, first)), result, evidence, confidence, source) { Body = body };

    private static Gen<Step> Step(int depth) =>
        from marker in Maybe
        from instruction in Rich
        from details in Blocks(depth)
        from branches in Many(Branch(depth - 1), depth > 0 ? 1 : 0)
        from substeps in depth > 0 ? Many(Step(depth - 1), 2) : Gen.Constant(ImmutableArray<Step>.Empty)
        from commands in Many(Command, 2)
        from notes in Many(Note, 1)
        from media in Many(Media, 1)
        from optional in Coin
        from source in Source
        from time in Time
        select new Step(1, marker, instruction, details, branches, Numbered(substeps), commands, notes, media, optional, source) { TimeNeeded = time };

    private static Gen<StepBranch> Branch(int depth) =>
        from condition in Maybe
        from appliesTo in AppliesTo
        from steps in Many(Step(Math.Max(0, depth)), 2)
        from source in Source
        select new StepBranch(condition, appliesTo, Numbered(steps), source);

    private static ImmutableArray<Step> Numbered(ImmutableArray<Step> steps) => [.. steps.Select((step, at) => step with { Ordinal = at + 1 })];

    private static Gen<ImmutableArray<Block>> Blocks(int depth) => Many(depth > 0 ? Gen.OneOf(Leaf(), Leaf(), Container(depth - 1)) : Leaf(), 2);

    private static Gen<Block> Leaf() => Gen.OneOf(
        from text in AnyRich from source in Source select (Block)new ParagraphBlock(text, source),
        from level in Gen.Choose(2, 6) from text in AnyRich from source in Source select (Block)new HeadingBlock(level, text, source),
        from header in Coin
        from first in Many(AnyRich, 3)
        from rows in Many(Many(AnyRich, 3), 2)
        from source in Source
        select (Block)new TableBlock(header, rows.Insert(0, first).Select(cells => new TableRow(cells)).ToImmutableArray(), source),
        from text in Gen.Elements("", "\n", "ipconfig /all", "a\n\n  b\n", "```", "~~~\n````", "   ", "a\rb", "-->") from source in Source select (Block)new CodeBlock(text, source),
        from media in Media from source in Source from same in Coin select (Block)new MediaBlock(media, same ? media.Source : source),
        from note in Note from source in Source from same in Coin select (Block)new NoteBlock(note, same ? note.Source : source));

    private static Gen<Block> Container(int depth) => Gen.OneOf(
        from ordered in Coin
        from start in Gen.Elements(1, 1, 7, 0, -3, 999_999_999)
        from first in Blocks(depth)
        from items in Many(Blocks(depth), 2)
        from source in Source
        select (Block)new ListBlock(ordered, start, items.Insert(0, first).Select(blocks => new ListItem(blocks)).ToImmutableArray(), source),
        from blocks in Blocks(depth) from source in Source select (Block)new QuoteBlock(blocks, source));

    // Spans that would cross one that is there are left out.
    private static Gen<RichText> Spanned(Gen<string> texts) =>
        from plain in texts
        from starts in Gen.Choose(0, Math.Max(0, plain.Length - 1)).ArrayOf(3)
        from lengths in Gen.Choose(1, Math.Max(1, plain.Length)).ArrayOf(3)
        from kinds in Gen.Elements(Enum.GetValues<TextSpanKind>()).ArrayOf(3)
        from url in Url
        from count in Gen.Choose(0, plain.Length == 0 ? 0 : 3)
        select new RichText(plain, Nested(plain, [.. Enumerable.Range(0, count).Select(at => new TextSpan(
            kinds[at], starts[at], Math.Min(lengths[at], plain.Length - starts[at]), kinds[at] == TextSpanKind.Link ? url : null))]));

    private static ImmutableArray<TextSpan> Nested(string plain, ImmutableArray<TextSpan> spans)
    {
        var kept = ImmutableArray<TextSpan>.Empty;
        foreach (var span in spans.Where(span => IsWhole(plain, span)))
        {
            if (kept.All(other => span.Start + span.Length <= other.Start || other.Start + other.Length <= span.Start || IsWithin(span, other) || IsWithin(other, span)))
                kept = kept.Add(span);
        }

        return kept;
    }

    private static bool IsWithin(TextSpan inner, TextSpan outer) => inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    // Half a character is no text that a file can hold.
    private static bool IsWhole(string plain, TextSpan span) =>
        !char.IsLowSurrogate(plain[span.Start]) && !char.IsHighSurrogate(plain[span.Start + span.Length - 1]);

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> one, int most) =>
        from count in Gen.Choose(0, most)
        from items in one.ArrayOf(count)
        select ImmutableArray.Create(items);
}
