using System.Runtime.Versioning;
using CarecAssistant.BotFramework.DirectLine;
using Microsoft.Extensions.Logging;
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
    [InlineData("DirectLine:TokenLife", "00:15:00", "DirectLine:TokenLife is under 16 minutes, but clients refresh every 15. Set for example 00:30:00.")]
    [InlineData("RateLimits:MessagesPerMinute", "0", "RateLimits:MessagesPerMinute and RateLimits:MessagesPerDay must be above zero, for example 20 and 200.")]
    public Task A_wrong_setting_stops_the_start_with_key_and_remedy(string key, string value, string sentence) => RefusedAsync(key, value, sentence);

    [Theory]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("https://*.example.org")]
    [InlineData("https://www.example.org/chat")]
    [InlineData("https://www.example.org/")]
    [InlineData("www.example.org")]
    public Task B174_What_is_no_origin_is_refused(string origin) => RefusedAsync("DirectLine:TrustedOrigins:0", origin, "DirectLine:TrustedOrigins holds something that is no origin. Write scheme and host only, for example https://www.example.org.");

    [Theory]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("secretsecretsecretsecretsecretsecret")]
    [InlineData("0123456789abcdef 0123456789abcdef")]
    public Task B175_A_secret_that_is_short_or_can_be_guessed_is_refused(string secret) => RefusedAsync("DirectLine:Secrets:0", secret, "DirectLine:Secrets takes at most two secrets of at least 32 letters, digits, dots, hyphens and underscores, at random. Make one with: openssl rand -hex 32.");

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task B175_A_key_that_others_can_read_is_told_and_one_that_is_too_short_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have other rights there.");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)), TestContext.Current.CancellationToken);
            foreach (var (mode, isTold) in new[] { (UnixFileMode.UserRead | UnixFileMode.UserWrite, false), (UnixFileMode.UserRead | UnixFileMode.OtherRead, true), (UnixFileMode.UserRead | UnixFileMode.GroupRead, true) })
            {
                File.SetUnixFileMode(file, mode);
                var told = new List<string>();
                _ = KeyOf(file, told).Value;
                Assert.Equal(isTold, told is [var warning] && warning.Contains("can be read by other users", StringComparison.Ordinal));
            }

            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            await File.WriteAllTextAsync(file, Convert.ToBase64String(new byte[16]), TestContext.Current.CancellationToken);
            Assert.Contains("holds no key", Assert.Throws<InvalidOperationException>(() => KeyOf(file, []).Value).Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static SigningKey KeyOf(string file, List<string> told) => new(Options.Create(new DirectLineOptions { KeyFile = file }), new Ear(told));

    private sealed class Ear(List<string> told) : ILogger<SigningKey>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => told.Add(formatter(state, exception));
    }

    private static async Task RefusedAsync(string key, string value, string sentence)
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
