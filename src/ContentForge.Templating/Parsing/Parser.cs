using System.Runtime.CompilerServices;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Parsing;

/// <summary>Makes the tree of a template from its tokens, and collects what is wrong with it.</summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly TemplateParseOptions _options;
    private readonly List<Token> _tokens;
    private readonly List<TemplateDiagnostic> _diagnostics = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _namesBySpan;
    private int _index;
    private int _previous;
    private int _newLinesAllowed;
    private int _depth;
    private int _blockLevel;
    private int _expressionLevel;
    private bool _isStopped;
    private bool _isSilent;
    private bool _sawReturn;
    private string? _indent = Block.Inherited;

    private Parser(SourceText source, TemplateParseOptions options, List<Token> tokens)
    {
        _source = source;
        _options = options;
        _tokens = tokens;
        _namesBySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private Token Current => _tokens[_index];

    private Token Previous => _tokens[_previous];

    public static (Block Body, List<TemplateDiagnostic> Diagnostics) Parse(SourceText source, TemplateParseOptions options)
    {
        var (tokens, lexicalErrors) = Lexer.Tokenize(source, options.Mode);
        var parser = new Parser(source, options, tokens);
        var body = parser.ParsePage();
        parser._diagnostics.AddRange(lexicalErrors);
        return (body, parser._diagnostics);
    }

    private Block ParsePage()
    {
        if (_options.Mode is not (TemplateMode.FrontMatterOnly or TemplateMode.FrontMatterAndContent))
            return ParseBlock(new BlockOwner(Construct.Page));

        if (Current.Kind != TokenKind.FrontMatterMarker)
        {
            Error($"When `{_options.Mode}` is enabled, expecting a `+++` at the beginning of the text instead of `{TextOf(Current)}`");
            return Block.Empty;
        }

        Advance();
        var frontMatter = ParseBlock(new BlockOwner(Construct.Page));
        if (Current.Kind != TokenKind.FrontMatterMarker)
            Error("End of frontmatter `+++` not found");
        Advance();
        if (_options.Mode == TemplateMode.FrontMatterOnly)
            return frontMatter;
        return ParseBlock(new BlockOwner(Construct.Page));
    }

    private Token Peek()
    {
        var index = Math.Min(_index + 1, _tokens.Count - 1);
        while (_newLinesAllowed > 0 && _tokens[index].Kind == TokenKind.NewLine)
            index++;
        return _tokens[index];
    }

    private void Advance()
    {
        _previous = _index;
        if (_index < _tokens.Count - 1)
            _index++;
        while (_newLinesAllowed > 0 && Current.Kind == TokenKind.NewLine)
            _index++;
    }

    private bool Is(TokenKind kind) => Current.Kind == kind;

    private bool IsWord(string word) => Is(TokenKind.Identifier) && SpanOf(Current).SequenceEqual(word);

    private ReadOnlySpan<char> SpanOf(Token token) => _source.Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>The source of a token; line ends are spelled out, as messages show them.</summary>
    private string TextOf(Token token) => token.Kind switch
    {
        TokenKind.NewLine => "\\n",
        TokenKind.EndOfFile => "<eof>",
        _ => SpanOf(token).ToString(),
    };

    /// <summary>Gives a name as a string; the same string each time it occurs.</summary>
    private string Name(ReadOnlySpan<char> name)
    {
        if (!_namesBySpan.TryGetValue(name, out var known))
            _names.Add(known = name.ToString());
        return known;
    }

    private bool FollowsWhiteSpace(Token token) => token.Start > 0 && char.IsWhiteSpace(_source.Text[token.Start - 1]);

    private T At<T>(T node, int start)
        where T : Node
    {
        node.Start = start;
        node.End = Math.Max(start, Previous.End);
        return node;
    }

    private void Error(string message) => ErrorAt(Current.Start, message);

    private void ErrorAt(int position, string message)
    {
        if (!_isSilent)
            _diagnostics.Add(_source.Error(position, message));
    }

    private void ErrorIn(Construct construct, int position, string message) =>
        ErrorAt(position, $"Error while parsing {construct.Name}: {message} in: {construct.Form}");

    private void WarnAt(int position, string message) => _diagnostics.Add(_source.Warning(position, message));

    /// <summary>Accepts the end of a statement; anything else ends the parsing.</summary>
    private bool ExpectEndOfStatement()
    {
        switch (Current.Kind)
        {
            case TokenKind.NewLine or TokenKind.SemiColon:
                Advance();
                return true;
            case TokenKind.CodeExit or TokenKind.EndOfFile or TokenKind.FrontMatterMarker:
                return true;
            default:
                if (!_isStopped)
                    Error($"Invalid token found `{TextOf(Current)}`. Expecting <EOL>/end of line.");
                _isStopped = true;
                return false;
        }
    }

    private void Expect(TokenKind kind, string text)
    {
        if (!Is(kind))
            Error($"Unexpected token found `{TextOf(Current)}` while expecting `{text}`.");
        Advance();
    }

    /// <summary>Counts a level of nesting; too many of them end the parsing, before they end the stack.</summary>
    private bool Enter()
    {
        if (++_depth <= _options.DepthLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;

        ErrorAt(Previous.Start, $"The statement depth limit `{_options.DepthLimit}` was reached when parsing this statement");
        _isStopped = true;
        _isSilent = true;
        _index = _tokens.Count - 1;
        return false;
    }
}
