using MimeKit;

namespace CarecAssistant.EndToEnd.Tests.Mail;

/// <summary>A Postfix of our own on a free port: it takes every mail from this machine and lays all of them into one Maildir.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    // The system's user "nobody": Postfix delivers as no one who owns anything.
    private const int Nobody = 65534;

    private readonly string postfix;
    private readonly TemporaryFolder folder = new();
    private bool isUp;

    private MailServer(string postfix) => this.postfix = postfix;

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; } = FreePort.Take();

    private string Inbox => folder.At("mail", "all", "new");

    /// <summary>Settings are written and the server is started.</summary>
    public static async Task<MailServer> StartAsync(CancellationToken stop)
    {
        var server = await PrepareAsync(stop);
        await server.UpAsync(stop);
        return server;
    }

    /// <summary>Settings are written; nobody listens yet.</summary>
    public static async Task<MailServer> PrepareAsync(CancellationToken stop)
    {
        var server = new MailServer(Needs.Postfix());
        server.WriteSettings();
        // Postfix's processes run as users of their own and must find their way in.
        await RunAsync("chmod", ["a+rx", server.folder.Path], stop);
        await RunAsync("chown", ["postfix", server.folder.At("lib")], stop);
        await RunAsync("chown", ["-R", $"{Nobody}:{Nobody}", server.folder.At("mail")], stop);
        return server;
    }

    /// <summary>It listens when this returns.</summary>
    public async Task UpAsync(CancellationToken stop)
    {
        await RunAsync(postfix, ["-c", folder.At("etc"), "start"], stop);
        isUp = true;
    }

    /// <summary>Nobody listens any more; what it took stays.</summary>
    public async Task DownAsync(CancellationToken stop)
    {
        await RunAsync(postfix, ["-c", folder.At("etc"), "stop"], stop);
        isUp = false;
    }

    /// <summary>The mails to an address so far, oldest first.</summary>
    public IReadOnlyList<MimeMessage> MailTo(string address) =>
    [
        // A mail's own date has seconds only.
        .. Directory.EnumerateFiles(Inbox).OrderBy(File.GetLastWriteTimeUtc).Select(file => MimeMessage.Load(file))
            .Where(mail => string.Equals(mail.Headers["Delivered-To"], address, StringComparison.OrdinalIgnoreCase)),
    ];

    /// <summary>Waits until an address got that many mails.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailToAsync(string address, int count, CancellationToken stop)
    {
        using var arrivals = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(Inbox);
        watcher.Created += (_, _) => arrivals.Release();
        watcher.Renamed += (_, _) => arrivals.Release();
        watcher.EnableRaisingEvents = true;
        while (true)
        {
            if (MailTo(address) is var mails && mails.Count >= count) return mails;
            await arrivals.WaitAsync(stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isUp) await DownAsync(CancellationToken.None);
        folder.Dispose();
    }

    private void WriteSettings()
    {
        foreach (var part in new[] { "etc", "queue", "lib", "mail/all/new", "mail/all/cur", "mail/all/tmp" }) Directory.CreateDirectory(folder.At(part.Split('/')));
        folder.Write("etc/main.cf", $"""
            compatibility_level = 3.6
            queue_directory = {folder.At("queue")}
            data_directory = {folder.At("lib")}
            maillog_file = {folder.At("log")}
            maillog_file_prefixes = {folder.Path}
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mail.example.org
            mydestination =
            local_recipient_maps =
            relay_domains =
            mynetworks = 127.0.0.0/8
            smtpd_relay_restrictions = permit_mynetworks, reject
            default_transport = error:this server sends nothing out
            virtual_transport = virtual
            virtual_mailbox_domains = static:all
            virtual_mailbox_maps = static:all/
            virtual_mailbox_base = {folder.At("mail")}
            virtual_uid_maps = static:{Nobody}
            virtual_gid_maps = static:{Nobody}

            """);
        folder.Write("etc/master.cf", $"""
            127.0.0.1:{Port} inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            error unix - - n - - error
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd

            """);
    }

    private static async Task RunAsync(string program, string[] words, CancellationToken stop)
    {
        var finished = await Running.ToEndAsync(program, words, new(), stop);
        Assert.True(finished.ExitCode == 0, $"{program} {string.Join(' ', words)} ended with {finished.ExitCode}: {finished.Errors}");
    }
}
