using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core;
using ContentForge.Ingest.Read.Yaml;
using Tomlyn;
using Tomlyn.Parsing;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>TOML as the same small tree that YAML becomes, so that whoever binds keys need not know which it was.</summary>
internal static class TomlTree
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The TOML.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="firstLine">The number of the text's first line in its file.</param>
    public static YamlTree Parse(string text, InputLimits limits, int firstLine)
    {
        if (text.Length > limits.MaxFrontMatterChars)
            return Failed(YamlProblemKind.Refused, firstLine, 1, $"{text.Length} characters are more than the limit of {limits.MaxFrontMatterChars}.");

        try
        {
            var parser = TomlParser.Create(text, TomlSerializerOptions.Default with { MaxDepth = limits.MaxYamlDepth * 2 });
            return Build(parser, limits, firstLine);
        }
        catch (TomlException e)
        {
            return Failed(YamlProblemKind.Syntax, Math.Max(1, e.Line ?? 1) + firstLine - 1, Math.Max(1, e.Column ?? 1), $"{e.Message[(e.Message.LastIndexOf(" : ", StringComparison.Ordinal) is >= 0 and var cut ? cut + 3 : 0)..].TrimEnd('.')}.");
        }
    }

    private static YamlTree Build(TomlParser parser, InputLimits limits, int firstLine)
    {
        var open = new Stack<Open>();
        YamlNode? root = null;
        while (parser.MoveNext())
        {
            var (line, column) = (Math.Max(1, parser.Current.Line) + firstLine - 1, Math.Max(1, parser.Current.Column));
            switch (parser.Current.Kind)
            {
                case TomlParseEventKind.StartTable or TomlParseEventKind.StartArray:
                    if (open.Count >= limits.MaxYamlDepth)
                        return Failed(YamlProblemKind.Refused, line, column, $"The nesting is deeper than {limits.MaxYamlDepth}.");
                    open.Push(new Open(parser.Current.Kind is TomlParseEventKind.StartTable, line, column));
                    break;
                case TomlParseEventKind.PropertyName:
                    open.Peek().Key = new YamlScalar(parser.GetPropertyName(), true, line, column);
                    break;
                case TomlParseEventKind.EndTable or TomlParseEventKind.EndArray:
                    Add(open.Pop().Close());
                    break;
                case TomlParseEventKind.String:
                    Add(new YamlScalar(parser.GetString(), false, line, column));
                    break;
                case TomlParseEventKind.Integer or TomlParseEventKind.Float or TomlParseEventKind.Boolean or TomlParseEventKind.DateTime:
                    Add(new YamlScalar(Written(parser.Current), true, line, column));
                    break;
            }
        }

        return new YamlTree(root, []);

        void Add(YamlNode node)
        {
            if (open.TryPeek(out var parent))
                parent.Add(node);
            else
                root ??= node;
        }
    }

    private static string Written(TomlParseEvent scalar) => scalar.Kind switch
    {
        TomlParseEventKind.Integer => scalar.GetInt64().ToString(CultureInfo.InvariantCulture),
        TomlParseEventKind.Float => scalar.GetDouble().ToString(CultureInfo.InvariantCulture),
        TomlParseEventKind.Boolean => scalar.GetBoolean() ? "true" : "false",
        _ => scalar.StringValue ?? scalar.GetTomlDateTime().ToString(),
    };

    private static YamlTree Failed(YamlProblemKind kind, int line, int column, string message) => new(null, [new(kind, line, column, message)]);

    /// <summary>A table or an array whose end has not come yet.</summary>
    private sealed record Open(bool IsTable, int Line, int Column)
    {
        private readonly ImmutableArray<YamlNode>.Builder _items = ImmutableArray.CreateBuilder<YamlNode>();
        private readonly ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder _entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();

        public YamlScalar? Key { get; set; }

        public void Add(YamlNode node)
        {
            if (!IsTable)
                _items.Add(node);
            else if (Key is not null)
                _entries.Add(new(Key, node));
        }

        public YamlNode Close() => IsTable ? new YamlMapping(_entries.ToImmutable(), Line, Column) : new YamlSequence(_items.ToImmutable(), Line, Column);
    }
}
