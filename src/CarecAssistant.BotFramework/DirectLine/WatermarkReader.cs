using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Reads <c>watermark=</c>: the number of the last activity a client has seen.</summary>
internal sealed class WatermarkReader(IConversationStore store, ILogger<WatermarkReader> logger)
{
    /// <summary>The number; 0 when absent, empty or a hyphen, as some clients send it; null when it is none of ours.</summary>
    /// <remarks>One ahead of the conversation (a lost store, another server) means the end: the client is told what comes from now on.</remarks>
    public async Task<long?> ReadAsync(HttpRequest request, string conversationId)
    {
        var text = request.Query["watermark"].ToString();
        if (text is "" or "-") return 0;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark)) return null;
        var last = await store.LastAsync(conversationId, request.HttpContext.RequestAborted);
        if (watermark <= last) return watermark;
        Log.WatermarkAhead(logger, watermark, last);
        return last;
    }
}
