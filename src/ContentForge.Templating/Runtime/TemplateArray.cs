namespace ContentForge.Templating.Runtime;

/// <summary>A list made by a template. It can grow, and it can carry members beside its items.</summary>
internal sealed class TemplateArray
{
    public TemplateArray() => Items = [];

    public TemplateArray(IEnumerable<object?> items) => Items = [.. items];

    public TemplateArray(List<object?> items) => Items = items;

    public List<object?> Items { get; }

    public int Count => Items.Count;

    /// <summary>Counts changes, so that a loop notices that its list was changed under it.</summary>
    public int Version { get; private set; }

    public TemplateObject? Members { get; private set; }

    public object? this[int index]
    {
        get => (uint)index < (uint)Items.Count ? Items[index] : null;
        set
        {
            while (Items.Count <= index)
                Items.Add(null);
            Items[index] = value;
            Version++;
        }
    }

    public void SetMember(string name, object? value) => (Members ??= new TemplateObject()).Set(name, value);

    public bool TryGetMember(string name, out object? value)
    {
        if (string.Equals(name, "size", StringComparison.Ordinal))
        {
            value = Boxes.Of(Items.Count);
            return true;
        }

        value = null;
        return Members is not null && Members.TryGet(name, out value);
    }
}
