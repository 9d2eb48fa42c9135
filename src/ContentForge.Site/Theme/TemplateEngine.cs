using System.Collections.Concurrent;
using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Site.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = ContentForge.Core.Model.SourceSpan;
using TemplateSpan = Scriban.Parsing.SourceSpan;

namespace ContentForge.Site.Theme;

/// <summary>
/// Renders the templates of a theme. This is all that others know of the template language. Safe to use from several threads.
/// </summary>
/// <param name="folders">The folders of the theme, the most important first.</param>
/// <param name="options">How values are printed; null for pages of a site.</param>
public sealed class TemplateEngine(IEnumerable<string> folders, TemplateOptions? options = null)
{
    // Chosen: a few lines of a terminal; messages of the language quote what they are about at any length.
    private const int LongestMessage = 400;

    private readonly TemplateOptions _options = options ?? new TemplateOptions();
    private readonly TemplateFolders _folders = new(folders);
    private readonly ConcurrentDictionary<string, Template> _templates = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a template before anything is rendered: errors forbid its use, warnings name what is easily meant otherwise.</summary>
    public IEnumerable<Diagnostic> Check(string name)
    {
        try
        {
            return TemplateWarnings.Of(Find(name, default))
                .Select(warning => At(DiagnosticCodes.TemplateWarning, name, warning.Place, warning.Message));
        }
        catch (ScriptParserRuntimeException failure)
        {
            return Errors(failure).Select(error => At(DiagnosticCodes.TemplateError, name, error.Span, error.Message));
        }
        catch (ScriptRuntimeException failure)
        {
            return [new Diagnostic(DiagnosticCodes.TemplateError, name, null, failure.OriginalMessage)];
        }
    }

    /// <summary>Renders a template. Public properties of the model are its variables, in snake_case; text is escaped for HTML.</summary>
    /// <exception cref="RenderingFailedException">The template has an error, or costs too much.</exception>
    public string Render(string name, object model, CancellationToken cancellation)
    {
        try
        {
            return Find(name, default).Render(new PageContext(model, _options, Find, cancellation));
        }
        catch (ScriptAbortException stopped)
        {
            throw new OperationCanceledException(stopped.OriginalMessage, stopped, cancellation);
        }
        catch (ScriptParserRuntimeException failure)
        {
            var first = Errors(failure).First();
            throw new RenderingFailedException(At(DiagnosticCodes.TemplateError, name, first.Span, first.Message), failure);
        }
        catch (ScriptRuntimeException failure)
        {
            throw new RenderingFailedException(At(DiagnosticCodes.TemplateError, name, failure.Span, failure.OriginalMessage), failure);
        }
    }

    /// <summary>A file of the theme as it is.</summary>
    /// <exception cref="RenderingFailedException">The theme has no such file, or it cannot be read.</exception>
    public string Text(string name)
    {
        try
        {
            return ReadExisting(name, default);
        }
        catch (ScriptRuntimeException failure)
        {
            throw new RenderingFailedException(new Diagnostic(DiagnosticCodes.TemplateError, name, null, failure.OriginalMessage), failure);
        }
    }

    /// <summary>Gives a template that can be rendered; what is wrong otherwise is an error at the place that asks for it.</summary>
    private Template Find(string name, TemplateSpan place)
    {
        if (!_templates.TryGetValue(name, out var template))
        {
            // An absent template is not remembered: names can come from a model.
            template = _templates.GetOrAdd(name, Template.Parse(ReadExisting(name, place), name));
        }

        return template.HasErrors
            ? throw new ScriptParserRuntimeException(place, $"The template '{name}' has errors.", template.Messages)
            : template;
    }

    private string ReadExisting(string name, TemplateSpan place) =>
        Read(name, place) ?? throw new ScriptRuntimeException(place, $"The theme has no '{name}'.");

    private string? Read(string name, TemplateSpan place)
    {
        try
        {
            return _folders.Read(name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = failure switch
            {
                FileTooLongException => $"has more than {TemplateFolders.MaxBytes} bytes",
                SpecialFileException => "is no file but a pipe, a socket or a device",
                _ => "cannot be read",
            };
            throw new ScriptRuntimeException(place, $"The template '{name}' {reason}.", failure);
        }
    }

    private static IEnumerable<LogMessage> Errors(ScriptParserRuntimeException failure) =>
        failure.ParserMessages.Where(message => message.Type == ParserMessageType.Error);

    private static Diagnostic At(DiagnosticCode code, string template, TemplateSpan place, string message) => new(
        code,
        place.FileName ?? template,
        SourceSpan.At(Math.Max(1, place.Start.Line + 1), Math.Max(1, place.Start.Column + 1)),
        message.Length > LongestMessage ? message[..LongestMessage] + "…" : message);
}

/// <summary>
/// Finds templates in folders, the most important one first, so that a user's folder can replace one partial of a theme. A name is a path
/// relative to a folder, with <c>/</c>; names that could leave the folder and files behind symbolic links are treated as absent.
/// </summary>
internal sealed class TemplateFolders(IEnumerable<string> folders)
{
    /// <summary>No template written by a person has as many bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private readonly ImmutableArray<string> _folders = [.. folders.Select(Path.GetFullPath)];

    /// <summary>Reads a template; null when no folder has it.</summary>
    /// <exception cref="IOException">It cannot be read, or is no regular file, or is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? Read(string name) =>
        IsPlainRelativeName(name) && _folders.FirstOrDefault(folder => Holds(folder, name)) is { } folder
            ? RegularFile.ReadAllText(Path.Combine(folder, name), MaxBytes)
            : null;

    private static bool IsPlainRelativeName(string name) =>
        name.Length > 0
        && name.AsSpan().IndexOfAny("\\:\0") < 0
        && Array.TrueForAll(name.Split('/'), part => part.Length > 0 && part is not ("." or ".."));

    private static bool Holds(string folder, string name)
    {
        var path = folder;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
                return false;
        }

        return File.Exists(path);
    }
}
