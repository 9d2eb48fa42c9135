using System.Globalization;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>Cultures that templates name.</summary>
internal static class Cultures
{
    public static CultureInfo Find(Arguments a, int index)
    {
        if (a.TextOrNull(index) is not { Length: > 0 } name)
            return a.Context.Options.Culture;
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw a.ErrorAt(index, $"Culture `{name}` is not supported.");
        }
    }
}
