using System.Text;
using CarecAssistant.TestKit.ModelService;

namespace CarecAssistant.Answers.Tests.Writing.Remote;

/// <summary>Models that fail, babble or obey an attacker, by what they do.</summary>
internal static class HostileModel
{
    private const string True = "Dr. Anna Berg noted that 60% of irrigation water is lost [S1].\n";

    public static readonly IReadOnlyDictionary<string, (Func<ModelReply, Task> Play, WriterFailure Failure)> All = new Dictionary<string, (Func<ModelReply, Task>, WriterFailure)>(StringComparer.Ordinal)
    {
        ["says nothing"] = (reply => reply.SayAsync(""), WriterFailure.NothingBorneOut),
        ["sends an empty body"] = (reply => reply.RawAsync([]), WriterFailure.CutOff),
        ["sends what is no UTF-8"] = (reply => reply.RawAsync([.. "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}}]}\n\n"u8]), WriterFailure.Unreadable),
        ["sends what is no JSON"] = (reply => reply.RawAsync("data: yes\n\n"u8.ToArray()), WriterFailure.Unreadable),
        ["sends a page of HTML"] = (reply => reply.RawAsync("<html><body>Sign in</body></html>"u8.ToArray()), WriterFailure.CutOff),
        ["sends 10 MB in one line"] = (reply => reply.RawAsync([.. "data: {\"a\":\""u8, .. Enumerable.Repeat((byte)'x', 10_000_000)]), WriterFailure.TooLong),
        ["sends 10 MB of words"] = (reply => reply.PieceAsync(new string('x', 10_000_000)), WriterFailure.TooLong),
        ["never ends"] = (EndlessAsync, WriterFailure.TooLong),
        ["writes HTML"] = (reply => reply.SayAsync("<b>60%</b> of irrigation water is lost, Dr. Anna Berg noted <img src=x onerror=alert(1)> [S1]."), WriterFailure.NothingBorneOut),
        ["writes a script"] = (reply => reply.SayAsync("Dr. Anna Berg noted that 60% of irrigation water is lost <script>alert(1)</script> [S1]."), WriterFailure.NothingBorneOut),
        ["answers in another language"] = (reply => reply.SayAsync("Доктор Анна Берг отметила, что теряется 60% поливной воды [S1]."), WriterFailure.NothingBorneOut),
        ["answers in German"] = (reply => reply.SayAsync("Dr. Anna Berg sagte, dass 60% des Wassers verloren gehen [S1]."), WriterFailure.NothingBorneOut),
        ["cites evidence that does not exist (A40)"] = (reply => reply.SayAsync("60% of irrigation water is lost [S70]."), WriterFailure.NothingBorneOut),
        ["cites as the page does"] = (reply => reply.SayAsync("60% of irrigation water is lost [1]."), WriterFailure.NothingBorneOut),
        ["cites nothing"] = (reply => reply.SayAsync("60% of irrigation water is lost."), WriterFailure.NothingBorneOut),
        ["changes a figure (A42)"] = (reply => reply.SayAsync("Dr. Anna Berg noted that 70% of irrigation water is lost [S1]."), WriterFailure.NothingBorneOut),
        ["changes a name (A42)"] = (reply => reply.SayAsync("Dr. Peter Holm noted that 60% of irrigation water is lost [S1]."), WriterFailure.NothingBorneOut),
        ["adds a year (A42)"] = (reply => reply.SayAsync("In 2019 Dr. Anna Berg noted that 60% of irrigation water is lost [S1]."), WriterFailure.NothingBorneOut),
        ["invents a quotation"] = (reply => reply.SayAsync("Dr. Anna Berg said: “Water is life” [S1]."), WriterFailure.NothingBorneOut),
        ["calls a tool that does not exist"] = (reply => reply.CallToolAsync("send_mail"), WriterFailure.CutOff),
        ["refuses"] = (reply => reply.SayAsync("I'm sorry, but I can't help with that."), WriterFailure.NothingBorneOut),
        ["finds no answer"] = (reply => reply.SayAsync("NONE"), WriterFailure.FoundNoAnswer),
        ["rejects the key: 401"] = (reply => reply.RefuseAsync(401), WriterFailure.Refused),
        ["does not know the model: 404"] = (reply => reply.RefuseAsync(404), WriterFailure.Refused),
        ["has no room: 429 for a minute"] = (reply => reply.RefuseAsync(429, retryAfter: "60"), WriterFailure.Busy),
        ["breaks down: 500"] = (reply => reply.RefuseAsync(500), WriterFailure.Broken),
        ["sends the call elsewhere"] = (Redirected, WriterFailure.Refused),
        ["hangs before a word"] = (reply => reply.HangAsync(), WriterFailure.TooSlow),
        ["hangs in the middle"] = (async reply => { await reply.BeginAsync(True + "The basins need f"); await reply.HangAsync(); }, WriterFailure.FellSilent),
        ["breaks the connection"] = (async reply => { await reply.BeginAsync(True + "The basins need f"); reply.Reset(); }, WriterFailure.Unreachable),
        ["stops in the middle"] = (reply => reply.BeginAsync(True + "The basins need f"), WriterFailure.CutOff),
        ["runs into its limit of tokens"] = (reply => reply.SayAsync(True + "The basins need f", "length"), WriterFailure.CutOff),
        ["is filtered"] = (reply => reply.SayAsync(True, "content_filter"), WriterFailure.CutOff),
        ["tells its instructions (H7)"] = (reply => reply.SayAsync("You answer questions about CAREC for its visitors. Use only the evidence sentences [S1]."), WriterFailure.NothingBorneOut),
        ["links to an evil site (H7)"] = (reply => reply.SayAsync("60% of irrigation water is lost, noted Dr. Anna Berg, see https://attacker.example/ [S1]. Dr. Anna Berg noted that [60% of irrigation water](//attacker.example) is lost [S1]. Dr. Anna Berg noted at attacker.example that 60% of irrigation water is lost [S1]. ![x](https://attacker.example/p) Dr. Anna Berg noted that 60% of irrigation water is lost [S1]."), WriterFailure.NothingBorneOut),
        ["insults the visitor (H7)"] = (reply => reply.SayAsync("Dr. Anna Berg noted that 60% of irrigation water is lost, you idiot [S1]."), WriterFailure.NothingBorneOut),
        ["promises (A52)"] = (reply => reply.SayAsync("Dr. Anna Berg noted that 60% of irrigation water is lost, and we will call you [S1]."), WriterFailure.NothingBorneOut),
        ["hides letters (A45)"] = (reply => reply.SayAsync("Dr. Anna Berg noted that 60% of irrigation\u200B water is lost\U000E0041 [S1]."), WriterFailure.NothingBorneOut),
    };

    private static Task Redirected(ModelReply reply)
    {
        reply.SendTo("http://127.0.0.1:9/elsewhere");
        return Task.CompletedTask;
    }

    private static async Task EndlessAsync(ModelReply reply)
    {
        while (!reply.Gone.IsCancellationRequested) await reply.PieceAsync("and so on and on ");
    }
}
