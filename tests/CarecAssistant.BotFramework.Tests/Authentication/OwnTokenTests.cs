using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CarecAssistant.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CarecAssistant.BotFramework.Tests.Authentication;

public sealed class OwnTokenTests
{
    [Theory]
    [InlineData("MultiTenant", "botframework.com")]
    [InlineData("SingleTenant", "00000000-aaaa-bbbb-cccc-000000000000")]
    public async Task One_token_is_fetched_with_the_secret_and_used_until_it_ends(string type, string tenant)
    {
        await using var world = await Registered.OpenAsync(settings: new() { ["Bot:AppType"] = type, ["Bot:TenantId"] = type == "SingleTenant" ? tenant : "" });
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => world.PostsAsync(world.Message(one => (one["id"], one["conversation"]!["id"]) = ($"{number}", $"c{number}")))));

        Assert.Equal(10, world.Channel.Calls.Count(call => call.Header("authorization") == "Bearer T1"));
        var (address, form) = world.Login.Asked.Single();
        Assert.Equal($"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token", address.GetLeftPart(UriPartial.Path));
        Assert.Equal(("client_credentials", Issuer.AppId, "a secret of tests"), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Equal("https://api.botframework.com/.default", form["scope"].Split(' ')[0]);
    }

    [Fact]
    public async Task A_certificate_signs_for_the_bot_and_no_secret_is_sent()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "bot.pfx");
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllBytesAsync(file, made.Export(X509ContentType.Pkcs12, "word"), TestContext.Current.CancellationToken);
        await using var world = await Registered.OpenAsync(settings: new() { ["Bot:AppPassword"] = "", ["Bot:CertificateFile"] = file, ["Bot:CertificatePassword"] = "word" });
        await world.PostsAsync(world.Message());

        var (address, form) = world.Login.Asked.Single();
        var assertion = new JsonWebToken(form["client_assertion"]);
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal((Issuer.AppId, Issuer.AppId, address.GetLeftPart(UriPartial.Path)), (assertion.Issuer, assertion.Subject, assertion.Audiences.Single()));
        Assert.DoesNotContain("client_secret", form.Keys);
        Assert.Single(world.Channel.Calls);
    }

    [Fact]
    public async Task Without_a_token_of_its_own_the_bot_calls_nobody()
    {
        await using var world = await Registered.OpenAsync();
        world.Login.Refuses = true;

        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message())).Status);
        Assert.Empty(world.Channel.Calls);
    }

    [Fact]
    public async Task An_expected_reply_needs_no_token()
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => one["deliveryMode"] = "expectReplies"));

        Assert.Equal("echo: hello", reply.Body.GetProperty("activities")[0].Text());
        Assert.Empty(world.Login.Asked);
    }
}
