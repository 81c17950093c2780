using System.Security.Claims;

namespace CarecAssistant.Server.Staff;

/// <summary>The person who is signed in.</summary>
/// <param name="Name">Shown to enquirers.</param>
/// <param name="Id">For the audit trail.</param>
/// <param name="Session">This sign-in, so that its forms work for nobody else.</param>
internal sealed record StaffMember(string Name, string Id, string Session)
{
    public static StaffMember Of(ClaimsPrincipal user)
    {
        var id = user.FindFirstValue("sub") ?? user.Identity?.Name ?? "";
        return new(
            user.Identity?.Name ?? user.FindFirstValue("preferred_username") ?? user.FindFirstValue("email") ?? id,
            id, user.FindFirstValue("sid") ?? id);
    }
}
