using System.Net;
using CarecAssistant.Server.Commands;

namespace CarecAssistant.Server.Operations;

/// <summary>Where the server listens: <c>--urls</c>, else <c>Server:Urls</c>, else <c>ASPNETCORE_URLS</c>, else port 3978 of this machine.</summary>
internal static class ListenAddress
{
    public const string Default = "http://localhost:3978";

    /// <returns>The addresses, separated by semicolons.</returns>
    /// <exception cref="UsageException">An address is none; the message names it.</exception>
    /// <exception cref="CommandFailedException">In Development, an address others can reach.</exception>
    public static string Of(string? option, IConfiguration settings, IHostEnvironment environment)
    {
        var urls = option ?? Set(settings["Server:Urls"]) ?? Set(settings["urls"]) ?? Default;
        return string.Join(';', urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(url => Checked(url, environment)).DefaultIfEmpty(Default));
    }

    private static string Checked(string url, IHostEnvironment environment)
    {
        // + and * are ASP.NET's names for "every address of this machine".
        var readable = url.Replace("://+", "://0.0.0.0").Replace("://*", "://0.0.0.0");
        if (!Uri.TryCreate(readable, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"{url} is no address to listen on: it needs http://, a host and a port from 0 to 65535, for example {Default}");
        }

        if (environment.IsDevelopment() && !IsLoopback(address))
        {
            throw new CommandFailedException($"In Development the program listens on this machine only, and {url} can be reached by others. Use {Default}, or run it published (or with ASPNETCORE_ENVIRONMENT=Production).");
        }

        // A free port can be taken for one address, not for the two that localhost stands for.
        return address is { Host: "localhost", Port: 0 } ? $"{address.Scheme}://127.0.0.1:0" : url;
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static string? Set(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
