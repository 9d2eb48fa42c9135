using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using ContentForge.Site.Views;

namespace ContentForge.Site.Tests.Views;

/// <summary>Writes down every value that a template gets, from the types of the views and their documentation.</summary>
internal static class ThemeReference
{
    private static readonly (string Template, Type Model)[] Templates =
    [
        ("layout.html", typeof(LayoutModel)),
        ("home.html", typeof(HomePage)),
        ("article.html", typeof(ArticlePage)),
        ("list.html", typeof(ListPage)),
        ("topics.html, 404.html", typeof(BrowsePage)),
        ("search.html", typeof(SearchPage)),
        ("a-z.html", typeof(LettersPage)),
        ("series.html", typeof(SeriesPage)),
        ("error-codes.html", typeof(ErrorCodesPage)),
        ("redirect.html", typeof(RedirectPage)),
    ];

    public static string Write()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(PageModel).Assembly.Location, ".xml"));
        var text = new StringBuilder();
        text.Append("### Every template\n\n");
        Table(text, typeof(PageModel), documentation, []);
        foreach (var (template, model) in Templates)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {template}\n\n");
            Table(text, model, documentation, [.. typeof(PageModel).GetProperties().Select(property => property.Name), "Base", "Browse"]);
        }

        foreach (var view in ViewsBelow(Templates.Select(entry => entry.Model)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {NameOf(view)}\n\n{Summary(documentation, view)}\n\n");
            Table(text, view, documentation, []);
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, Type type, XDocument documentation, string[] without)
    {
        text.Append("| value | holds | meaning |\n| --- | --- | --- |\n");
        foreach (var property in Properties(type).Where(property => !without.Contains(property.Name, StringComparer.Ordinal)))
            text.Append(CultureInfo.InvariantCulture, $"| `{Snake(property.Name)}` | {Holds(property)} | {Meaning(documentation, type, property)} |\n");
    }

    private static IEnumerable<Type> ViewsBelow(IEnumerable<Type> roots)
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>(roots);
        while (waiting.TryDequeue(out var type))
        {
            var inner = Properties(type).Select(property => ElementOf(property.PropertyType)).ToList();
            if (type == typeof(BlockView))
                inner.AddRange(type.Assembly.GetTypes().Where(other => other.BaseType == type));
            foreach (var view in inner.Where(view => view.Namespace is "ContentForge.Site.Views" or "ContentForge.Site.Model" && view.Name.EndsWith("View", StringComparison.Ordinal) && !view.IsAssignableTo(typeof(PageModel)) && seen.Add(view)))
                waiting.Enqueue(view);
        }

        return seen.OrderBy(NameOf, StringComparer.Ordinal);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken);

    private static string Holds(PropertyInfo property)
    {
        var type = property.PropertyType;
        var element = ElementOf(type);
        var name = element == typeof(string) ? "text"
            : element == typeof(bool) ? "yes or no"
            : element == typeof(int) ? "number"
            : element == typeof(SafeHtml) ? "HTML"
            : typeof(IEnumerable).IsAssignableFrom(element) ? "texts by key"
            : NameOf(element);
        return element == type ? name : "list of " + name;
    }

    private static Type ElementOf(Type type) =>
        type.IsGenericType && type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal) ? ElementOf(type.GetGenericArguments()[0]) : type;

    private static string NameOf(Type type) =>
        Snake(type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^4] : type.Name).Replace('_', ' ');

    private static string Snake(string name) =>
        string.Concat(name.Select((c, at) => char.IsUpper(c) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Summary(XDocument documentation, Type type) => Words(Member(documentation, "T:" + type.FullName)?.Element("summary"));

    private static string Meaning(XDocument documentation, Type type, PropertyInfo property)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Words(Member(documentation, $"P:{at.FullName}.{property.Name}")?.Element("summary")) is { Length: > 0 } own)
                return own;
            var parameter = Member(documentation, "T:" + at.FullName)?.Elements("param")
                .FirstOrDefault(entry => string.Equals(entry.Attribute("name")?.Value, property.Name, StringComparison.Ordinal));
            if (Words(parameter) is { Length: > 0 } words)
                return words;
        }

        return "";
    }

    private static XElement? Member(XDocument documentation, string name) =>
        documentation.Descendants("member").FirstOrDefault(member => string.Equals(member.Attribute("name")?.Value, name, StringComparison.Ordinal));

    private static string Words(XElement? element)
    {
        if (element is null)
            return "";
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XText words => words.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            _ => "",
        }));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
