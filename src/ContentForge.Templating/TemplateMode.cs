namespace ContentForge.Templating;

/// <summary>How the text of a template is read.</summary>
public enum TemplateMode
{
    /// <summary>Text with code between <c>{{</c> and <c>}}</c>.</summary>
    Default,

    /// <summary>Code only, without <c>{{</c> and <c>}}</c>.</summary>
    ScriptOnly,

    /// <summary>A script between two <c>+++</c> lines, which is executed; what follows is ignored.</summary>
    FrontMatterOnly,

    /// <summary>A script between two <c>+++</c> lines, which is not executed, followed by text with code.</summary>
    FrontMatterAndContent,
}
