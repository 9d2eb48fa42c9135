using System.Net;
using ContentForge.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;

namespace ContentForge.Cli.Serving;

/// <summary>Serves a published site to the browsers of this machine, and to nobody else.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LiveReload _reload = new();
    private volatile PublishedSite _site;

    private PreviewServer(WebApplication app, PublishedSite site)
    {
        _app = app;
        _site = site;
    }

    /// <summary>Where the site can be seen.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Takes the port and starts to serve.</summary>
    /// <param name="folder">The folder of the site; it may still be missing.</param>
    /// <param name="root">The path that the site lives under, with <c>/</c> at both ends.</param>
    /// <param name="port">The port; 0 takes any that is free.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="UsageException">The port cannot be had.</exception>
    public static async Task<PreviewServer> StartAsync(string folder, string root, int port, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            Listen(options, port);
        });
        var server = new PreviewServer(builder.Build(), new PublishedSite(folder, root));
        server._app.Run(server.AnswerAsync);
        try
        {
            await server._app.StartAsync(cancellation);
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException)
        {
            await server._app.DisposeAsync();
            throw new UsageException($"Port {port} cannot be used: {failure.Message} Name another with --port.");
        }

        server.Address = new Uri($"http://localhost:{new Uri(server._app.Urls.First()).Port}{root}");
        return server;
    }

    /// <summary>Serves what is in another folder, or under another root, from now on.</summary>
    public void Show(string folder, string root)
    {
        _site = new PublishedSite(folder, root);
        Address = new Uri(Address, root);
    }

    /// <summary>Lets every open page load itself anew.</summary>
    public void Announce() => _reload.Announce();

    public async ValueTask DisposeAsync()
    {
        // An answer takes no time; who is still connected then has stopped to listen.
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    // A browser tries both addresses of 'localhost': another program on one of them would answer in our place. Kestrel finds a free
    // port for one address only.
    private static void Listen(KestrelServerOptions options, int port)
    {
        if (port == 0)
            options.Listen(IPAddress.Loopback, port);
        else
            options.ListenLocalhost(port);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!LocalName.IsLocal(request.Host.Host))
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (request.Path == LiveReload.EventsPath)
            await StreamAsync(context);
        else if (request.Path == LiveReload.ScriptPath)
            await WriteAsync(request, response, LiveReload.ScriptAnswer);
        else
            await WriteAsync(request, response, _site.Answer(request.Path.Value ?? "/"));
    }

    private async Task StreamAsync(HttpContext context)
    {
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _app.Lifetime.ApplicationStopping);
        try
        {
            await _reload.AnswerAsync(context, closed.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static async Task WriteAsync(HttpRequest request, HttpResponse response, SiteAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        var isPage = answer.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal);
        var body = isPage ? LiveReload.Inject(answer.Body) : answer.Body;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body);
    }
}
