using System.Net;
using System.Net.Sockets;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>What was taken outlives a kill of the program (SIGKILL) and an absent mail server.</summary>
public sealed class KilledTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task With_the_mail_server_down_for_the_first_minute_each_mail_arrives_once()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var mail = await Mail.MailServer.PrepareAsync(stop);
        // The pauses that everybody has.
        await using var house = await House.OpenAsync(mail, knowledge: null, stop, new Dictionary<string, string?> { ["Mail__FirstPause"] = null });
        var visitor = await house.VisitorOpensTheChat();
        await visitor.Asks("What gifts did the delegation bring?");
        var reference = await visitor.AcceptsTheOffer("Aigerim");

        // Right after the reference was shown, so that mails are in hand, tried or not begun, as it happens.
        var outage = Task.Delay(Outage, TimeProvider.System, stop);
        await house.KillAsync(stop);
        await house.StartProgramAsync(stop);
        await outage;
        Assert.Empty(house.MailTo(House.Inbox));
        await mail.UpAsync(stop);

        Assert.Contains(reference, Assert.Single(await house.MailTo(House.Inbox, 1, stop)).Subject);
        Assert.Single(await house.MailTo(visitor.Email, 1, stop));
        await WillHaveSentAllAsync(house, stop);
        Assert.Single(house.MailTo(House.Inbox));
        Assert.Single(house.MailTo(visitor.Email));
    }

    [Fact]
    public async Task A_question_whose_turn_was_killed_is_answered_once_after_the_restart()
    {
        var stop = TestContext.Current.CancellationToken;
        using var model = new TcpListener(IPAddress.Loopback, 0);
        model.Start();
        await using var house = await House.OpenAsync(mail: null, knowledge: null, stop, new Dictionary<string, string?>
        {
            ["Answers__Writer"] = "openai",
            ["Answers__Endpoint"] = $"http://{model.LocalEndpoint}/v1",
            ["Answers__Model"] = "some",
        });
        var visitor = await house.VisitorOpensTheChat();
        await visitor.IsGreeted();
        await visitor.Asks("What did the Xinjiang delegation discuss?");

        // The turn waits for a model that never says a word; the next process finds nobody there and writes the answer itself.
        using var asked = await model.AcceptTcpClientAsync(stop);
        await house.KillAsync(stop);
        model.Stop();
        await house.StartProgramAsync(stop);

        await visitor.Reloads();
        await visitor.WillSee("15 May 2023");
        Assert.Equal(["bot", "user", "bot"], await visitor.HeardFrom(stop));
    }

    private static async Task WillHaveSentAllAsync(House house, CancellationToken stop)
    {
        Finished looked;
        do
        {
            looked = await BuiltProgram.RunAsync(["doctor", "--knowledge", house.Knowledge, "--data", house.Data], stop);
        }
        while (!looked.Lines.Any(line => line.Contains("outgoing mail") && line.Contains(" 0 waiting")));
    }
}
