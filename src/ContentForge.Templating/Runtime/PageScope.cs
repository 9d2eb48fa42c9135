namespace ContentForge.Templating.Runtime;

/// <summary>The variables of a page: what the templates assigned, over the model, which stays as it is.</summary>
internal sealed class PageScope(RenderContext context, object? model) : TemplateObject
{
    public override bool TryGet(string key, out object? value) =>
        base.TryGet(key, out value) || (model is not null && Runtime.Members.TryGet(context, model, key, out value));

    public override IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var (key, value) in ModelValues.Pairs(context, model))
        {
            if (!base.TryGet(key, out _))
                yield return new KeyValuePair<string, object?>(key, value);
        }

        using var own = base.GetEnumerator();
        while (own.MoveNext())
            yield return own.Current;
    }
}
