using System.Collections.Frozen;
using System.Reflection;
using ContentForge.Site.Theme;
using ContentForge.Site.Views;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ContentForge.Site.Tests.Theme;

/// <summary>A name that nothing has is printed as nothing, so that a slip of the pen in the theme would go unnoticed.</summary>
public sealed class ThemeNamesTests
{
    /// <summary>What the models of the pages hold.</summary>
    private static readonly FrozenSet<string> Variables = typeof(PageModel).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(PageModel)))
        .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        .Select(property => StandardMemberRenamer.Default(property))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The templates of the site; those of the audit get other models.</summary>
    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(TestSite.TemplatesFolder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(TestSite.TemplatesFolder, file))
            .Where(name => !name.StartsWith("audit", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void ATemplateUsesOnlyNamesThatAreThere(string template) =>
        Assert.Empty(UnknownNames.In(File.ReadAllText(Path.Combine(TestSite.TemplatesFolder, template))));

    [Theory]
    [InlineData("{{ page.title | string.shout }}", "string.shout")]
    [InlineData("{{ shout page.title }}", "shout")]
    [InlineData("{{ include 'a.html' note: (shout 'x') }}", "shout")]
    public void ANameThatNothingHasIsFound(string template, string name) => Assert.Equal([name], UnknownNames.In(template));

    [Theory]
    [InlineData("shout {{ page.title | array.first | raw }} shout")]
    [InlineData("{{ for $word in page.shout }}{{ for.index }}{{ 'shout' }}{{ end }}{{ include 'a.html' shout: 1 }}")]
    public void TextMembersAndKnownFunctionsAreNotReported(string template) => Assert.Empty(UnknownNames.In(template));

    private sealed class UnknownNames : ScriptVisitor
    {
        private readonly List<string> _found = [];

        public static IReadOnlyList<string> In(string source)
        {
            var names = new UnknownNames();
            names.Visit(Template.Parse(source).Page);
            return names._found;
        }

        public override void Visit(ScriptNamedArgument node) => Visit(node.Value);

        public override void Visit(ScriptMemberExpression node)
        {
            if (node.Target is ScriptVariableGlobal { Name: var group } && TemplateFunctions.All[group] is ScriptObject functions)
                Add($"{group}.{node.Member!.Name}", functions.Contains(node.Member.Name));
            else
                Visit(node.Target);
        }

        public override void Visit(ScriptVariableGlobal node) =>
            Add(node.Name, node.Name == "for" || Variables.Contains(node.Name) || TemplateFunctions.All.Contains(node.Name));

        private void Add(string name, bool isKnown)
        {
            if (!isKnown)
                _found.Add(name);
        }
    }
}
