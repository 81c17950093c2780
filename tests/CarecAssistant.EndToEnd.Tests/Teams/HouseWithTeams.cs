namespace CarecAssistant.EndToEnd.Tests.Teams;

/// <summary>One house and one Playground for all stories of a class; opened by the first of them.</summary>
public sealed class HouseWithTeams : IAsyncDisposable
{
    private House? house;
    private Playground? playground;

    /// <summary>
    /// A person opens the page of the Playground; to it the bot is newly installed, and whoever opens it first is greeted. The bot remembers
    /// that, and tests come in any order.
    /// </summary>
    internal async Task<(House House, PlaygroundPage Page, int Greetings)> PersonOpensTeams(CancellationToken stop)
    {
        Needs.Npm("playground", "@microsoft", "m365agentsplayground", "cli.js");
        house ??= await House.OpenAsync(mail: null, knowledge: null, stop, new Dictionary<string, string?>
        {
            ["Teams__TenantId"] = Playground.Tenant, ["Teams__ChannelId"] = Playground.StaffChannel,
        });
        var isFirst = playground is null;
        playground ??= await Playground.StartAsync(new Uri(house.Address, "api/messages"), stop);
        var page = await playground.OpensAsync(house.Browser);
        if (isFirst) await page.WillSee("Hello! I am the CAREC Institute");
        return (house, page, isFirst ? 1 : 0);
    }

    public async ValueTask DisposeAsync()
    {
        if (playground is not null) await playground.DisposeAsync();
        if (house is not null) await house.DisposeAsync();
    }
}
