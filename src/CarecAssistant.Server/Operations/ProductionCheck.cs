using CarecAssistant.Server.Commands;

namespace CarecAssistant.Server.Operations;

/// <summary>
/// What a server that strangers reach must not be started with, and what it will lack. What else would be dangerous there cannot be had at all:
/// outside Development no caller gets in without a token and nobody signs in by a link.
/// </summary>
internal static class ProductionCheck
{
    private static readonly string[] Addresses = ["Bot:PublicUrl", "Enquiries:PublicUrl", "DirectLine:PublicOrigin"];

    /// <exception cref="CommandFailedException">Something must be set differently first; the message has a line for each.</exception>
    public static void Require(IConfiguration settings, IHostEnvironment environment)
    {
        if (!environment.IsProduction()) return;
        var faults = Addresses.Where(key => IsOpenToReaders(settings[key]))
            .Select(key => $"{key} is an http address, where everybody on the way can read questions and sign-ins. Set {key.Replace(":", "__")} to the https address that people use.").ToList();
        if (faults.Count > 0) throw new CommandFailedException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>One sentence for each thing that will not work for want of a setting.</summary>
    public static IEnumerable<string> Missing(IConfiguration settings, IHostEnvironment environment)
    {
        if (!environment.IsProduction()) yield break;
        if (string.IsNullOrWhiteSpace(settings["Staff:Authority"])) yield return "There is no staff inbox: Staff:Authority is not set, and enquiries reach staff by mail alone. Set Staff__Authority, Staff__ClientId and Staff__ClientSecret.";
        if (string.IsNullOrWhiteSpace(settings["Bot:AppId"])) yield return "No channel but our own chat gets in: Bot:AppId is not set. Set it for Teams and other channels.";
        if (string.IsNullOrWhiteSpace(settings["Bot:PublicUrl"])) yield return "Links in messages lead to the address that the server listens on: Bot:PublicUrl is not set. Set Bot__PublicUrl to the https address that people use.";
    }

    private static bool IsOpenToReaders(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http", IsLoopback: false };
}
