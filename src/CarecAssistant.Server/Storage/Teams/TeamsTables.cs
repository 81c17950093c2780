using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Teams;

internal static class TeamsTables
{
    public static void Describe(ModelBuilder model) => model.Entity<TeamsAddressRow>(row =>
    {
        row.ToTable("TeamsAddresses");
        row.HasKey(address => address.Tenant);
    });
}
