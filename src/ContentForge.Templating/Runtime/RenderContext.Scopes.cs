using ContentForge.Templating.Functions;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

internal sealed partial class RenderContext
{
    // Innermost last: a LoopState, a FunctionScope, or the object of a `with`.
    private object[] _scopes = new object[16];
    private int _scopeCount;
    private FunctionScope? _functionScope;
    private PageScope _page = null!;
    private Dictionary<string, object?>? _changedBuiltins;

    /// <summary>Whether the name of a builtin may mean something else, so that every use must be looked up.</summary>
    public bool BuiltinsMayBeHidden { get; set; }

    public Frame Frame { get; private set; } = null!;

    public FunctionScope? CurrentFunction => _functionScope;

    /// <summary>The object that <c>this</c> means.</summary>
    public object This
    {
        get
        {
            for (var i = _scopeCount - 1; i >= 0; i--)
            {
                if (_scopes[i] is not LoopState && IsVisible(_scopes[i]))
                    return _scopes[i];
            }

            return _page;
        }
    }

    public bool TryGetVariable(string name, out object? value)
    {
        for (var i = _scopeCount - 1; i >= 0; i--)
        {
            var scope = _scopes[i];
            if (scope is LoopState loop)
            {
                if (string.Equals(loop.Variable, name, StringComparison.Ordinal))
                {
                    value = loop.Value;
                    return true;
                }

                if (string.Equals(loop.Keyword, name, StringComparison.Ordinal))
                {
                    value = loop;
                    return true;
                }
            }
            else if (IsVisible(scope) && Members.TryGet(this, scope, name, out value))
            {
                return true;
            }
        }

        return _page.TryGet(name, out value) || TryGetBuiltin(name, out value);
    }

    public bool TryGetLocal(string name, out object? value)
    {
        for (var i = _scopeCount - 1; i >= Frame.FirstScope; i--)
        {
            if (_scopes[i] is LoopState { Variable: ['$', ..] variable } loop && variable.AsSpan(1).SequenceEqual(name))
            {
                value = loop.Value;
                return true;
            }
        }

        return Frame.TryGetLocal(name, out value);
    }

    public void AssignVariable(Node node, string name, object? value)
    {
        var scope = ScopeForWriting(name);
        if (scope.IsReadOnly(name))
            throw Error(node, $"Cannot set the readonly variable `{name}`");
        scope.Set(name, value);
    }

    public bool IsReadOnly(string name) => ScopeForWriting(name).IsReadOnly(name);

    public void MakeReadOnly(string name)
    {
        var scope = ScopeForWriting(name);
        if (scope.TryGet(name, out _))
            scope.MakeReadOnly(name);
    }

    public void PushScope(object scope)
    {
        if (_scopeCount == _scopes.Length)
            Array.Resize(ref _scopes, _scopes.Length * 2);
        _scopes[_scopeCount++] = scope;
    }

    public void PopScope() => _scopes[--_scopeCount] = null!;

    /// <summary>Starts the variables of a call; what it returns ends them again.</summary>
    public CallerState EnterFrame(Template template, FunctionScope? scope, TemplateArray? arguments, WrappedBody? body)
    {
        var caller = new CallerState(Frame, _functionScope, Template, Escapes);
        Template = template;
        Escapes |= template.Escapes;
        _functionScope = scope;
        if (scope is not null)
            PushScope(scope);
        Frame = new Frame(_scopeCount) { Arguments = arguments, Body = body };
        return caller;
    }

    public void LeaveFrame(CallerState caller)
    {
        if (_functionScope is not null)
            PopScope();
        Frame = caller.Frame;
        _functionScope = caller.FunctionScope;
        Template = caller.Template;
        Escapes = caller.Escapes;
    }

    /// <summary>Includes share the variables of the caller, except for those that start with a dollar sign.</summary>
    public CallerState EnterInclude(Template template, TemplateArray? arguments)
    {
        var caller = new CallerState(Frame, _functionScope, Template, Escapes);
        Template = template;
        Escapes |= template.Escapes;
        Frame = new Frame(_scopeCount) { Arguments = arguments };
        return caller;
    }

    public void LeaveInclude(CallerState caller)
    {
        Frame = caller.Frame;
        Template = caller.Template;
        Escapes = caller.Escapes;
    }

    /// <summary>Gives a builtin group that this render may change; other renders keep the original.</summary>
    public TemplateObject ChangeBuiltin(BuiltinGroup group)
    {
        BuiltinsMayBeHidden = true;
        _changedBuiltins ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        if (_changedBuiltins.TryGetValue(group.Name, out var changed))
            return (TemplateObject)changed!;

        var copy = group.ToObject();
        _changedBuiltins.Add(group.Name, copy);
        return copy;
    }

    private TemplateObject ScopeForWriting(string name)
    {
        for (var i = _scopeCount - 1; i >= 0; i--)
        {
            switch (_scopes[i])
            {
                case LoopState:
                    break;
                case FunctionScope function:
                    if (ReferenceEquals(function, _functionScope) && (function.TryGet(name, out _) || !ExistsOutside(i, name)))
                        return function.OwnerOf(name);
                    break;
                case TemplateObject scope:
                    return scope;
                case BuiltinGroup group:
                    return ChangeBuiltin(group);
                default:
                    // The object of a `with`: from now on its copy is read, too.
                    _scopes[i] = CopyForWriting(_scopes[i])!;
                    return (TemplateObject)_scopes[i];
            }
        }

        return _page;
    }

    private bool ExistsOutside(int scope, string name)
    {
        for (var i = scope - 1; i >= 0; i--)
        {
            if (_scopes[i] is not (LoopState or FunctionScope) && Members.TryGet(this, _scopes[i], name, out _))
                return true;
        }

        return _page.TryGet(name, out _);
    }

    private bool IsVisible(object scope) => scope is not FunctionScope || ReferenceEquals(scope, _functionScope);

    private bool TryGetBuiltin(string name, out object? value)
    {
        value = null;
        return (_changedBuiltins is not null && _changedBuiltins.TryGetValue(name, out value))
            || Builtins.All.TryGetValue(name, out value);
    }

    private void BeginScopes(object? model)
    {
        _page = new PageScope(this, model is System.Text.Json.JsonElement ? ModelValues.Normalize(this, model) : model);
        Frame = new Frame(0);
        BuiltinsMayBeHidden = model is not null && Builtins.AnyHiddenBy(_page);
    }

    private void EndScopes()
    {
        Array.Clear(_scopes);
        _scopeCount = 0;
        _functionScope = null;
        _page = null!;
        _changedBuiltins = null;
        _overlay = null;
        Frame = null!;
    }

    internal readonly record struct CallerState(Frame Frame, FunctionScope? FunctionScope, Template Template, bool Escapes);
}
