using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// One file of words: an object with a text for each key, or, for a text that depends on a number, an object with one for each plural
/// category.
/// </summary>
internal static class ThemeTextFile
{
    /// <summary>The key under which a file says how its language counts.</summary>
    public const string RulesKey = "plurals";

    // Chosen: hundreds of times what a language has.
    private const long LargestFile = 1024 * 1024;

    /// <summary>Adds the words of a file to those of less important ones.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name in the theme, for messages.</param>
    /// <param name="words">Gets the words. One with forms takes the place of all forms that were there.</param>
    /// <param name="diagnostics">Gets what is wrong with the file.</param>
    public static void Read(string file, string name, Dictionary<string, ThemeWord> words, ICollection<Diagnostic> diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = RegularFile.ReadAllBytes(file, LargestFile);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(DiagnosticCodes.TemplateError, name, null, $"The file cannot be read: {unreadable.Message}"));
            return;
        }

        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var json = new Utf8JsonReader(bytes.AsSpan(start), new JsonReaderOptions { MaxDepth = 3, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            Read(ref json, words);
        }
        catch (FormatException wrong)
        {
            Add(PlaceOf(bytes, start + (int)json.TokenStartIndex), wrong.Message);
        }
        catch (JsonException broken)
        {
            Add(PlaceOf(bytes, OffsetOf(bytes, start, broken)), "The words are not a JSON object of texts, and of objects of texts for those with a number.");
        }
        catch (InvalidOperationException halfALetter)
        {
            Add(PlaceOf(bytes, start + (int)json.TokenStartIndex), halfALetter.Message);
        }

        void Add(SourceSpan place, string message) => diagnostics.Add(new Diagnostic(DiagnosticCodes.TemplateError, name, place, message));
    }

    private static void Read(ref Utf8JsonReader json, Dictionary<string, ThemeWord> words)
    {
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString()!;
            json.Read();
            if (json.TokenType == JsonTokenType.String && !string.Equals(key, RulesKey, StringComparison.Ordinal))
            {
                words[key] = new ThemeWord(json.GetString()!);
                continue;
            }

            var forms = Forms(ref json, key);
            if (string.Equals(key, RulesKey, StringComparison.Ordinal))
                PluralRules.Parse(forms);
            words[key] = new ThemeWord(forms);
        }
    }

    private static ImmutableSortedDictionary<string, string> Forms(ref Utf8JsonReader json, string key)
    {
        if (json.TokenType != JsonTokenType.StartObject)
            throw new FormatException($"'{key}' must be a text, or an object with a text for each plural category.");

        var forms = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var category = json.GetString()!;
            Expect(ref json, JsonTokenType.String);
            forms[category] = json.GetString()!;
        }

        if (!forms.ContainsKey(PluralRules.Other) && !string.Equals(key, RulesKey, StringComparison.Ordinal))
            throw new FormatException($"'{key}' has no text for the plural category '{PluralRules.Other}'.");
        return forms.ToImmutable();
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new FormatException($"There is no {(type == JsonTokenType.String ? "text" : "object")} here.");
    }

    private static int OffsetOf(byte[] bytes, int start, JsonException broken)
    {
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        return start + (int)(broken.BytePositionInLine ?? 0);
    }

    private static SourceSpan PlaceOf(byte[] bytes, int offset)
    {
        var before = bytes.AsSpan(0, Math.Min(offset, bytes.Length));
        return SourceSpan.At(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}

/// <summary>What a file has for a key: a text, or forms of a text by plural category.</summary>
internal readonly record struct ThemeWord(string? Text, ImmutableSortedDictionary<string, string>? Forms)
{
    public ThemeWord(string text)
        : this(text, null)
    {
    }

    public ThemeWord(ImmutableSortedDictionary<string, string> forms)
        : this(null, forms)
    {
    }
}
