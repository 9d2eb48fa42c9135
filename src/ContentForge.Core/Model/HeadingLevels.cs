namespace ContentForge.Core.Model;

/// <summary>
/// Gives the headings inside a section levels without gaps. Sources choose levels for their looks; a screen reader lists them as an
/// outline.
/// </summary>
/// <param name="section">The level of the heading that the section has.</param>
public sealed class HeadingLevels(int section)
{
    private readonly Stack<int> _open = new();

    /// <summary>The level on the page for the next heading with that level in the source.</summary>
    public int Next(int sourceLevel)
    {
        while (_open.TryPeek(out var outer) && outer >= sourceLevel)
            _open.Pop();
        _open.Push(sourceLevel);
        return Math.Min(6, section + _open.Count);
    }
}
