using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Cli.Serving;
using ContentForge.Configuration;
using ContentForge.Results;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge serve</c>: a preview that follows every change.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;

    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("The folder of the published site; 'output', unless the configuration names another.");
        var templates = CommonOptions.Templates();
        var config = CommonOptions.Config();
        var minShare = CommonOptions.MinShare();
        var discard = CommonOptions.DiscardChanges();
        var port = new Option<int>("--port", "-p") { Description = "The port on this machine; 0 takes any that is free.", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !ushort.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
                result.AddError($"'{text}' is not a port from 0 to 65535.");
        });
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };

        var command = new Command("serve", "Builds the site and shows it on this machine; builds anew when an article, a template or the configuration changes.")
        {
            input, output, templates, config, port, open, minShare, discard,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var run = new PreviewRun(Configure, result.GetValue(config) ?? ConfigurationReader.DefaultFile, terminal);
            return Task.Run(() => run.RunAsync(result.GetValue(port), result.GetValue(open), cancellationToken), cancellationToken);

            ForgeConfiguration Configure()
            {
                var configuration = ConfigurationReader.Read(result.GetValue(config))
                    .With(result.GetValue(input), result.GetValue(output), result.GetValue(templates))
                    .WithPublishing(CommonOptions.ParseShare(result.GetValue(minShare)), result.GetValue(discard));
                WriteGuard.Of(configuration).RefuseSite(configuration.Output);
                return configuration;
            }
        });
        return command;
    }
}
