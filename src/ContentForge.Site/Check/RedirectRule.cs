namespace ContentForge.Site.Check;

/// <summary>One line of <c>_redirects</c>: who asks for one address is sent to another.</summary>
/// <param name="From">The path that is asked for, from the root of the host, as it stands in an address.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record RedirectRule(string From, string To, int Status)
{
    /// <summary>Reads one line; null when it is no rule.</summary>
    public static RedirectRule? Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [['/', ..] from, var to, ['3', _, _] status]
        && int.TryParse(status, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? new RedirectRule(from, to, number)
            : null;
}
