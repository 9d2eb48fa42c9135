using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ContentForge.Templating.Runtime;

/// <summary>An object made by a template: members in the order in which they were added.</summary>
/// <remarks>Most objects are tiny, so members are searched in a row; an index is built once there are many.</remarks>
internal class TemplateObject : IEnumerable<KeyValuePair<string, object?>>
{
    private const int IndexFrom = 9;

    private string[] _keys = new string[4];
    private object?[] _values = new object?[4];
    private Dictionary<string, int>? _index;
    private HashSet<string>? _readOnly;

    public int Count { get; private set; }

    public virtual bool TryGet(string key, out object? value)
    {
        var position = Find(key);
        value = position < 0 ? null : _values[position];
        return position >= 0;
    }

    public void Set(string key, object? value)
    {
        var position = Find(key);
        if (position >= 0)
        {
            _values[position] = value;
            return;
        }

        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _values, Count * 2);
        }

        _keys[Count] = key;
        _values[Count] = value;
        Count++;
        if (_index is not null)
            _index.Add(key, Count - 1);
        else if (Count == IndexFrom)
            BuildIndex();
    }

    public bool IsReadOnly(string key) => _readOnly is not null && _readOnly.Contains(key);

    public void MakeReadOnly(string key) => (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);

    public virtual IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return new KeyValuePair<string, object?>(_keys[i], _values[i]);
    }

    [ExcludeFromCodeCoverage]
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key)
    {
        if (_index is not null)
            return _index.TryGetValue(key, out var position) ? position : -1;

        var keys = _keys;
        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(keys[i], key, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private void BuildIndex()
    {
        _index = new Dictionary<string, int>(Count * 2, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
            _index.Add(_keys[i], i);
    }
}
