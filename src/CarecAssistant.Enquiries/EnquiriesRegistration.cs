using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Enquiries;

/// <summary>Registers what <see cref="IEnquiries"/> needs.</summary>
public static class EnquiriesRegistration
{
    /// <summary>Adds the contact inbox and its outbox. The host registers an <see cref="IEnquiryStore"/>, an <see cref="IMailWording"/> and an <see cref="IChatDelivery"/>.</summary>
    public static IServiceCollection AddEnquiries(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail");
        return services;
    }
}
