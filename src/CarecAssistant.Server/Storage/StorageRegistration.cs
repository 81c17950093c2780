namespace CarecAssistant.Server.Storage;

/// <summary>Registers the stores of all projects over one EF Core model.</summary>
internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services;
}
