using System.Net;
using System.Security.Cryptography;

namespace CarecAssistant.BotFramework.Tests.Authentication;

public sealed class KeyTests
{
    [Fact]
    public async Task M33_A_thousand_unknown_keys_are_one_fetch_in_five_minutes()
    {
        await using var world = await Registered.OpenAsync();
        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async number =>
            (await world.PostsAsync("{}", world.Token(header: head => head["kid"] = $"unknown-{number}"))).Status));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(1, world.Issuer.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_known_as_soon_as_it_may_be_looked_for_and_old_ones_are_good_until_then()
    {
        await using var world = await Registered.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message())).Status);
        var rolled = RSA.Create(2048);
        world.Issuer.Keys.Add(("k2", rolled, ["test"]));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync());
        world.House.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        Assert.Equal(2, world.Issuer.Fetches);

        async Task<HttpStatusCode> StatusAsync() => (await world.PostsAsync(world.Message(), world.Token(
            header: head => head["kid"] = "k2", sign: signed => rolled.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))).Status;
    }

    [Fact]
    public async Task A_key_that_was_taken_back_is_good_for_a_day_at_most()
    {
        await using var world = await Registered.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message())).Status);
        world.Issuer.Keys.RemoveAt(0);
        world.House.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal(HttpStatusCode.Unauthorized, (await world.PostsAsync(world.Message())).Status);
    }

    [Fact]
    public async Task Without_any_keys_callers_are_503_and_once_known_they_outlive_the_issuer()
    {
        await using var world = await Registered.OpenAsync();
        world.Issuer.IsDown = true;
        var early = await world.PostsAsync(world.Message());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (early.Status, early.Text));
        Assert.True(world.IsUntouched);

        world.Issuer.IsDown = false;
        world.House.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message())).Status);

        world.Issuer.IsDown = true;
        world.House.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message(one => one["id"] = "m2"))).Status);
    }

    [Fact]
    public async Task Metadata_cannot_move_trust_to_another_host()
    {
        await using var other = await Issuer.OpenAsync();
        await using var world = await Registered.OpenAsync();
        world.Issuer.KeysElsewhere = $"{other.Address}/channels/keys";

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await world.PostsAsync(world.Message())).Status);
        Assert.Equal(0, other.Fetches);
    }

    [Fact]
    public async Task A_key_of_1024_bits_is_no_key()
    {
        await using var world = await Registered.OpenAsync();
        using var small = RSA.Create(1024);
        world.Issuer.Keys.Add(("small", small, ["test"]));
        var token = world.Token(header: head => head["kid"] = "small", sign: signed => small.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await world.PostsAsync(world.Message(), token)).Status);
    }
}
