using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>Where one frequent piece stands in the families that have it.</summary>
internal sealed class PieceTally(int families)
{
    /// <summary>How many blocks are the head of an article, and how many its tail. Chosen: fewer than a rule looks at, since any text may recur here.</summary>
    private const int EdgeBlocks = 3;

    /// <summary>How many families have it.</summary>
    public int Families => families;

    /// <summary>What it is.</summary>
    public RecurrencePieceKind Kind { get; private set; }

    /// <summary>Its words, when it is a text.</summary>
    public ImmutableArray<uint> Words { get; private set; } = [];

    /// <summary>In how many families it belongs to a fix.</summary>
    public int InFixes { get; private set; }

    /// <summary>In how many it stands at the head.</summary>
    public int Head { get; private set; }

    /// <summary>In how many it stands at the tail.</summary>
    public int Tail { get; private set; }

    /// <summary>What stands before it, and in how many families; 0 for something that never recurs.</summary>
    public Dictionary<ulong, int> Previous { get; } = [];

    /// <summary>What stands behind it, likewise.</summary>
    public Dictionary<ulong, int> Next { get; } = [];

    /// <summary>Counts one more family.</summary>
    public void Add(ImmutableArray<SketchedBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.IsInFix)
            InFixes++;
        else if (at < EdgeBlocks)
            Head++;
        else if (at >= blocks.Length - EdgeBlocks)
            Tail++;

        Kind = block.Kind;
        Words = block.Words;

        if (at > 0)
            CollectionsMarshal.GetValueRefOrAddDefault(Previous, blocks[at - 1].Id, out _)++;
        if (at + 1 < blocks.Length)
            CollectionsMarshal.GetValueRefOrAddDefault(Next, blocks[at + 1].Id, out _)++;
    }
}
