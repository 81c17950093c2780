using CarecAssistant.EndToEnd.Tests.Mail;
using CarecAssistant.EndToEnd.Tests.People;
using MimeKit;

namespace CarecAssistant.EndToEnd.Tests;

/// <summary>The whole house: the built program as its own process with fresh data, a browser, and a mail server where a story has mail.</summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>The contact inbox.</summary>
    public const string Inbox = "inbox@example.org";

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> settings;
    private readonly MailServer? mail;
    private Running? program;
    private Browser? browser;

    private House(MailServer? mail, string knowledge, IReadOnlyDictionary<string, string?> more)
    {
        this.mail = mail;
        Knowledge = knowledge;
        settings = new(more) { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = null };
        if (mail is not null)
        {
            settings["Mail__Host"] = "127.0.0.1";
            settings["Mail__Port"] = $"{mail.Port}";
            settings["Mail__Security"] = "none";
            settings["Mail__Inbox"] = Inbox;
            settings.TryAdd("Mail__FirstPause", "00:00:01");
        }
    }

    /// <summary>Where the program answers.</summary>
    public Uri Address { get; } = new($"http://localhost:{FreePort.Take()}/");

    /// <summary>Its folder of articles.</summary>
    public string Knowledge { get; }

    /// <summary>Its data folder.</summary>
    public string Data => folder.At("data");

    /// <summary>The browser that all persons of the story use.</summary>
    public Browser Browser => browser ?? throw new InvalidOperationException("The house is not open.");

    /// <summary>The person at the staff inbox.</summary>
    public Staff Staff { get; private set; } = null!;

    /// <summary>Opens the house and waits until it is ready for visitors.</summary>
    /// <param name="mail">The mail server, or null: then mails are written to the outbox folder.</param>
    /// <param name="knowledge">The folder of articles; null: the shipped ones.</param>
    /// <param name="more">More settings, as environment variables.</param>
    public static async Task<House> OpenAsync(MailServer? mail, string? knowledge, CancellationToken stop, IReadOnlyDictionary<string, string?>? more = null)
    {
        var house = new House(mail, knowledge ?? RepositoryRoot.At("knowledge"), more ?? new Dictionary<string, string?>());
        house.browser = await Browser.StartAsync();
        await house.StartProgramAsync(stop);
        return house;
    }

    /// <summary>Starts the program on the same data; after <see cref="KillAsync"/> too.</summary>
    public async Task StartProgramAsync(CancellationToken stop)
    {
        program = await Running.StartAsync(
            "dotnet", [BuiltProgram.File, "serve", "--urls", Address.AbsoluteUri, "--knowledge", Knowledge, "--data", Data],
            new() { Folder = folder.Path, Variables = settings }, stop);
        var link = await program.SaysAsync(@"^Staff inbox\s+(\S+)", stop);
        await program.SaysAsync("^Ready", stop);
        Staff = new(this, new(link.Groups[1].Value));
    }

    /// <summary>Ends the program where it stands.</summary>
    public Task KillAsync(CancellationToken stop) => program!.KillAsync(stop);

    /// <summary>Ends the program as Ctrl-C does.</summary>
    public Task<Finished> CloseAsync(CancellationToken stop) => program!.InterruptAsync(stop);

    /// <summary>A visitor whose browser prefers a language opens the chat.</summary>
    public async Task<Visitor> VisitorOpensTheChat(string language = "en", bool phone = false)
    {
        var page = await Browser.NewPersonAsync(language, phone);
        await page.GotoAsync(new Uri(Address, "chat").AbsoluteUri);
        return new(page, language);
    }

    /// <summary>The mails that an address got, once there are that many.</summary>
    public Task<IReadOnlyList<MimeMessage>> MailTo(string address, int count, CancellationToken stop) => mail!.MailToAsync(address, count, stop);

    /// <summary>The mails that an address got so far.</summary>
    public IReadOnlyList<MimeMessage> MailTo(string address) => mail!.MailTo(address);

    /// <summary>Nothing was asked of anybody but this house.</summary>
    public void AskedNobodyElse()
    {
        var elsewhere = Browser.Requests.Where(request => request.Scheme is not ("data" or "blob" or "about") && (request.Host, request.Port) != (Address.Host, Address.Port));
        Assert.Empty(elsewhere);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (program is not null) await program.DisposeAsync();
        folder.Dispose();
    }
}
