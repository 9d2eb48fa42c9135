using System.Buffers.Binary;
using System.Text;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>
/// Sketches as a file, so that parts of a corpus can be signed on several machines: a header with the options that the
/// signatures depend on, the distinct texts with what was computed from them, and the documents. All numbers are
/// little-endian. The same documents give the same bytes, in whatever order they were sketched.
/// </summary>
internal static class SignatureFile
{
    private const uint Magic = 0x31534643; // "CFS1"

    public static void Write(IEnumerable<DocumentSketch> documents, DedupOptions options, Stream output)
    {
        var ordered = documents.OrderBy(d => d.Path, StringComparer.Ordinal).ToList();
        var indexes = new Dictionary<SketchBody, int>(ReferenceEqualityComparer.Instance);
        foreach (var document in ordered) indexes.TryAdd(document.Body, indexes.Count);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        foreach (var number in Header(options)) writer.Write(number);
        writer.Write(indexes.Count);
        foreach (var body in indexes.OrderBy(i => i.Value).Select(i => i.Key)) Write(body, writer);
        writer.Write(ordered.Count);
        foreach (var document in ordered) Write(document, indexes[document.Body], writer);
    }

    /// <summary>Reads a file back.</summary>
    /// <param name="input">The file.</param>
    /// <param name="options">The options of the reader.</param>
    /// <param name="store">Where texts rest, if not in memory.</param>
    /// <param name="intern">Gives the body that is known for a text already, or takes a new one.</param>
    /// <exception cref="InvalidDataException">The stream is no such file, is damaged, or was made with other options.</exception>
    public static List<DocumentSketch> Read(
        Stream input, DedupOptions options, TextStore? store, Func<UInt128, Func<SketchBody>, SketchBody> intern)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        try
        {
            foreach (var number in Header(options))
                if (reader.ReadUInt32() != number) throw new InvalidDataException("The signatures were made by another version or with other options.");
            var bodies = new List<SketchBody>();
            for (var left = reader.ReadInt32(); left > 0; left--) bodies.Add(ReadBody(reader, options, store, intern));
            var documents = new List<DocumentSketch>();
            for (var left = reader.ReadInt32(); left > 0; left--) documents.Add(ReadDocument(reader, bodies));
            return documents;
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The file of signatures is damaged.", wrong);
        }
    }

    private static uint[] Header(DedupOptions options) =>
        [Magic, (uint)options.ShingleSize, (uint)options.DuplicateBands.Length, (uint)options.SentenceWords];

    private static void Write(SketchBody body, BinaryWriter writer)
    {
        writer.Write(body.Text);
        Span<byte> fingerprint = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(fingerprint, body.Fingerprint);
        writer.Write(fingerprint);
        writer.Write(body.Sentences);
        foreach (var value in body.Signature) writer.Write(value);
    }

    private static SketchBody ReadBody(
        BinaryReader reader, DedupOptions options, TextStore? store, Func<UInt128, Func<SketchBody>, SketchBody> intern)
    {
        var text = reader.ReadString();
        Span<byte> bytes = stackalloc byte[16];
        reader.BaseStream.ReadExactly(bytes);
        var fingerprint = BinaryPrimitives.ReadUInt128LittleEndian(bytes);
        var sentences = reader.ReadInt32();
        var signature = new uint[options.DuplicateBands.Length];
        for (var i = 0; i < signature.Length; i++) signature[i] = reader.ReadUInt32();
        return intern(StableHash.Digest(text), () => new SketchBody(text, fingerprint, signature, sentences, null, store));
    }

    private static void Write(DocumentSketch document, int body, BinaryWriter writer)
    {
        writer.Write(document.Path);
        writer.Write(document.Title);
        writer.Write(document.Completeness.Fixes);
        writer.Write(document.Completeness.Steps);
        writer.Write(document.Completeness.Images);
        writer.Write(document.Date is not null);
        writer.Write(document.Date?.UtcTicks ?? 0);
        writer.Write(body);
    }

    private static DocumentSketch ReadDocument(BinaryReader reader, List<SketchBody> bodies)
    {
        var (path, title) = (reader.ReadString(), reader.ReadString());
        var completeness = new Completeness(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var hasDate = reader.ReadBoolean();
        var ticks = reader.ReadInt64();
        var body = reader.ReadInt32();
        if (body < 0 || body >= bodies.Count) throw new InvalidDataException("The file of signatures is damaged.");
        return new DocumentSketch(
            new DedupDocument(path, title, "", completeness, hasDate ? new DateTimeOffset(ticks, TimeSpan.Zero) : null), bodies[body]);
    }
}
