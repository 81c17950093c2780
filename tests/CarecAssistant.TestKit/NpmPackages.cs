namespace CarecAssistant.TestKit;

/// <summary>What <c>eng/test.sh</c> fetched from npm, one folder of <c>tests/npm/</c> a set.</summary>
public static class NpmPackages
{
    /// <summary>A file of a set's packages, or null where it was not fetched.</summary>
    public static string? Find(string set, params string[] parts)
    {
        var path = RepositoryRoot.At(["tests", "npm", set, "node_modules", .. parts]);
        return File.Exists(path) ? path : null;
    }
}
