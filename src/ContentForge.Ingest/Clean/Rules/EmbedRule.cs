using System.Collections.Frozen;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Embedded pages of hosts that are not known to serve what articles embed.</summary>
internal sealed class EmbedRule() : CutRule("embed", RemovalClasses.Ad)
{
    /// <summary>Hosts of videos, code samples and the like.</summary>
    private static readonly FrozenSet<string> Allowed = EmbeddedData.Lines("embed-hosts.txt").ToFrozenSet(StringComparer.Ordinal);

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("iframe")) { When = frame => !IsAllowed(LinkTarget.Of(frame)) },
    ];

    /// <summary>Whether articles embed pages of an address.</summary>
    public static bool IsAllowed(string? url)
    {
        var lookup = Allowed.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var host = Urls.Host(url ?? "").AsSpan(); !host.IsEmpty;)
        {
            if (lookup.Contains(host))
                return true;
            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }

        return false;
    }
}
