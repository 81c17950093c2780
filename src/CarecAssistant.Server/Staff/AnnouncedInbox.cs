using CarecAssistant.Server.Operations;

namespace CarecAssistant.Server.Staff;

/// <summary>The staff inbox as it is announced at start: with a one-time link where staff sign in by one.</summary>
internal sealed class AnnouncedInbox(StaffSignIn signIn) : IAnnouncedPage
{
    public string Name => "Staff inbox";

    public Uri? At(Uri server) => signIn.CreateLink() is { } link ? new Uri(server, link) : signIn.IsByProvider ? new Uri(server, "/staff") : null;
}
