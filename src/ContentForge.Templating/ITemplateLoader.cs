namespace ContentForge.Templating;

/// <summary>Finds the source of a template by its name. It may be called from several threads at once.</summary>
public interface ITemplateLoader
{
    /// <summary>Gives the source of a template, or <see langword="null"/> when there is none of that name.</summary>
    string? Load(string name);
}
