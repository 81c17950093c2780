using System.Net;

namespace CarecAssistant.BotFramework;

/// <summary>A channel's service refused a call, or could not be reached.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(HttpStatusCode? status, string? code, string? correlationId, Exception? inner = null)
        : base(status is null ? $"The channel's service could not be reached ({code ?? "no answer"})." : $"The channel's service answered {(int)status} ({code ?? "no code"}).", inner) =>
        (Status, Code, CorrelationId) = (status, code, correlationId);

    /// <summary>What it answered; null when no answer came.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The channel's own code, for example <c>ConversationNotFound</c> (an open set); null when it gave none.</summary>
    public string? Code { get; }

    /// <summary>What the channel's support asks for.</summary>
    public string? CorrelationId { get; }

    /// <summary>Asking again is of no use: the conversation, activity or person is gone, or has shut the bot out.</summary>
    public bool IsGone => Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;
}
