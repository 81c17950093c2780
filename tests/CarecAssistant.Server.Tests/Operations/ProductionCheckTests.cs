using CarecAssistant.Server.Commands;
using CarecAssistant.Server.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CarecAssistant.Server.Tests.Operations;

public sealed class ProductionCheckTests
{
    [Fact]
    public void B173_In_Production_addresses_that_everybody_can_listen_in_on_are_refused_all_at_once()
    {
        var settings = Settings(("Bot:PublicUrl", "http://assist.example.org/"), ("Enquiries:PublicUrl", "http://assist.example.org/"), ("DirectLine:PublicOrigin", "http://assist.example.org"));
        Assert.Equal(
            string.Join(Environment.NewLine, new[] { ("Bot:PublicUrl", "Bot__PublicUrl"), ("Enquiries:PublicUrl", "Enquiries__PublicUrl"), ("DirectLine:PublicOrigin", "DirectLine__PublicOrigin") }
                .Select(key => $"{key.Item1} is an http address, where everybody on the way can read questions and sign-ins. Set {key.Item2} to the https address that people use.")),
            Assert.Throws<CommandFailedException>(() => ProductionCheck.Require(settings, new Place("Production"))).Message);
        ProductionCheck.Require(settings, new Place("Development"));
    }

    [Theory]
    [InlineData("https://assist.example.org/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("")]
    public void B173_A_safe_address_and_none_are_taken(string url) => ProductionCheck.Require(Settings(("Bot:PublicUrl", url)), new Place("Production"));

    [Fact]
    public void B173_What_a_published_server_lacks_is_named()
    {
        Assert.Collection(
            ProductionCheck.Missing(Settings(), new Place("Production")),
            note => Assert.Contains("Staff:Authority is not set", note, StringComparison.Ordinal),
            note => Assert.Contains("Bot:AppId is not set", note, StringComparison.Ordinal),
            note => Assert.Contains("Bot:PublicUrl is not set", note, StringComparison.Ordinal));
        Assert.Empty(ProductionCheck.Missing(
            Settings(("Staff:Authority", "https://login.example.org/"), ("Bot:AppId", "11111111-2222-3333-4444-555555555555"), ("Bot:PublicUrl", "https://assist.example.org/")), new Place("Production")));
        Assert.Empty(ProductionCheck.Missing(Settings(), new Place("Development")));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
