namespace CarecAssistant.TestKit;

/// <summary>Scripts under <c>tests/npm</c>, in which programs of others judge ours. <c>eng/test.sh</c> fetches what they need.</summary>
public static class NodeScript
{
    /// <summary>What somebody without the packages reads.</summary>
    public const string Missing = "The npm packages of tests/npm were not fetched. Run eng/test.sh, or npm ci in each folder there.";

    /// <summary>Runs a script to its end.</summary>
    /// <param name="set">The folder below <c>tests/npm</c>.</param>
    /// <param name="script">The script in it.</param>
    /// <param name="words">Its arguments.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>How it ended, or null where the packages are missing.</returns>
    public static async Task<Finished?> RunAsync(string set, string script, IEnumerable<string> words, string input, CancellationToken stop)
    {
        var folder = RepositoryRoot.At("tests", "npm", set);
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) return null;
        var surroundings = new Surroundings { Folder = folder, Input = System.Text.Encoding.UTF8.GetBytes(input) };
        return await Running.ToEndAsync("node", [script, .. words], surroundings, stop);
    }
}
