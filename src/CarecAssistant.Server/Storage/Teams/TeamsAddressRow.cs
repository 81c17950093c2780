namespace CarecAssistant.Server.Storage.Teams;

/// <summary>Where the Teams of a tenant takes our calls.</summary>
internal sealed class TeamsAddressRow
{
    /// <summary>The tenant, as Teams writes it.</summary>
    public required string Tenant { get; init; }

    /// <summary>A conversation reference as JSON, with the seal that lets its address be called.</summary>
    public required string Reference { get; set; }
}
