using System.Globalization;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>One server: a host's name or address in small letters, and a port.</summary>
internal readonly record struct HostAndPort(string Host, int Port)
{
    public static HostAndPort Of(Uri address) => new(address.IdnHost.ToLowerInvariant(), address.Port);

    /// <exception cref="FormatException">The text is no host with a port.</exception>
    public static HostAndPort Parse(string text) => TryParse(text, out var found) ? found : throw new FormatException($"{text} is no host with a port.");

    /// <summary>Reads <c>intranet.example.org:8080</c>, <c>10.0.0.5:80</c> or <c>[::1]:80</c>.</summary>
    public static bool TryParse(string text, out HostAndPort found)
    {
        found = default;
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535) return false;
        if (!Uri.TryCreate($"http://{text}/", UriKind.Absolute, out var address) || address.PathAndQuery != "/" || address.UserInfo.Length > 0) return false;
        found = new HostAndPort(address.IdnHost.ToLowerInvariant(), port);
        return true;
    }

    public override string ToString() => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
