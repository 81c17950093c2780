using System.Net;

namespace CarecAssistant.Server.Tests.Pages;

public sealed class StaffTests
{
    [Theory]
    [InlineData("/staff"), InlineData("/staff/"), InlineData("/staff/enquiries/CAREC-2026-000001"), InlineData("/staff/anything/else"), InlineData("/STAFF"), InlineData("/staff?x=/staff/sign-in")]
    public async Task Nobody_sees_the_inbox_without_signing_in(string path)
    {
        await using var site = await Site.StartAsync();
        await site.SendsTheForm("A private matter");

        var answer = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/staff/sign-in?back=", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Nobody_replies_or_reads_the_version_without_signing_in()
    {
        await using var site = await Site.StartAsync();
        await site.SendsTheForm();

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.GetAsync("/staff/version")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await site.PostAsync("/staff/enquiries/CAREC-2026-000001", Site.Form(("text", "x"), ("ticket", await site.TicketAt("/contact"))))).StatusCode);
        Assert.Empty(site.Enquiries.All[0].Replies);
    }

    [Fact]
    public async Task B146_Staff_see_that_an_article_became_another_and_what_it_said_before()
    {
        await using var site = await Site.StartAsync();
        var staff = await site.StaffMember();
        Assert.DoesNotContain("became others", await site.ReadAsync("/staff", staff));

        site.History.Articles.Add(new("news/visit", site.Clock.GetUtcNow(), "A delegation visits", "The <b>delegation</b> met the director.", "Page for rent"));
        site.History.Articles.Add(new("news/old", site.Clock.GetUtcNow().AddDays(-31), "Of long ago", "Words.", "Other words"));
        var inbox = await site.ReadAsync("/staff", staff);
        Assert.Contains("A delegation visits → Page for rent", WebUtility.HtmlDecode(inbox));
        Assert.Contains("The &lt;b&gt;delegation&lt;/b&gt; met the director.", inbox);
        Assert.DoesNotContain("Of long ago", inbox);
    }

    [Theory]
    [InlineData("/staff"), InlineData("/staff/sign-in"), InlineData("/staff/sign-in?code=x"), InlineData("/staff/version"), InlineData("/staff/enquiries/CAREC-2026-000001"), InlineData("/staff/signed-in")]
    public async Task In_production_without_a_provider_there_is_no_inbox(string path)
    {
        await using var site = await Site.StartAsync("Production");
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(path)).StatusCode);
        Assert.Null(site.SignInLink);
    }

    [Fact]
    public async Task In_production_with_a_provider_the_one_time_link_is_no_way_in()
    {
        await using var site = await Site.StartAsync("Production", settings: [("Staff:Authority", "http://localhost:1/"), ("Staff:ClientId", "carec"), ("Staff:ClientSecret", "secret")]);
        Assert.Equal(HttpStatusCode.Redirect, (await site.GetAsync("/staff")).StatusCode);
        var answer = await site.PostAsync("/staff/sign-in", Site.Form(("code", "x"), ("name", "y")));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Null(site.SignInLink);
    }

    [Fact]
    public async Task A_provider_without_client_is_refused_at_start()
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Site.StartAsync(settings: ("Staff:Authority", "https://login.example.org/")));
        Assert.Equal("Staff:Authority is set, so Staff:ClientId and Staff:ClientSecret are needed too. Set Staff__ClientId and Staff__ClientSecret in the environment.", failure.Message);
    }

    [Fact]
    public async Task Looking_at_the_link_does_not_use_it_up_and_pressing_the_button_does()
    {
        await using var site = await Site.StartAsync();
        var link = site.SignInLink!;
        var code = link.Split('=')[1];

        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(link)).StatusCode);
        var first = await site.PostAsync("/staff/sign-in", Site.Form(("code", code), ("name", "Madina")), site.Browser());
        var second = await site.PostAsync("/staff/sign-in", Site.Form(("code", code), ("name", "Somebody else")), site.Browser());

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Gone), (first.StatusCode, second.StatusCode));
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/staff", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_link_dies_after_a_quarter_of_an_hour()
    {
        await using var site = await Site.StartAsync();
        var link = site.SignInLink!;
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await site.PostAsync("/staff/sign-in", Site.Form(("code", link.Split('=')[1]), ("name", "Late")))).StatusCode);
    }

    [Fact]
    public async Task The_eleventh_sign_in_of_ten_minutes_waits()
    {
        await using var site = await Site.StartAsync();
        for (var tried = 0; tried < 10; tried++) await site.PostAsync("/staff/sign-in", Site.Form(("code", "wrong"), ("name", "x")));
        var answer = await site.PostAsync("/staff/sign-in", Site.Form(("code", site.SignInLink!.Split('=')[1]), ("name", "x")));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("carec-kept").FullName;
        string cookie;
        await using (var before = await Site.StartAsync(data: data))
        {
            var answer = await before.PostAsync("/staff/sign-in", Site.Form(("code", before.SignInLink!.Split('=')[1]), ("name", "Madina")), before.Browser());
            cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        await using var after = await Site.StartAsync(data: data);
        var browser = after.Browser(keepsCookies: false);
        browser.DefaultRequestHeaders.Add("Cookie", cookie);

        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync("/staff", browser)).StatusCode);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_reply_sent_twice_is_one_reply_under_the_name_of_the_person()
    {
        await using var site = await Site.StartAsync();
        await site.SendsTheForm();
        var staff = await site.StaffMember("Madina S.");
        var before = await site.ReadAsync("/staff/version", staff);
        var form = (ticket: await site.TicketAt("/staff/enquiries/CAREC-2026-000001", staff), text: "Until 1 June.");

        for (var press = 0; press < 2; press++)
        {
            var answer = await site.PostAsync("/staff/enquiries/carec-2026-000001", Site.Form(("ticket", form.ticket), ("text", form.text)), staff);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        Assert.Equal(("Until 1 June.", "Madina S."), (Assert.Single(site.Enquiries.All[0].Replies).Text, site.Enquiries.All[0].Replies[0].StaffName));
        Assert.NotEqual(before, await site.ReadAsync("/staff/version", staff));
    }

    [Fact]
    public async Task A_reply_with_the_ticket_of_another_session_is_not_sent()
    {
        await using var site = await Site.StartAsync();
        await site.SendsTheForm();
        var (madina, timur) = (await site.StaffMember("Madina"), await site.StaffMember("Timur"));
        var ticket = await site.TicketAt("/staff/enquiries/CAREC-2026-000001", timur);

        var answer = await site.PostAsync("/staff/enquiries/CAREC-2026-000001", Site.Form(("ticket", ticket), ("text", "Typed text")), madina);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Typed text", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(site.Enquiries.All[0].Replies);
    }

    [Fact]
    public async Task The_inbox_says_that_mail_is_not_delivered_until_it_is()
    {
        await using var without = await Site.StartAsync();
        await using var with = await Site.StartAsync(settings: ("Mail:Host", "mail.example.org"));
        Assert.Contains("not being delivered", await without.ReadAsync("/staff", await without.StaffMember()));
        Assert.DoesNotContain("not being delivered", await with.ReadAsync("/staff", await with.StaffMember()));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await Site.StartAsync();
        var staff = await site.StaffMember();
        await site.PostAsync("/staff/sign-out", Site.Form(("ticket", await site.TicketAt("/staff", staff))), staff);
        Assert.Equal(HttpStatusCode.Redirect, (await site.GetAsync("/staff", staff)).StatusCode);
    }
}
