using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Tests;

public class KnowledgeOptionsTests
{
    [Theory]
    [InlineData("AllowedPrivateHosts:0", "intranet.example.org", "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")]
    [InlineData("AllowedPrivateHosts:0", "http://intranet.example.org:80/", "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")]
    [InlineData("AllowedPrivateHosts:0", "*:80", "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")]
    [InlineData("AllowedPrivateHosts:0", "localhost:0", "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")]
    [InlineData("AllowedPrivateHosts", "localhost:80,localhost:70000", "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")]
    [InlineData("AllowedPrivateHosts:0", "user@localhost:80", "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")]
    [InlineData("ContactUrl", "webmaster", "Knowledge:ContactUrl is no web or mail address. Set for example Knowledge__ContactUrl=https://www.example.org/contact, or leave it empty.")]
    [InlineData("ContactUrl", "file:///etc/passwd", "Knowledge:ContactUrl is no web or mail address. Set for example Knowledge__ContactUrl=https://www.example.org/contact, or leave it empty.")]
    [InlineData("ContactUrl", "https://example.org/) evil", "Knowledge:ContactUrl is no web or mail address. Set for example Knowledge__ContactUrl=https://www.example.org/contact, or leave it empty.")]
    [InlineData("RefreshWebEvery", "00:00:00", "Knowledge:RefreshWebEvery must be longer than zero, for example 01:00:00.")]
    [InlineData("WaitBetweenRequests", "-00:00:01", "Knowledge:WaitBetweenRequests must be between zero and an hour, for example 00:00:01.")]
    [InlineData("WaitBetweenRequests", "02:00:00", "Knowledge:WaitBetweenRequests must be between zero and an hour, for example 00:00:01.")]
    public void B169_A_setting_that_cannot_be_meant_is_named_with_its_remedy(string key, string value, string message) =>
        Assert.Equal(message, Assert.Throws<OptionsValidationException>(() => Read(key, value)).Message);

    [Theory]
    [InlineData("AllowedPrivateHosts:0", "LOCALHOST:8080")]
    [InlineData("AllowedPrivateHosts:0", "[::1]:8080")]
    [InlineData("AllowedPrivateHosts", "10.0.0.5:80, intranet.example.org:443")]
    [InlineData("AllowedPrivateHosts", "")]
    [InlineData("ContactUrl", "mailto:web@example.org")]
    [InlineData("WaitBetweenRequests", "00:00:00")]
    public void What_can_be_meant_is_taken(string key, string value) => Assert.NotNull(Read(key, value));

    [Fact]
    public void Dictionaries_that_are_set_to_nothing_are_none_and_one_path_is_one()
    {
        Assert.Null(Read("Folder", "articles").Dictionaries);
        Assert.Equal([], Read("Dictionaries", "").Dictionaries);
        Assert.Equal(["/opt/words"], Read("Dictionaries", "/opt/words").Dictionaries);
        Assert.Equal(["/opt/words"], Read("Dictionaries:0", "/opt/words").Dictionaries);
    }

    private static KnowledgeOptions Read(string key, string value) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new($"Knowledge:{key}", value)]).Build())
        .AddKnowledge()
        .BuildServiceProvider()
        .GetRequiredService<IOptions<KnowledgeOptions>>().Value;
}
