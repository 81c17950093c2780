namespace CarecAssistant.EndToEnd.Tests;

/// <summary>What a test needs from the machine. Where it is missing the test is skipped; in CI, which installs it, the test fails instead.</summary>
internal static class Needs
{
    /// <summary>The path of a Chromium.</summary>
    public static string Chromium() => Found("chromium") ?? Found("chromium-browser") ?? Found("google-chrome") ?? Missing("Chromium is not in PATH. Install chromium.");

    /// <summary>The path of Postfix, and the right to start it.</summary>
    public static string Postfix()
    {
        var postfix = Found("postfix") ?? Missing("Postfix is not in PATH. Install postfix.");
        return Environment.IsPrivilegedProcess ? postfix : Missing("Postfix is started by root only. Run the tests as root to include the mail server.");
    }

    /// <summary>A part of the development data beside the checkout.</summary>
    public static string SharedData(params string[] parts)
    {
        var path = RepositoryRoot.SharedData(parts);
        Assert.SkipWhen(path is null, $"The development data {string.Join('/', parts)} is not beside the checkout.");
        return path!;
    }

    /// <summary>A file of a set of npm packages (<c>tests/npm/</c>).</summary>
    public static string Npm(string set, params string[] parts) =>
        NpmPackages.Find(set, parts) ?? Missing($"The npm packages of tests/npm/{set} are not there. Run eng/test.sh, or npm ci in that folder.");

    private static string? Found(string program) =>
        (Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string Missing(string sentence)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(sentence);
        Assert.Skip(sentence);
        return "";
    }
}
