using System.Text.Json.Nodes;
using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>Writes the outline of one article: title, groups, fixes, procedures, questions.</summary>
internal sealed class ArticleWriter
{
    private readonly HelpArticle _article;
    private readonly MarkdownLines _lines = new();
    private readonly CommentWriter _comments;
    private readonly BlockWriter _blocks;
    private readonly StepWriter _steps;
    private readonly Func<SafeUrl, SafeUrl?> _resolve;

    public ArticleWriter(HelpArticle article, MarkdownOptions options)
    {
        _article = article;
        _resolve = options.Resolve;
        _comments = new CommentWriter(options.Comments, article.Source.File);
        _blocks = new BlockWriter(_lines, _comments, _resolve);
        _steps = new StepWriter(_lines, _comments, _blocks, _resolve);
    }

    public string Write()
    {
        var rest = Remainder.Of(_article with { Intro = [], Groups = [], Fixes = [], Conclusion = [], Faqs = [] }, "title");
        _blocks.Marker(_comments.Of(CommentRole.Article, rest));
        _lines.Block("# " + InlineMarkdown.Escape(_article.Title));
        _blocks.Write(_article.Intro, 1);
        var fixes = _article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
        foreach (var group in _article.Groups)
            Write(group, fixes);
        if (!_article.Conclusion.IsEmpty)
            _blocks.Marker(_comments.Of(CommentRole.Conclusion, []));
        _blocks.Write(_article.Conclusion, 1);
        foreach (var faq in _article.Faqs)
        {
            Heading(2, faq.Question, _comments.Behind(CommentRole.Question, Remainder.Of(faq with { Answer = [] }, "question", "source"), faq.Source));
            _blocks.Write(faq.Answer, 2);
        }

        return _lines.ToString();
    }

    private void Write(FixGroup group, Dictionary<string, Fix> fixes)
    {
        var rest = Remainder.Of(group with { Body = [] }, "title", "fixIds", "source");
        if (group.Title is { } title)
            Heading(2, title, _comments.Behind(CommentRole.Group, rest, group.Source));
        else
            _blocks.Marker(_comments.Of(CommentRole.Group, rest, group.Source));
        var level = group.Title is null ? 2 : 3;
        _blocks.Write(group.Body, level - 1);
        foreach (var id in group.FixIds)
            Write(fixes[id], level);
    }

    private void Write(Fix fix, int level)
    {
        var rest = Remainder.Of(fix with { Body = [], Procedures = [] }, "title", "ordinal", "source");
        Heading(level, fix.Title, _comments.Behind(CommentRole.Fix, rest, fix.Source));
        _blocks.Write(fix.Body, level);
        foreach (var procedure in fix.Procedures)
            Write(procedure, level + 1, isOnly: fix.Procedures.Length == 1);
    }

    private void Write(Procedure procedure, int level, bool isOnly)
    {
        var label = procedure.Title ?? (isOnly ? "" : string.Join(", ", procedure.AppliesTo.Platforms));
        var isSaid = procedure.LeadIn is { Plain.Length: > 0 };
        var rest = Remainder.Of(
            procedure with { Body = [], Result = [], Steps = [procedure.Steps[0] with { Details = [], Substeps = [], Branches = [] }] },
            "title", "ordered", "steps", "source", isSaid ? "leadIn" : "");
        if (procedure.Title is null && label.Length > 0)
            rest["title"] = null;
        if (procedure.LeadIn is { Plain.Length: 0 })
            rest["leadIn"] = new JsonObject { ["plain"] = "", ["spans"] = new JsonArray() };
        if (procedure.Title is not null || label.Length > 0)
            Heading(level, label, _comments.Behind(CommentRole.Procedure, rest, procedure.Source));
        else
            _blocks.Marker(_comments.Of(CommentRole.Procedure, rest, procedure.Source));

        var section = procedure.Title is null && label.Length == 0 ? level - 1 : level;
        _blocks.Write(procedure.Body, section);
        if (isSaid)
            _lines.Block(InlineMarkdown.Of(procedure.LeadIn!, _resolve) + _comments.Behind(CommentRole.LeadIn, []));
        _blocks.Marker(_comments.Of(CommentRole.Steps, []));
        _steps.Write(procedure.Steps, procedure.Ordered);
        if (!procedure.Result.IsEmpty)
            _blocks.Marker(_comments.Of(CommentRole.Result, []));
        _blocks.Write(procedure.Result, section);
    }

    private void Heading(int level, string title, string comment) =>
        _lines.Block($"{new string('#', level)} {InlineMarkdown.Escape(title)}{comment}");
}
