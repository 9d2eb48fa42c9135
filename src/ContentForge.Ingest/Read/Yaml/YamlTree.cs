using System.Collections.Immutable;
using ContentForge.Core;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContentForge.Ingest.Read.Yaml;

/// <summary>
/// One YAML document as a small tree with positions. Built from the parser's events under limits: the library's own binder recurses
/// and dies of nested brackets, and shared references can unfold to any size.
/// </summary>
/// <param name="Root">The document, or null when it is empty or cannot be used.</param>
/// <param name="Problems">What is wrong with it, in source order.</param>
public sealed record YamlTree(YamlNode? Root, ImmutableArray<YamlProblem> Problems)
{
    /// <summary>Reads the first document of a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="firstLine">The number of the text's first line in its file.</param>
    public static YamlTree Parse(string text, InputLimits limits, int firstLine = 1)
    {
        if (text.Length > limits.MaxFrontMatterChars)
            return Failed(new(YamlProblemKind.Refused, firstLine, 1, $"{text.Length} characters are more than the limit of {limits.MaxFrontMatterChars}."));

        try
        {
            return new Builder(limits, firstLine).Build(text);
        }
        catch (YamlException e)
        {
            var message = (e.InnerException ?? e).Message.TrimEnd('.');
            return Failed(new(YamlProblemKind.Syntax, (int)e.Start.Line + firstLine - 1, Math.Max(1, (int)e.Start.Column), $"{message}."));
        }
        catch (InvalidOperationException)
        {
            // The parser loses its way when a text ends within brackets.
            return Failed(new(YamlProblemKind.Syntax, firstLine, 1, "A bracket is never closed."));
        }
    }

    private static YamlTree Failed(YamlProblem problem) => new(null, [problem]);

    private sealed class Builder(InputLimits limits, int firstLine)
    {
        private readonly Stack<Open> _open = [];
        private readonly List<YamlProblem> _problems = [];
        private YamlNode? _root;

        public YamlTree Build(string text)
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext() && parser.Current is not DocumentEnd)
            {
                var refusal = Refusal(parser.Current!);
                if (refusal is not null)
                    return Failed(new(YamlProblemKind.Refused, Line(parser.Current!), Column(parser.Current!), refusal));
                Take(parser.Current!);
            }

            return new YamlTree(_root, [.. _problems]);
        }

        private string? Refusal(ParsingEvent e) => e switch
        {
            AnchorAlias => "An alias is used; write the value again.",
            NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag } => $"The tag {tag.Value} is used; write plain values.",
            MappingStart or SequenceStart when _open.Count >= limits.MaxYamlDepth => $"The nesting is deeper than {limits.MaxYamlDepth}.",
            MappingStart or SequenceStart when _open.TryPeek(out var parent) && parent.WantsKey => "A key is a list or a mapping; write a text.",
            _ => null,
        };

        private void Take(ParsingEvent e)
        {
            switch (e)
            {
                case Scalar scalar:
                    Add(new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(e), Column(e)));
                    break;
                case MappingStart:
                    _open.Push(new Open(IsMapping: true, Line(e), Column(e)));
                    break;
                case SequenceStart:
                    _open.Push(new Open(IsMapping: false, Line(e), Column(e)));
                    break;
                case MappingEnd or SequenceEnd:
                    Add(_open.Pop().Close());
                    break;
            }
        }

        private void Add(YamlNode node)
        {
            if (!_open.TryPeek(out var parent))
                _root ??= node;
            else if (parent.Add(node) is { } duplicate)
                _problems.Add(new(YamlProblemKind.DuplicateKey, duplicate.Line, duplicate.Column, $"The key '{duplicate.Value}' stands twice; the first value counts."));
        }

        private int Line(ParsingEvent e) => (int)e.Start.Line + firstLine - 1;

        private static int Column(ParsingEvent e) => (int)e.Start.Column;
    }

    /// <summary>A collection whose end has not come yet.</summary>
    private sealed record Open(bool IsMapping, int Line, int Column)
    {
        private readonly ImmutableArray<YamlNode>.Builder _items = ImmutableArray.CreateBuilder<YamlNode>();
        private readonly ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder _entries =
            ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();

        private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
        private YamlScalar? _key;

        public bool WantsKey => IsMapping && _key is null;

        /// <summary>Takes the next node; returns the key whose value was dropped because the key stood before.</summary>
        public YamlScalar? Add(YamlNode node)
        {
            if (!IsMapping)
            {
                _items.Add(node);
                return null;
            }

            if (_key is not { } key)
            {
                _key = (YamlScalar)node;
                return null;
            }

            _key = null;
            if (!_keys.Add(key.Value))
                return key;
            _entries.Add(new(key, node));
            return null;
        }

        public YamlNode Close() => IsMapping
            ? new YamlMapping(_entries.ToImmutable(), Line, Column)
            : new YamlSequence(_items.ToImmutable(), Line, Column);
    }
}

/// <summary>Why a text cannot be used as YAML, or what in it was ignored.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The problem as a sentence.</param>
public sealed record YamlProblem(YamlProblemKind Kind, int Line, int Column, string Message);

/// <summary>The sorts of problems in YAML.</summary>
public enum YamlProblemKind
{
    /// <summary>It is not YAML. There is no tree.</summary>
    Syntax,

    /// <summary>It uses what is refused: aliases, tags, too deep nesting, too much text. There is no tree.</summary>
    Refused,

    /// <summary>It is not YAML, but what its author means can be told.</summary>
    Rescued,

    /// <summary>A key stands twice. The first value counts.</summary>
    DuplicateKey,
}
