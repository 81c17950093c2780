using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CarecAssistant.Server.Operations;

/// <summary>A page whose address a person is told when the server is up. The part that owns the page registers one.</summary>
internal interface IAnnouncedPage
{
    /// <summary>What it is, for example "Staff inbox".</summary>
    string Name { get; }

    /// <summary>Its address below the server's, with whatever opens it, or null when it is closed.</summary>
    Uri? At(Uri server);
}

/// <summary>What <c>serve</c> says when it is up: where to go.</summary>
internal static class Announcement
{
    /// <summary>One line a page; the last line says how to end.</summary>
    public static void Of(WebApplication app, Action<string> tell)
    {
        var server = ReachableFrom(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        tell($"Demo page    {server}");
        foreach (var page in app.Services.GetServices<IAnnouncedPage>())
        {
            if (page.At(server) is { } address)
            {
                tell($"{page.Name,-12} {address.AbsoluteUri}");
            }
        }

        tell("Ready. Ctrl-C ends the program.");
    }

    // Kestrel names "every address" in ways that no browser understands.
    private static Uri ReachableFrom(string listening) => new(listening
        .Replace("://+", "://localhost").Replace("://*", "://localhost").Replace("://[::]", "://localhost").Replace("://0.0.0.0", "://localhost").TrimEnd('/') + "/");
}
