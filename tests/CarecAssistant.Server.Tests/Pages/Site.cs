using System.Net;
using System.Text.RegularExpressions;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Chat;
using CarecAssistant.Server.Pages;
using CarecAssistant.Server.Staff;
using CarecAssistant.Server.Storage.Articles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Server.Tests.Pages;

/// <summary>The pages on a real port, over small stand-ins for knowledge, enquiries and the chat.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string data;

    private Site(WebApplication app, string data)
    {
        this.app = app;
        this.data = data;
        Home = new Uri(app.Urls.First());
        Visitor = Browser();
    }

    public Uri Home { get; }

    public HttpClient Visitor { get; }

    public InMemoryEnquiries Enquiries => (InMemoryEnquiries)app.Services.GetRequiredService<IEnquiries>();

    public History History => (History)app.Services.GetRequiredService<IReplacedArticles>();

    public FakeTimeProvider Clock => (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();

    public string? SignInLink => app.Services.GetRequiredService<StaffSignIn>().CreateLink();

    public static async Task<Site> StartAsync(string environment = "Development", string? data = null, params (string Key, string Value)[] settings)
    {
        data ??= Directory.CreateTempSubdirectory("carec-pages").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Services.AddSingleton(RunFolders.Of(null, data));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 6, 0, 0, TimeSpan.Zero)));
        builder.Services.AddSingleton<IEnquiries, InMemoryEnquiries>();
        builder.Services.AddSingleton<IKnowledge, SmallLibrary>();
        builder.Services.AddSingleton<IReplacedArticles>(new History());
        builder.Services.AddSingleton<IChatTokens, CountedTokens>();
        builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail");
        builder.Services.AddPages();
        var host = builder.Build();
        host.MapPages();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new Site(host, data);
    }

    public HttpClient Browser(bool keepsCookies = true)
    {
        var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        var client = new HttpClient(keepsCookies ? new CookieJar(Clock) { InnerHandler = network } : network) { BaseAddress = Home };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    public async Task<HttpClient> StaffMember(string name = "Madina S.")
    {
        var browser = Browser();
        var code = SignInLink!.Split('=')[1];
        var answer = await browser.PostAsync("/staff/sign-in", Form(("code", code), ("name", name)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    public async Task<string> TicketAt(string path, HttpClient? browser = null) => TicketIn(await ReadAsync(path, browser));

    public async Task<string> ReadAsync(string path, HttpClient? browser = null) =>
        await (browser ?? Visitor).GetStringAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string path, HttpClient? browser = null) => (browser ?? Visitor).GetAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content, HttpClient? browser = null) =>
        (browser ?? Visitor).PostAsync(path, content, TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> SendsTheForm(string question = "When do applications open?", string email = "aigul@example.org", string? ticket = null, string name = "Aigul", bool consent = true, string language = "en") =>
        await PostAsync($"/contact?lang={language}", Form([("ticket", ticket ?? await TicketAt("/contact")), ("name", name), ("email", email), ("question", question), .. consent ? [("consent", "yes")] : Array.Empty<(string, string)>()]));

    public static FormUrlEncodedContent Form(params IEnumerable<(string Name, string Value)> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static string TicketIn(string html) => Ticket().Match(html).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await app.DisposeAsync();
        if (data.Contains("carec-pages") && Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();
}

/// <summary>Articles that became others, as a test wants them.</summary>
internal sealed class History : IReplacedArticles
{
    public List<ReplacedArticle> Articles { get; } = [];

    public Task<IReadOnlyList<ReplacedArticle>> SinceAsync(DateTimeOffset since, int most, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<ReplacedArticle>>([.. Articles.Where(article => article.At >= since).Take(most)]);
}

internal sealed class CountedTokens : IChatTokens
{
    private int count;

    public ChatToken Issue() => new($"c{Interlocked.Increment(ref count)}", "token", 1800);
}
