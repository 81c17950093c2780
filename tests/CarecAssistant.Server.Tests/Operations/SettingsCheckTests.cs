using CarecAssistant.Server.Operations;
using Microsoft.Extensions.Configuration;

namespace CarecAssistant.Server.Tests.Operations;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("Answers:Treshold", "There is no setting Answers:Treshold, so it is ignored. Did you mean Answers:Threshold?")]
    [InlineData("Anwers:Threshold", "There is no setting Anwers:Threshold, so it is ignored. Did you mean Answers:Threshold?")]
    [InlineData("RateLimits:ContactFormPerHour", "There is no setting RateLimits:ContactFormPerHour, so it is ignored. Did you mean RateLimits:ContactFormsPerHour?")]
    [InlineData("Storage:Nonsense", "There is no setting Storage:Nonsense, so it is ignored. Section Storage has: Folder.")]
    public void A_mistyped_setting_is_named_with_the_nearest_one(string key, string sentence) =>
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
    public void What_is_known_or_belongs_to_others_is_not_spoken_of(string key) => Assert.Empty(Notes(key));

    private static IReadOnlyList<string> Notes(string key) =>
        SettingsCheck.UnknownKeys(new ConfigurationBuilder().AddInMemoryCollection([new(key, "value")]).Build());
}
