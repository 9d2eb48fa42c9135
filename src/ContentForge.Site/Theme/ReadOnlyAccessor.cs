using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ContentForge.Site.Theme;

/// <summary>Lets templates read the model and not change it: other pages, on other threads, render from the same objects.</summary>
internal sealed class ReadOnlyAccessor(IObjectAccessor members) : IObjectAccessor
{
    public bool HasIndexer => members.HasIndexer;

    public Type? IndexType => members.IndexType;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => members.GetMemberCount(context, span, target);

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => members.GetMembers(context, span, target);

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        members.HasMember(context, span, target, member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        members.TryGetValue(context, span, target, member, out value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        members.TryGetItem(context, span, target, index, out value);

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}

/// <summary>The same for lists.</summary>
internal sealed class ReadOnlyListAccessor(IListAccessor items) : IListAccessor
{
    public int GetLength(TemplateContext context, SourceSpan span, object target) => items.GetLength(context, span, target);

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) => items.GetValue(context, span, target, index);

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "A template cannot change the lists that it gets; copy it with 'array.add_range [] list'.");
}
