using System.Collections.Immutable;
using System.Text;

namespace ContentForge.EndToEnd.Tests.Fuzzing;

/// <summary>A raw article in pieces, so that a failing one can be made smaller piece by piece.</summary>
/// <param name="Name">Relative to the input folder.</param>
/// <param name="FrontMatter">Lines of YAML.</param>
/// <param name="Blocks">What follows, each a block of its own.</param>
internal sealed record FuzzedArticle(string Name, ImmutableArray<string> FrontMatter, ImmutableArray<string> Blocks)
{
    public string Text => (FrontMatter.IsEmpty ? "" : $"---\n{string.Join('\n', FrontMatter)}\n---\n") + string.Join("\n\n", Blocks) + "\n";

    /// <summary>The same article with one piece less.</summary>
    public IEnumerable<FuzzedArticle> Smaller() =>
        Without(Blocks).Select(fewer => this with { Blocks = fewer })
            .Concat(Without(FrontMatter).Select(fewer => this with { FrontMatter = fewer }));

    private static IEnumerable<ImmutableArray<string>> Without(ImmutableArray<string> pieces) =>
        Enumerable.Range(0, pieces.Length).Select(pieces.RemoveAt);
}

/// <summary>What a user could have on disk before a build.</summary>
/// <param name="Articles">The raw articles.</param>
/// <param name="Configuration">The lines of <c>contentforge.yml</c>.</param>
internal sealed record FuzzedProject(ImmutableArray<FuzzedArticle> Articles, ImmutableArray<string> Configuration)
{
    /// <summary>The same project with less in it.</summary>
    public IEnumerable<FuzzedProject> Smaller()
    {
        for (var i = 0; i < Articles.Length; i++)
            yield return this with { Articles = Articles.RemoveAt(i) };
        for (var i = 0; i < Configuration.Length; i++)
            yield return this with { Configuration = Configuration.RemoveAt(i) };
        for (var i = 0; i < Articles.Length; i++)
        {
            foreach (var smaller in Articles[i].Smaller())
                yield return this with { Articles = Articles.SetItem(i, smaller) };
        }
    }

    /// <summary>Writes it, and returns how many articles there are: two names that are one to the file system are one.</summary>
    public int WriteTo(TempFolder folder)
    {
        foreach (var article in Articles)
            folder.Write(Path.Combine("input", article.Name), Encoding.UTF8.GetBytes(article.Text));
        folder.Write("contentforge.yml", string.Join('\n', Configuration) + "\n");
        return Articles.Select(article => article.Name).Distinct(StringComparer.Ordinal).Count();
    }

    public override string ToString()
    {
        var text = new StringBuilder("\n");
        foreach (var line in Configuration)
            text.Append("contentforge.yml| ").AppendLine(Visible(line));
        foreach (var article in Articles)
            text.Append("== ").AppendLine(Visible(article.Name)).AppendLine(Visible(article.Text));
        return text.ToString();
    }

    private static string Visible(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? $"\\u{(int)c:X4}" : c.ToString()));
}
