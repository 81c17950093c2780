using CarecAssistant.Enquiries;
using Microsoft.AspNetCore.DataProtection;

namespace CarecAssistant.Server.Teams;

/// <summary>Registers what is special to Teams.</summary>
internal static class TeamsRegistration
{
    /// <summary>Adds cards for staff and their replies. The host registers an <see cref="ITeamsThreads"/> and an <see cref="ITeamsAddress"/>.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        TeamsOptions.AddTo(services);
        services.AddDataProtection();
        return services
            .AddSingleton<CardTickets>()
            .AddSingleton<StaffCard>()
            .AddSingleton<StaffReply>()
            .AddSingleton<TeamsDoor>()
            .AddSingleton<IStaffChannel, TeamsStaffChannel>();
    }
}
