using CarecAssistant.Server.Commands;
using CarecAssistant.Server.Operations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CarecAssistant.Server.Tests.Operations;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData(null, "http://localhost:3978")]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:5000; http://[::1]:5000", "http://127.0.0.1:5000;http://[::1]:5000")]
    public void In_Development_the_program_listens_on_this_machine(string? typed, string listens) =>
        Assert.Equal(listens, ListenAddress.Of(typed, Settings([]), new Place("Development")));

    [Theory]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://+:5000")]
    [InlineData("http://[::]:5000")]
    [InlineData("http://192.0.2.1:5000")]
    [InlineData("http://assist.example.org:5000")]
    public void In_Development_an_address_that_others_can_reach_is_refused_and_published_it_is_taken(string typed)
    {
        Assert.Throws<CommandFailedException>(() => ListenAddress.Of(typed, Settings([]), new Place("Development")));
        Assert.Equal(typed, ListenAddress.Of(typed, Settings([]), new Place("Production")));
    }

    [Theory]
    [InlineData("http://localhost:70000")]
    [InlineData("localhost:5000")]
    [InlineData("ftp://localhost:5000")]
    [InlineData("5000")]
    public void B167_What_is_no_address_is_wrong_usage(string typed) =>
        Assert.Throws<UsageException>(() => ListenAddress.Of(typed, Settings([]), new Place("Production")));

    [Fact]
    public void The_command_line_wins_over_our_setting_and_that_over_the_frameworks()
    {
        var settings = Settings([new("Server:Urls", "http://localhost:2"), new("urls", "http://localhost:3")]);
        Assert.Equal("http://localhost:1", ListenAddress.Of("http://localhost:1", settings, new Place("Development")));
        Assert.Equal("http://localhost:2", ListenAddress.Of(null, settings, new Place("Development")));
        Assert.Equal("http://localhost:3", ListenAddress.Of(null, Settings([new("urls", "http://localhost:3")]), new Place("Development")));
    }

    private static IConfiguration Settings(IEnumerable<KeyValuePair<string, string?>> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
