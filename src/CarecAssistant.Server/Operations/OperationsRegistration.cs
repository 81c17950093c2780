using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CarecAssistant.Server.Operations;

/// <summary>What keeps the pages safe and watched: limits, keys, health.</summary>
internal static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        PageLimits.AddTo(services);
        services.AddSingleton<Allowances>();

        // In the data folder, so that sessions and open forms outlive a restart.
        services.AddDataProtection().SetApplicationName("CarecAssistant");
        services.AddOptions<KeyManagementOptions>().Configure<RunFolders, ILoggerFactory>(
            (keys, folders, logs) => keys.XmlRepository = new FileSystemXmlRepository(PrivateFolder(folders.Keys), logs));
        return services;
    }

    /// <summary>The folder, readable by us alone.</summary>
    public static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
