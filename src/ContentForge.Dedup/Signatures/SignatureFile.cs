using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>
/// Sketches as a file, so that parts of a corpus can be signed on several machines: a header with the options that the
/// signatures depend on, the label of the part, the distinct texts with what was computed from them, the documents, and a
/// SHA-256 of all that. All numbers are little-endian. The same documents give the same bytes, in whatever order they were
/// sketched.
/// </summary>
internal static class SignatureFile
{
    private const uint Magic = 0x33534643; // "CFS3"

    public static void Write(IEnumerable<DocumentSketch> documents, PartLabel label, DedupOptions options, Stream output)
    {
        var ordered = documents.OrderBy(d => d.Path, StringComparer.Ordinal).ToList();
        var indexes = new Dictionary<SketchBody, int>(ReferenceEqualityComparer.Instance);
        foreach (var document in ordered) indexes.TryAdd(document.Body, indexes.Count);
        using var digest = SHA256.Create();
        using (var hashed = new CryptoStream(output, digest, CryptoStreamMode.Write, leaveOpen: true))
        using (var writer = new BinaryWriter(hashed, Encoding.UTF8))
        {
            foreach (var number in Header(options)) writer.Write(number);
            Write(label, writer);
            writer.Write(indexes.Count);
            foreach (var body in indexes.OrderBy(i => i.Value).Select(i => i.Key)) Write(body, writer);
            writer.Write(ordered.Count);
            foreach (var document in ordered) Write(document, indexes[document.Body], writer);
        }

        output.Write(digest.Hash);
    }

    /// <summary>Reads a file back.</summary>
    /// <param name="input">The file, from its start.</param>
    /// <param name="options">The options of the reader.</param>
    /// <param name="store">Where texts rest, if not in memory.</param>
    /// <param name="intern">Gives the body that is known for a text already, or takes a new one.</param>
    /// <exception cref="InvalidDataException">The stream is no such file, is damaged, or was made with other options.</exception>
    public static SignedPart Read(
        Stream input, DedupOptions options, TextStore? store, Func<UInt128, Func<SketchBody>, SketchBody> intern)
    {
        using var reader = new BinaryReader(input, Encoding.UTF8, leaveOpen: true);
        try
        {
            RequireHeader(reader, options);
            if (!IsWhole(input)) throw Damaged();
            RequireHeader(reader, options);
            var label = ReadLabel(reader);
            var bodies = new List<SketchBody>();
            for (var left = reader.ReadInt32(); left > 0; left--) bodies.Add(ReadBody(reader, options, store, intern));
            var documents = new List<DocumentSketch>();
            for (var left = reader.ReadInt32(); left > 0; left--) documents.Add(ReadDocument(reader, bodies));
            return new SignedPart(label, documents);
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or FormatException or ArgumentException)
        {
            throw Damaged(wrong);
        }
    }

    private static uint[] Header(DedupOptions options) =>
        [Magic, (uint)options.ShingleSize, (uint)options.DuplicateBands.Length, (uint)options.SentenceWords];

    private static void RequireHeader(BinaryReader reader, DedupOptions options)
    {
        var header = Header(options);
        if (reader.ReadUInt32() != header[0]) throw new InvalidDataException("This is no file of signatures of this version.");
        foreach (var number in header.AsSpan(1))
            if (reader.ReadUInt32() != number) throw new InvalidDataException("The signatures were made with other options.");
    }

    /// <summary>Compares the content with the digest at its end, and goes back to the start.</summary>
    private static bool IsWhole(Stream input)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        var left = input.Length - SHA256.HashSizeInBytes;
        for (input.Position = 0; left > 0;)
        {
            var count = input.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (count == 0) return false;
            digest.AppendData(buffer, 0, count);
            left -= count;
        }

        var expected = new byte[SHA256.HashSizeInBytes];
        input.ReadExactly(expected);
        input.Position = 0;
        return digest.GetHashAndReset().AsSpan().SequenceEqual(expected);
    }

    private static InvalidDataException Damaged(Exception? cause = null) => new("The file of signatures is damaged or cut short.", cause);

    private static void Write(PartLabel label, BinaryWriter writer)
    {
        writer.Write(label.Number);
        writer.Write(label.Count);
        writer.Write(label.Corpus);
        writer.Write(label.Settings);
        writer.Write(label.Files);
    }

    private static PartLabel ReadLabel(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadInt32());

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
        writer.Write(document.IsForSale);
        writer.Write(body);
    }

    private static DocumentSketch ReadDocument(BinaryReader reader, List<SketchBody> bodies)
    {
        var (path, title) = (reader.ReadString(), reader.ReadString());
        var completeness = new Completeness(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var hasDate = reader.ReadBoolean();
        var ticks = reader.ReadInt64();
        var isForSale = reader.ReadBoolean();
        var body = reader.ReadInt32();
        if (body < 0 || body >= bodies.Count) throw Damaged();
        return new DocumentSketch(
            new DedupDocument(path, title, "", completeness, hasDate ? new DateTimeOffset(ticks, TimeSpan.Zero) : null) { IsForSale = isForSale }, bodies[body]);
    }
}

/// <summary>A part of a corpus that was signed by itself.</summary>
/// <param name="Label">Which part it is.</param>
/// <param name="Documents">Its documents.</param>
public sealed record SignedPart(PartLabel Label, IReadOnlyList<DocumentSketch> Documents);

/// <summary>Which part of which corpus a file of signatures holds.</summary>
/// <param name="Number">The number of the part, from 1.</param>
/// <param name="Count">How many parts the corpus has.</param>
/// <param name="Corpus">Identifies the corpus: parts of one corpus have the same text here.</param>
/// <param name="Settings">Identifies how the documents were made: only parts with the same text here can be compared.</param>
/// <param name="Files">How many files the part was made from; more than it has documents if some could not be used.</param>
public sealed record PartLabel(int Number, int Count, string Corpus, string Settings, int Files);
