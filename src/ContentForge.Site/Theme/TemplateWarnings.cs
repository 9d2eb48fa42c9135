using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ContentForge.Site.Theme;

/// <summary>
/// Finds what the language allows and hardly anybody means: conditions that always hold, since 0, an empty text and an empty list are true, and
/// variables that hide a function.
/// </summary>
internal sealed class TemplateWarnings : ScriptVisitor
{
    private readonly List<(SourceSpan Place, string Message)> _found = [];

    private TemplateWarnings()
    {
    }

    /// <summary>The warnings about one template, in its order.</summary>
    public static IReadOnlyList<(SourceSpan Place, string Message)> Of(Template template)
    {
        var visitor = new TemplateWarnings();
        visitor.Visit(template.Page);
        return visitor._found;
    }

    public override void Visit(ScriptIfStatement node) => CheckCondition(node.Condition, node);

    public override void Visit(ScriptWhileStatement node) => CheckCondition(node.Condition, node);

    public override void Visit(ScriptConditionalExpression node) => CheckCondition(node.Condition, node);

    public override void Visit(ScriptAssignExpression node) => CheckName(node.Target, node);

    public override void Visit(ScriptForStatement node) => CheckName(node.Variable, node);

    public override void Visit(ScriptCaptureStatement node) => CheckName(node.Target, node);

    public override void Visit(ScriptFunction node) => CheckName(node.NameOrDoToken, node);

    private void CheckName(ScriptNode? target, ScriptNode node)
    {
        if (target is ScriptVariableGlobal { Name: var name } && TemplateFunctions.All.Contains(name))
            _found.Add((target.Span, $"The variable `{name}` hides the function of that name."));
        DefaultVisit(node);
    }

    private void CheckCondition(ScriptExpression? condition, ScriptNode node)
    {
        var reason = condition switch
        {
            ScriptLiteral { Value: int or long or double } => "a number is true, also 0",
            ScriptLiteral { Value: string } => "a text is true, also an empty one",
            ScriptArrayInitializerExpression or ScriptObjectInitializerExpression => "a list or object is true, also an empty one",
            ScriptMemberExpression { Member.Name: "size", DotToken.TokenType: not TokenType.QuestionDot } =>
                "a number is true, also 0; compare the size with 0",
            _ => null,
        };
        if (reason is not null)
            _found.Add((condition!.Span, $"The condition `{condition.ToString()!.Trim()}` always holds: {reason}."));
        DefaultVisit(node);
    }
}
