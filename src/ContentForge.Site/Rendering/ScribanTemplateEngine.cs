using System.Collections.Concurrent;
using ContentForge.Core.Diagnostics;
using ContentForge.Templating;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanTemplate = Scriban.Template;
using SourceSpan = ContentForge.Core.Diagnostics.SourceSpan;

namespace ContentForge.Site.Rendering;

/// <summary>
/// Renders with the original Scriban package; only in builds with <c>-p:TemplateEngine=Scriban</c>. Values are escaped as the project's own
/// engine does, with one difference: HTML that is joined with text, or goes through a function, counts as text and is escaped again.
/// </summary>
internal sealed class ScribanTemplateEngine : ITemplateEngine
{
    private readonly FolderTemplateLoader _loader;
    private readonly ConcurrentDictionary<string, ScribanTemplate> _templates = new(StringComparer.Ordinal);

    public ScribanTemplateEngine(IReadOnlyList<string> folders) => _loader = new FolderTemplateLoader(folders);

    public IEnumerable<Diagnostic> Check(string template) => Get(template) is { } parsed
        ? Errors(parsed).Select(error => Translate(error.Span, error.Message))
        : [new Diagnostic(DiagnosticCodes.TemplateError, template, null, $"The theme has no '{template}'.")];

    public string Render(string template, object model, CancellationToken cancellation)
    {
        var variables = new ScriptObject(StringComparer.Ordinal);
        variables.Import(model);

        // A context counts its output over all renders, and must not be used by two threads, so every page gets its own.
        var context = new ScribanContext(Find) { CancellationToken = cancellation };
        context.PushGlobal(variables);
        try
        {
            return Find(template, default).Render(context);
        }
        catch (ScriptAbortException stopped)
        {
            throw new OperationCanceledException(stopped.OriginalMessage, stopped, cancellation);
        }
        catch (ScriptParserRuntimeException failure)
        {
            var first = failure.ParserMessages.First(message => message.Type == ParserMessageType.Error);
            throw new RenderingFailedException(Translate(first.Span, first.Message), failure);
        }
        catch (ScriptRuntimeException failure)
        {
            throw new RenderingFailedException(Translate(failure.Span, failure.OriginalMessage), failure);
        }
    }

    private ScribanTemplate Find(string name, Scriban.Parsing.SourceSpan place)
    {
        var template = Get(name) ?? throw new ScriptRuntimeException(place, $"The theme has no '{name}'.");
        return template.HasErrors
            ? throw new ScriptParserRuntimeException(place, $"The template '{name}' has errors.", template.Messages)
            : template;
    }

    private ScribanTemplate? Get(string name)
    {
        if (_templates.TryGetValue(name, out var known))
            return known;

        // An absent template is not remembered: names can come from a model.
        return _loader.Load(name) is { } source ? _templates.GetOrAdd(name, ScribanTemplate.Parse(source, name)) : null;
    }

    private static IEnumerable<LogMessage> Errors(ScribanTemplate template) =>
        template.Messages.Where(message => message.Type == ParserMessageType.Error);

    private static Diagnostic Translate(Scriban.Parsing.SourceSpan place, string message) => new(
        DiagnosticCodes.TemplateError,
        place.FileName ?? "",
        SourceSpan.At(Math.Max(1, place.Start.Line + 1), Math.Max(1, place.Start.Column + 1)),
        message);
}
