using System.Text;
using System.Text.Json;

namespace CarecAssistant.TestKit.ModelService;

/// <summary>One reply on the wire, written step by step.</summary>
public sealed class ModelReply(HttpContext context, ModelWire wire)
{
    /// <summary>Ends when whoever asked has gone.</summary>
    public CancellationToken Gone => context.RequestAborted;

    /// <summary>Says words, in pieces of a few letters as models do, and ends.</summary>
    public async Task SayAsync(string words, string reason = "stop")
    {
        await BeginAsync(words);
        await EndAsync(reason);
    }

    /// <summary>Says words and does not end.</summary>
    public async Task BeginAsync(string words)
    {
        for (var at = 0; at < words.Length; at += 5)
        {
            await PieceAsync(words.Substring(at, Math.Min(5, words.Length - at)));
        }
    }

    /// <summary>Says words in one piece.</summary>
    public Task PieceAsync(string words) => wire == ModelWire.Ollama
        ? OllamaAsync(new { model = "small", created_at = "2026-11-28T00:00:00Z", message = new { role = "assistant", content = words }, done = false })
        : ChunkAsync(new { role = "assistant", content = words }, null);

    /// <summary>Ends the reply as a model does.</summary>
    public async Task EndAsync(string reason)
    {
        if (wire == ModelWire.Ollama)
        {
            await OllamaAsync(new { model = "small", created_at = "2026-11-28T00:00:00Z", message = new { role = "assistant", content = "" }, done = true, done_reason = reason, prompt_eval_count = 9, eval_count = 9 });
            return;
        }

        await ChunkAsync(new { }, reason);
        await RawAsync("data: [DONE]\n\n"u8.ToArray());
    }

    /// <summary>Calls a tool that nobody offered.</summary>
    public async Task CallToolAsync(string name)
    {
        await ChunkAsync(new { role = "assistant", tool_calls = new[] { new { index = 0, id = "call_1", type = "function", function = new { name, arguments = "{}" } } } }, null);
        await EndAsync("tool_calls");
    }

    /// <summary>Bytes as they are, in an event or line of their own or not.</summary>
    public async Task RawAsync(byte[] bytes)
    {
        Begin();
        await context.Response.Body.WriteAsync(bytes, Gone);
        await context.Response.Body.FlushAsync(Gone);
    }

    /// <summary>Refuses the call.</summary>
    public async Task RefuseAsync(int status, string? retryAfter = null, string body = """{"error":{"message":"no","type":"invalid_request_error","code":null}}""")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body, Gone);
    }

    /// <summary>Sends whoever asked elsewhere.</summary>
    public void SendTo(string address) => context.Response.Redirect(address, permanent: false, preserveMethod: true);

    /// <summary>Says nothing more, for ever.</summary>
    public Task HangAsync() => Task.Delay(Timeout.Infinite, Gone);

    /// <summary>Breaks the connection.</summary>
    public void Reset() => context.Abort();

    private Task ChunkAsync(object delta, string? reason) => RawAsync(Encoding.UTF8.GetBytes("data: " + JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model = "small",
        choices = new[] { new { index = 0, delta, finish_reason = reason } },
    }) + "\n\n"));

    private Task OllamaAsync(object line) => RawAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line) + "\n"));

    private void Begin()
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = wire == ModelWire.Ollama ? "application/x-ndjson" : "text/event-stream";
        }
    }
}
