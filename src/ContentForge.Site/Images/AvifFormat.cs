using System.Buffers.Binary;

namespace ContentForge.Site.Images;

/// <summary>Reads the size of an AVIF picture from its boxes (ISO/IEC 23008-12): meta, in it iprp, in it ipco, in it ispe and irot.</summary>
internal static class AvifFormat
{
    private const int HeaderLength = 8;

    // A full box has its version and flags before its content.
    private const int VersionLength = 4;

    /// <summary>Reads the size; null when the file is another kind of the same container, or cut off.</summary>
    public static ImageFormat? Read(ReadOnlySpan<byte> file)
    {
        var brands = Find(file, "ftyp"u8);
        if (brands.IndexOf("avif"u8) < 0 && brands.IndexOf("avis"u8) < 0)
            return null;

        var meta = Find(file, "meta"u8);
        if (meta.Length < VersionLength)
            return null;

        var properties = Find(Find(meta[VersionLength..], "iprp"u8), "ipco"u8);
        var turned = Find(properties, "irot"u8) is [var quarters, ..] && quarters % 2 == 1;
        var (width, height) = LargestSize(properties);
        return turned ? new ImageFormat(".avif", height, width) : new ImageFormat(".avif", width, height);
    }

    // A thumbnail and the parts of a grid have sizes of their own; that of the whole is the largest.
    private static (int Width, int Height) LargestSize(ReadOnlySpan<byte> properties)
    {
        var largest = (Width: 0, Height: 0);
        for (int length; (length = BoxLength(properties)) > 0; properties = properties[length..])
        {
            var content = properties[HeaderLength..length];
            if (!IsOfType(properties, "ispe"u8) || content.Length < VersionLength + 8)
                continue;

            var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content[4..]), BinaryPrimitives.ReadInt32BigEndian(content[8..]));
            if (width > 0 && height > 0 && (long)width * height > (long)largest.Width * largest.Height)
                largest = (width, height);
        }

        return largest;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        for (int length; (length = BoxLength(boxes)) > 0; boxes = boxes[length..])
        {
            if (IsOfType(boxes, wanted))
                return boxes[HeaderLength..length];
        }

        return [];
    }

    private static bool IsOfType(ReadOnlySpan<byte> box, ReadOnlySpan<byte> type) => box[4..HeaderLength].SequenceEqual(type);

    /// <summary>The length of the first box with its header; 0 when there is none that is whole.</summary>
    private static int BoxLength(ReadOnlySpan<byte> boxes) =>
        boxes.Length >= HeaderLength && BinaryPrimitives.ReadUInt32BigEndian(boxes) is >= HeaderLength and var length && length <= boxes.Length ? (int)length : 0;
}
