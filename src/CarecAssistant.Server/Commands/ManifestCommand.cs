using System.CommandLine;
using CarecAssistant.Server.Teams.Package;

namespace CarecAssistant.Server.Commands;

/// <summary><c>manifest</c>: the app package that an administrator uploads to Teams.</summary>
internal static class ManifestCommand
{
    private static readonly Option<string?> BotId = new("--bot-id") { Description = "The bot's Microsoft app id (default: Bot__AppId).", HelpName = "GUID" };
    private static readonly Option<string?> Domain = new("--domain") { Description = "Public host name of the server (default: that of Bot__PublicUrl).", HelpName = "HOST" };
    private static readonly Option<string?> Template = new("--template") { Description = "Folder of manifest.json, translations and icons (default: the one that ships with the program).", HelpName = "DIR" };
    private static readonly Option<string> Out = new("--out") { Description = "The zip to write.", HelpName = "FILE", DefaultValueFactory = _ => "carec-assistant.zip" };

    private static string ShippedTemplate => Path.Combine(AppContext.BaseDirectory, "bot-manifest");

    public static Command Create()
    {
        var manifest = new Command("manifest", "Writes the Teams app package: fills in ids and domains, checks them, and zips.") { BotId, Domain, Template, Out };
        manifest.SetAction(Run);
        return manifest;
    }

    private static int Run(ParseResult parsed)
    {
        using var results = Results.OfConsole();
        var identity = IdentityIn(parsed);
        var folder = Path.GetFullPath(parsed.GetValue(Template) ?? ShippedTemplate);
        if (!Directory.Exists(folder))
        {
            throw new CommandFailedException($"There is no folder {folder}. Name the folder of manifest.json with --template DIR.");
        }

        var package = AppPackage.Fill(folder, identity);
        if (PackageCheck.FaultsOf(package, identity) is { Count: > 0 } faults)
        {
            throw new CommandFailedException(string.Join(Environment.NewLine, [.. faults, $"Nothing was written. Correct the files in {folder}."]));
        }

        var file = Path.GetFullPath(parsed.GetValue(Out)!);
        using (var zip = new FileStream(file, FileMode.Create))
        {
            package.WriteTo(zip);
        }

        Tell(results, parsed.GetValue(CommonOptions.Json), new(file, identity.BotId, identity.Domain, package.Names));
        return CommandLine.Done;
    }

    private static AppIdentity IdentityIn(ParseResult parsed)
    {
        var settings = VerbRun.Settings();
        if (parsed.GetValue(BotId) is null && settings["Bot:AppId"] is { Length: > 0 } typed && !Guid.TryParseExact(typed, "D", out _))
        {
            throw new CommandFailedException($"Bot:AppId is “{typed}”, which is no app id. Copy it from the bot's registration, for example Bot__AppId=00000000-1111-2222-3333-444444444444.");
        }

        var domain = Uri.TryCreate(settings["Bot:PublicUrl"], UriKind.Absolute, out var address) ? address.IdnHost : "";
        var (identity, faults) = AppIdentity.Of(parsed.GetValue(BotId) ?? settings["Bot:AppId"] ?? "", parsed.GetValue(Domain) ?? domain);
        return identity ?? throw new UsageException(string.Join(Environment.NewLine, faults));
    }

    private static void Tell(Results results, bool asJson, ManifestOutput written)
    {
        if (asJson)
        {
            results.Json(written);
            return;
        }

        results.Line(written.File);
        results.Line($"  bot     {written.BotId}");
        results.Line($"  domain  {written.Domain}");
        results.Line($"  files   {string.Join(", ", written.Files)}");
    }
}
