namespace CarecAssistant.BotFramework.Authentication;

/// <summary>Where one of Microsoft's clouds keeps what bots need (addresses of the protocol, as read on 2026-11-25).</summary>
/// <param name="ChannelIssuer">Who signs the channels' tokens.</param>
/// <param name="ChannelMetadata">Where the channels' keys are found.</param>
/// <param name="EntraMetadata">Where the keys of Microsoft Entra are found.</param>
/// <param name="Login">Where tokens are fetched; a tenant's name follows.</param>
/// <param name="SharedTenant">The tenant of multi-tenant bots.</param>
/// <param name="EntraIssuers">Who signs the tokens of bots and emulators, besides the bot's own tenant.</param>
/// <param name="CallerId">What <see cref="Activity.CallerId"/> says of this cloud's channels.</param>
internal sealed record BotCloud(
    string ChannelIssuer, string ChannelMetadata, string EntraMetadata, string Login, string SharedTenant, IReadOnlyList<string> EntraIssuers, string CallerId)
{
    private static readonly BotCloud Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.com/",
        "botframework.com",
        [.. new[] { "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8" }
            .SelectMany(tenant => IssuersOf(tenant, "https://login.microsoftonline.com/"))],
        "urn:botframework:azure");

    private static readonly BotCloud UsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.us/",
        "MicrosoftServices.onmicrosoft.us",
        [.. IssuersOf("cab8a31a-1906-4287-a0d8-4eef66b95f6e", "https://login.microsoftonline.us/")],
        "urn:botframework:azureusgov");

    private static readonly BotCloud China = new(
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration",
        "https://login.partner.microsoftonline.cn/",
        "0b4a31a2-c1a0-475d-b363-5f26668660a3",
        [.. IssuersOf("0b4a31a2-c1a0-475d-b363-5f26668660a3", "https://login.partner.microsoftonline.cn/")],
        "urn:botframework:azure");

    /// <summary>What the bot's token is good for.</summary>
    public string Scope => $"{ChannelIssuer}/.default";

    /// <summary>The cloud that the options name, with the addresses that they give instead.</summary>
    public static BotCloud Of(BotOptions bot)
    {
        var cloud = bot.Cloud switch { CloudName.UsGovernment => UsGovernment, CloudName.China => China, _ => Public };
        var own = bot.TenantId.Length == 0 ? [] : IssuersOf(bot.TenantId, cloud.Login);
        return cloud with
        {
            ChannelMetadata = bot.ChannelMetadata?.ToString() ?? cloud.ChannelMetadata,
            EntraMetadata = bot.EntraMetadata?.ToString() ?? cloud.EntraMetadata,
            EntraIssuers = [.. cloud.EntraIssuers, .. own],
        };
    }

    // The first form is of version 1 and ends in a slash, the second is of version 2 and does not.
    private static IEnumerable<string> IssuersOf(string tenant, string login) => [$"https://sts.windows.net/{tenant}/", $"{login}{tenant}/v2.0"];
}
