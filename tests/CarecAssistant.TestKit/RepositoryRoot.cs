namespace CarecAssistant.TestKit;

/// <summary>Finds the files of the checkout the tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds CarecAssistant.sln.</summary>
    public static string Path { get; } = Find();

    /// <summary>A path below it.</summary>
    public static string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>The development data beside the checkout, or null where it is missing.</summary>
    public static string? SharedData(params string[] parts)
    {
        var path = System.IO.Path.Combine([Path, "..", "shared", "data", .. parts]);
        return File.Exists(path) || Directory.Exists(path) ? System.IO.Path.GetFullPath(path) : null;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CarecAssistant.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("CarecAssistant.sln stands in no folder above the tests.");
    }
}
