using CarecAssistant.BotFramework.Connector;

namespace CarecAssistant.BotFramework;

/// <summary>Files that the channel keeps.</summary>
public sealed class Attachments
{
    private readonly ConnectorCalls calls;

    internal Attachments(ConnectorCalls calls) => this.calls = calls;

    /// <summary>A file's name, type and the forms it can be had in.</summary>
    /// <exception cref="ConnectorException">The channel refused, or (<see cref="ConnectorException.IsGone"/>) there is no such file.</exception>
    public Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken) =>
        calls.GetAsync<AttachmentInfo>($"v3/attachments/{ConnectorCalls.Segment(attachmentId)}", cancellationToken);

    /// <summary>A file's bytes, at most 8 MiB.</summary>
    /// <param name="attachmentId">The file.</param>
    /// <param name="viewId"><c>original</c> or <c>thumbnail</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ConnectorException">The channel refused, or sent the caller elsewhere: redirections are not followed.</exception>
    public Task<byte[]> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken) =>
        calls.GetBytesAsync($"v3/attachments/{ConnectorCalls.Segment(attachmentId)}/views/{ConnectorCalls.Segment(viewId)}", cancellationToken);
}
