using System.Net;

namespace ContentForge.Cli.Serving;

/// <summary>
/// Tells the names that this machine has for itself. Another site could give its own name the address of this machine and then read what
/// is previewed here, so nobody is answered who calls it by a name of the Internet.
/// </summary>
internal static class LocalName
{
    /// <summary>Whether a host, as a browser sends it without the port, is this machine whatever a name server says.</summary>
    public static bool IsLocal(string host)
    {
        // A dot at the end says that a name is complete.
        var name = host.EndsWith('.') ? host[..^1] : host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
