using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Bot:Id", " ", "Bot:Id is empty. Give the bot's account an id, for example Bot__Id=bot.")]
    [InlineData("Bot:TurnTimeout", "00:00:00", "Bot:TurnTimeout must be longer than zero, for example 00:01:00.")]
    [InlineData("Bot:AppId", "my-bot", "Bot:AppId is no app id. Copy it from the bot's registration, for example 00000000-1111-2222-3333-444444444444.; Bot:AppId is set, so one of Bot:AppPassword and Bot:CertificateFile must be, and only one: without it the bot cannot answer.")]
    [InlineData("Bot:AppId", "11111111-2222-3333-4444-555555555555", "Bot:AppId is set, so one of Bot:AppPassword and Bot:CertificateFile must be, and only one: without it the bot cannot answer.")]
    [InlineData("Bot:AppType", "SingleTenant", "Bot:TenantId is empty, but Bot:AppType is SingleTenant. Set the tenant's id.")]
    [InlineData("Bot:CertificateFile", "nowhere.pfx", "Bot:CertificateFile names no file. Give the path of the registration's certificate.")]
    [InlineData("Bot:ChannelMetadata", "http://keys.example/", "Bot:ChannelMetadata and Bot:EntraMetadata must be https addresses: whoever can change what they answer can speak as anybody.")]
    [InlineData("Bot:EntraMetadata", "keys", "Bot:ChannelMetadata and Bot:EntraMetadata must be https addresses: whoever can change what they answer can speak as anybody.")]
    [InlineData("RateLimits:CallsWithoutToken", "0", "RateLimits:CallsWithoutToken must be above zero, for example 60.")]
    [InlineData("DirectLine:TrustedOrigins:0", "https://www.example.org/", "DirectLine:TrustedOrigins holds something that is no origin. Write scheme and host only, for example https://www.example.org.")]
    [InlineData("DirectLine:TokenLife", "00:15:00", "DirectLine:TokenLife is under 16 minutes, but clients refresh every 15. Set for example 00:30:00.")]
    [InlineData("RateLimits:MessagesPerMinute", "0", "RateLimits:MessagesPerMinute and RateLimits:MessagesPerDay must be above zero, for example 20 and 200.")]
    public async Task A_wrong_setting_stops_the_start_with_key_and_remedy(string key, string value, string sentence)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => House.OpenAsync(new EchoBot(), new() { [key] = value }));

        Assert.Equal(sentence, failure.Message);
    }

    [Fact]
    public async Task A_damaged_key_file_is_named_with_the_remedy()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "nonsense", TestContext.Current.CancellationToken);
            await using var house = await House.OpenAsync(new EchoBot(), new() { ["DirectLine:KeyFile"] = file });
            var failure = Assert.Throws<InvalidOperationException>(() => house.DirectLine.IssueToken());

            Assert.Equal($"{file} (DirectLine:KeyFile) holds no key. Delete it and a new one is made; open chats then start anew.", failure.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
