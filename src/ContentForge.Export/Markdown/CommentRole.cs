namespace ContentForge.Export.Markdown;

/// <summary>What a comment can stand beside.</summary>
internal static class CommentRole
{
    /// <summary>A block of an article, fix or step, behind its text or above it.</summary>
    public const string Block = "";

    /// <summary>A block that Markdown cannot show: the comment has all of it.</summary>
    public const string HiddenBlock = "block";

    /// <summary>The article, above its title.</summary>
    public const string Article = "article";

    /// <summary>A group of fixes: behind its heading, or above its first fix.</summary>
    public const string Group = "group";

    /// <summary>A fix, behind its heading.</summary>
    public const string Fix = "fix";

    /// <summary>A procedure: behind its heading, or above all that it has.</summary>
    public const string Procedure = "procedure";

    /// <summary>The sentence that announces the steps.</summary>
    public const string LeadIn = "lead-in";

    /// <summary>Steps, above their list. The items have comments without a role, behind the instruction.</summary>
    public const string Steps = "steps";

    /// <summary>A command of a step, above its code.</summary>
    public const string Command = "command";

    /// <summary>A note of a step, above its alert.</summary>
    public const string Note = "note";

    /// <summary>A picture, film or frame of a step.</summary>
    public const string Media = "media";

    /// <summary>A branch of a step, behind its condition and above the list of its steps.</summary>
    public const string Branch = "branch";

    /// <summary>What follows the steps of a procedure.</summary>
    public const string Result = "result";

    /// <summary>What follows the last fix.</summary>
    public const string Conclusion = "conclusion";

    /// <summary>A question, behind its heading.</summary>
    public const string Question = "faq";

    /// <summary>Whether such a comment may stand above a block of its own kind, and then speaks of it.</summary>
    public static bool SpeaksOfNext(string role) => role is Block or Steps or Command or Note or Media;
}
