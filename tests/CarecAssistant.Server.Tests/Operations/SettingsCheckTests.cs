using CarecAssistant.Server.Commands;
using CarecAssistant.Server.Operations;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;

namespace CarecAssistant.Server.Tests.Operations;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("Answers:Treshold", "There is no setting Answers:Treshold, so it is ignored. Did you mean Answers:Threshold?")]
    [InlineData("Anwers:Threshold", "There is no setting Anwers:Threshold, so it is ignored. Did you mean Answers:Threshold?")]
    [InlineData("RateLimits:ContactFormPerHour", "There is no setting RateLimits:ContactFormPerHour, so it is ignored. Did you mean RateLimits:ContactFormsPerHour?")]
    [InlineData("Storage:Nonsense", "There is no setting Storage:Nonsense, so it is ignored. Section Storage has: Folder.")]
    public void B168_A_mistyped_setting_is_named_with_the_nearest_one(string key, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Notes(key)));

    [Theory]
    [InlineData("Answers:Threshold")]
    [InlineData("answers:threshold")]
    [InlineData("DirectLine:TrustedOrigins:0")]
    [InlineData("RateLimits:MessagesPerMinute")]
    [InlineData("WebChat:Bundle")]
    [InlineData("Kestrel:Limits")]
    [InlineData("SomebodyElse:Setting")]
    [InlineData("PATH")]
    public void B168_What_is_known_or_belongs_to_others_is_not_spoken_of(string key) => Assert.Empty(Notes(key));

    [Fact]
    public void B171_A_connection_string_that_nobody_reads_is_named_without_its_password() => Assert.Equal(
        "There is no setting Storage:ConnectionString, so it is ignored. Section Storage has: Folder.",
        Assert.Single(SettingsCheck.UnknownKeys(new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", "Host=db.example.org;Password=secret")]).Build())));

    [Fact]
    public void B176_The_environment_wins_over_the_file_and_each_setting_is_told_with_where_it_comes_from()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", """{ "Answers": { "Threshold": 0.4, "Model": "small" }, "Mail": { "Password": "secret" }, "AllowedHosts": "*" }""");
        try
        {
            Environment.SetEnvironmentVariable("Answers__Threshold", "0.6");
            var settings = VerbRun.Settings(folder.Path);
            Assert.Equal("0.6", settings["Answers:Threshold"]);
            Assert.Equal(["from appsettings.json: Answers:Model, Mail:Password", "from the environment: Answers:Threshold"], SettingsCheck.Sources(settings));
        }
        finally
        {
            Environment.SetEnvironmentVariable("Answers__Threshold", null);
        }
    }

    [Fact]
    public void B176_A_broken_settings_file_is_told_with_line_and_column()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{\n  \"Answers\": {\n    \"Threshold\" 0.4\n  }\n}");
        var (sentence, exitCode) = CommandLine.Sentence(Assert.Throws<InvalidDataException>(() => VerbRun.Settings(folder.Path)));
        Assert.Equal($"Failed to load configuration from file '{folder.At("appsettings.json")}'. Line 3, column 17 is no valid JSON. Correct the file, or take it away.", sentence);
        Assert.Equal(1, exitCode);
    }

    private static IReadOnlyList<string> Notes(string key) =>
        SettingsCheck.UnknownKeys(new ConfigurationBuilder().AddInMemoryCollection([new(key, "value")]).Build());
}
