using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ContentForge.Cli.Serving;

/// <summary>
/// Tells open pages that there is a new build, as server-sent events. The script that listens is put into pages on their way to the
/// browser; it is in no published file, and the site's Content-Security-Policy holds for it like for any other.
/// </summary>
internal sealed class LiveReload
{
    public const string ScriptPath = "/.contentforge/reload.js";
    public const string EventsPath = "/.contentforge/events";

    private TaskCompletionSource _next = NewSignal();
    private int _version;

    /// <summary>The script. The first number that it hears is that of the build it shows; any other means that there is a newer one.</summary>
    public static byte[] Script { get; } = Encoding.UTF8.GetBytes(
        $$"""
        (() => {
          let shown;
          new EventSource('{{EventsPath}}').onmessage = ({ data }) => {
            shown ??= data;
            if (data !== shown) location.reload();
          };
        })();

        """);

    /// <summary>What a browser gets that asks for the script.</summary>
    public static SiteAnswer ScriptAnswer { get; } = new(
        StatusCodes.Status200OK, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/javascript; charset=utf-8" }, Script);

    /// <summary>A page with the script.</summary>
    public static byte[] Inject(byte[] page)
    {
        var at = page.AsSpan().LastIndexOf("</body>"u8);
        var element = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\"></script>");
        return at < 0 ? [.. page, .. element] : [.. page[..at], .. element, .. page[at..]];
    }

    /// <summary>Tells every open page that there is a new build.</summary>
    public void Announce()
    {
        Interlocked.Increment(ref _version);
        Interlocked.Exchange(ref _next, NewSignal()).SetResult();
    }

    /// <summary>Keeps one page informed until it is closed. Who asks for the headers alone gets them, and that is all.</summary>
    public async Task AnswerAsync(HttpContext context, CancellationToken closed)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        while (!HttpMethods.IsHead(context.Request.Method) && !closed.IsCancellationRequested)
        {
            var next = _next.Task;
            await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {_version}\n\n"), closed);
            await response.Body.FlushAsync(closed);
            await next.WaitAsync(closed);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
