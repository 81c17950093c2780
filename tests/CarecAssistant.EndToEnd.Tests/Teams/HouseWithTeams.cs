namespace CarecAssistant.EndToEnd.Tests.Teams;

/// <summary>One house and one Playground for all stories of a class; opened by the first of them.</summary>
public sealed class HouseWithTeams : IAsyncDisposable
{
    private House? house;
    private Playground? playground;

    /// <summary>A person opens the page of the Playground; to it the bot is newly installed.</summary>
    internal async Task<(House House, PlaygroundPage Page)> PersonOpensTeams(CancellationToken stop)
    {
        Needs.Npm("playground", "@microsoft", "m365agentsplayground", "cli.js");
        house ??= await House.OpenAsync(mail: null, knowledge: null, stop, new Dictionary<string, string?>
        {
            ["Teams__TenantId"] = Playground.Tenant, ["Teams__ChannelId"] = Playground.StaffChannel,
        });
        playground ??= await Playground.StartAsync(new Uri(house.Address, "api/messages"), stop);
        return (house, await playground.OpensAsync(house.Browser));
    }

    public async ValueTask DisposeAsync()
    {
        if (playground is not null) await playground.DisposeAsync();
        if (house is not null) await house.DisposeAsync();
    }
}
