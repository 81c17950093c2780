namespace CarecAssistant.Server.Teams;

/// <summary>Where in Teams staff see enquiries. Section <c>Teams</c>.</summary>
internal sealed record TeamsOptions
{
    /// <summary>The tenant whose staff reply, as “Get link to channel” shows it (<c>tenantId</c>).</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The channel that gets a card for each enquiry, for example <c>19:…@thread.tacv2</c>; empty: cards are not posted.</summary>
    public string ChannelId { get; init; } = "";

    /// <summary>Cards are posted.</summary>
    public bool HasStaffChannel => ChannelId.Length > 0;

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<TeamsOptions>().BindConfiguration("Teams")
        .Validate(
            teams => teams.ChannelId.Length == 0 || (teams.ChannelId.StartsWith("19:", StringComparison.Ordinal) && teams.ChannelId.Contains('@') && !teams.ChannelId.Contains(';')),
            "Teams:ChannelId is no channel's id. Take it from “Get link to channel”, decoded, for example 19:0123456789abcdef@thread.tacv2.")
        .Validate(
            teams => teams.ChannelId.Length == 0 || teams.TenantId.Length > 0,
            "Teams:ChannelId is set, so Teams:TenantId is needed too: only people of that tenant may reply. Take both from “Get link to channel”.")
        .ValidateOnStart();
}
