using CarecAssistant.Enquiries.Inbox;
using CarecAssistant.Enquiries.Mail;
using CarecAssistant.Enquiries.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CarecAssistant.Enquiries;

/// <summary>Registers what <see cref="IEnquiries"/> needs.</summary>
public static class EnquiriesRegistration
{
    /// <summary>Adds the contact inbox and its outbox. The host registers an <see cref="IEnquiryStore"/>, an <see cref="IMailWording"/> and an <see cref="IChatDelivery"/>, and where staff have one an <see cref="IStaffChannel"/>.</summary>
    public static IServiceCollection AddEnquiries(this IServiceCollection services)
    {
        MailOptions.AddTo(services);
        EnquiriesOptions.AddTo(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStaffChannel, NoStaffChannel>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<SmtpDelivery>();
        services.AddSingleton<FolderDelivery>();
        services.AddSingleton<HeldLease>();
        services.AddSingleton<OutboxRun>();
        services.AddSingleton<IEnquiries, ContactInbox>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
