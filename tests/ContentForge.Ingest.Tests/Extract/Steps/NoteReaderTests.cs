using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Steps;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Extract.Steps;

public sealed class NoteReaderTests
{
    private static readonly NoteReader Reader = new(Vocabulary.For("de"));

    [Theory]
    [InlineData("Warning: never use a needle.", NoteKind.Warning, "Never use a needle.")]
    [InlineData("Note – if there is no tab, go on.", NoteKind.Note, "If there is no tab, go on.")]
    [InlineData("Hinweis: ältere Geräte fragen nicht.", NoteKind.Note, "Ältere Geräte fragen nicht.")]
    [InlineData("Tip: don't wait.", NoteKind.Tip, "Don't wait.")]
    [InlineData("Note: iPhone users skip this.", NoteKind.Note, "iPhone users skip this.")]
    [InlineData("Note: example.com is down.", NoteKind.Note, "example.com is down.")]
    public void A_note_without_its_label_begins_as_a_sentence(string text, NoteKind kind, string expected) =>
        Assert.Equal((kind, expected), Read(RichText.FromPlain(text)));

    [Fact]
    public void A_command_keeps_its_spelling() =>
        Assert.Equal((NoteKind.Note, "ipconfig shows it."), Read(new RichText("Note: ipconfig shows it.", [new TextSpan(TextSpanKind.Code, 6, 8)])));

    private static (NoteKind Kind, string Text)? Read(RichText text) => Reader.Read(text) is var (kind, rest) ? (kind, rest.Plain) : null;
}
